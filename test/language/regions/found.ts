import { readFileSync } from "node:fs";
import { join } from "node:path";
import { formulasOf, regionsOf } from "../../../src/language/regions";

/** The text of a fixture. */
export function fixture(...names: readonly string[]): string {
  return readFileSync(join(__dirname, "..", "..", "fixtures", ...names), "utf8");
}

/** What stands between the delimiters of the mathematics in a document, as written. */
export function contents(text: string, languageId: string): string[] {
  return regionsOf(text, languageId).map(({ content }) => text.slice(content.start, content.end));
}

/** The sources of all formulas of a document, runs of blanks as one. */
export function sources(text: string, languageId: string): string[] {
  return regionsOf(text, languageId).flatMap(formulasOf).map(({ source }) => source.replace(/\s+/g, " "));
}
