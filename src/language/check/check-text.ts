import { success, type Result, type Span } from "../../core";
import { DocumentReader, joinCells, placeInCell, type DocumentSettings } from "../document";
import { notebookCells } from "../notebook";
import { checkDocument, type CheckOptions } from "./check-document";
import type { CheckedClaim } from "./types";

/** The language of a notebook file, which holds several. */
export const notebookLanguage = "notebook";

/**
 * Checks the text of a file. Places are offsets in the file, of a notebook too: they are where the characters of its cells stand.
 * Fails where a notebook is none.
 * @param languageId as the editor names it, or `notebookLanguage`
 */
export function checkText(text: string, languageId: string, settings: DocumentSettings, options: CheckOptions = {}): Result<readonly CheckedClaim[]> {
  if (languageId !== notebookLanguage) return success(checkDocument(new DocumentReader().read(text, languageId, settings), text, options));
  const cells = notebookCells(text);
  if (!cells.ok) return cells;
  const joined = joinCells(cells.value);
  const inFile = (span: Span): Span => {
    const { cell, span: { start, end } } = placeInCell(joined, span);
    const offsetOf = cells.value[cell]?.offsetInFile ?? ((offset: number) => offset);
    return { start: offsetOf(start), end: offsetOf(end) };
  };
  return success(checkDocument(new DocumentReader().readCells(cells.value, settings), joined.text, options).map((claim) => ({
    ...claim, span: inFile(claim.span), against: inFile(claim.against), chain: inFile(claim.chain), formula: inFile(claim.formula),
    used: claim.used.map(({ name, span }) => ({ name, span: inFile(span) })),
  })));
}

/** The languages of the programs in a file, whose parsers reading it takes. */
export function languagesIn(text: string, languageId: string): readonly string[] {
  if (languageId !== notebookLanguage) return [languageId];
  const cells = notebookCells(text);
  return cells.ok ? [...new Set(cells.value.map((cell) => cell.languageId))] : [];
}
