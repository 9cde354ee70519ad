import fs from "node:fs/promises";
import path from "node:path";
import { loadParser, type Macro } from "../../core";
import { checkText, codeLanguageOf, gatherMacros, languageOfFile, languagesIn, LinePlaces, type CheckedClaim, type CheckOptions, type CodeParsers, type FindFile, type LineRange } from "../../language";

/** A claim with its place in a file. */
export interface FileClaim extends CheckedClaim {
  readonly file: string;
  readonly range: LineRange;
  /** Where the definitions stand that were used. */
  readonly definitions: readonly { readonly name: string; readonly range: LineRange }[];
}

/** The claims of a file, or the sentence that says why it cannot be read. */
export type CheckedFile = { readonly ok: true; readonly claims: readonly FileClaim[] } | { readonly ok: false; readonly message: string };

/** Reads a file and checks all that it claims about derivatives. */
export async function checkFile(file: string, options: CheckOptions): Promise<CheckedFile> {
  let text: string;
  try {
    text = await fs.readFile(file, "utf8");
  } catch (error) {
    return { ok: false, message: `${file} cannot be read: ${error instanceof Error ? error.message : String(error)}` };
  }
  const language = languageOfFile(file) ?? "markdown";
  const checked = checkText(text, language, { macros: await macrosAround(file, text, language), codeParsers: await parsersFor(languagesIn(text, language)) }, options);
  const places = new LinePlaces(text);
  if (!checked.ok) {
    const { line, column } = places.rangeOf(checked.problem.span);
    return { ok: false, message: `${file}:${line}:${column}: ${checked.problem.message}` };
  }
  return {
    ok: true,
    claims: checked.value.map((claim) => ({
      ...claim, file, range: places.rangeOf(claim.span), definitions: claim.used.map(({ name, span }) => ({ name, range: places.rangeOf(span) })),
    })),
  };
}

async function macrosAround(file: string, text: string, language: string): Promise<ReadonlyMap<string, Macro>> {
  return language === "latex" ? gatherMacros(text, file, findFile) : new Map();
}

async function parsersFor(languages: readonly string[]): Promise<CodeParsers> {
  const wanted = new Set(languages.flatMap((language) => codeLanguageOf(language) ?? []));
  return Object.fromEntries(await Promise.all([...wanted].map(async (language) => [language, await loadParser(language)] as const)));
}

/** Finds files by their path from a file. */
const findFile: FindFile<string> = async (from, relative) => {
  const place = path.join(path.dirname(from), relative);
  const text = await fs.readFile(place, "utf8").catch(() => undefined);
  return text === undefined ? undefined : { place, text };
};
