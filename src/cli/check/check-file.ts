import fs from "node:fs/promises";
import path from "node:path";
import { loadParser } from "../../core";
import { checkDocument, codeLanguageOf, DocumentReader, includedMacros, joinCells, notebookCells, placeInCell, type CheckedClaim, type CheckOptions, type CodeParsers, type DocumentSettings, type OpenFile } from "../../language";
import { languageOfFile } from "./languages";
import { LinePlaces, type LineRange } from "./line-places";

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
  return language === "notebook" ? checkNotebook(file, text, options) : { ok: true, claims: await checkText(file, text, language, options) };
}

async function checkText(file: string, text: string, language: string, options: CheckOptions): Promise<FileClaim[]> {
  const settings = { ...(language === "latex" && { macros: await includedMacros(text, beside(file)) }), codeParsers: await parsersFor([language]) };
  const places = new LinePlaces(text);
  return checkDocument(new DocumentReader().read(text, language, settings), text, options)
    .map((claim) => placed(claim, file, (span) => places.rangeOf(span)));
}

async function checkNotebook(file: string, text: string, options: CheckOptions): Promise<CheckedFile> {
  const read = notebookCells(text);
  if (!read.ok) {
    const { line, column } = new LinePlaces(text).rangeOf(read.problem.span);
    return { ok: false, message: `${file}:${line}:${column}: ${read.problem.message}` };
  }
  const cells = read.value;
  const joined = joinCells(cells);
  const settings: DocumentSettings = { codeParsers: await parsersFor(cells.map(({ languageId }) => languageId)) };
  const places = new LinePlaces(text);
  return {
    ok: true,
    claims: checkDocument(new DocumentReader().readCells(cells, settings), joined.text, options).map((claim) => placed(claim, file, (span) => {
      const { cell, span: inCell } = placeInCell(joined, span);
      const offset = cells[cell]?.offsetInFile ?? ((place: number) => place);
      return places.rangeOf({ start: offset(inCell.start), end: offset(inCell.end) });
    })),
  };
}

function placed(claim: CheckedClaim, file: string, rangeOf: (span: CheckedClaim["span"]) => LineRange): FileClaim {
  return { ...claim, file, range: rangeOf(claim.span), definitions: claim.used.map(({ name, span }) => ({ name, range: rangeOf(span) })) };
}

async function parsersFor(languages: readonly string[]): Promise<CodeParsers> {
  const wanted = new Set(languages.flatMap((language) => codeLanguageOf(language) ?? []));
  return Object.fromEntries(await Promise.all([...wanted].map(async (language) => [language, await loadParser(language)] as const)));
}

/** Opens files by their path from a file. */
function beside(file: string): OpenFile {
  return async (relative) => {
    const other = path.join(path.dirname(file), relative);
    const text = await fs.readFile(other, "utf8").catch(() => undefined);
    return text === undefined ? undefined : { text, open: beside(other) };
  };
}
