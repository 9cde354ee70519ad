import { success, type Result, type Span } from "../../core";
import { codeLanguageOf } from "../code";
import { DocumentReader, joinCells, placeInCell, type DocumentSettings } from "../document";
import { notebookCells } from "../notebook";
import { checkDocument, type CheckOptions } from "./check-document";
import { checkProgram } from "./programs/check-program";
import type { CheckedClaim } from "./types";

/** The language of a notebook file, which holds several. */
export const notebookLanguage = "notebook";

/**
 * Checks the text of a file. Places are offsets in the file, of a notebook too: they are where the characters of its cells stand.
 * Fails where a notebook is none.
 * @param languageId as the editor names it, or `notebookLanguage`
 */
export function checkText(text: string, languageId: string, settings: DocumentSettings, options: CheckOptions = {}): Result<readonly CheckedClaim[]> {
  if (languageId !== notebookLanguage) return success([...checkDocument(new DocumentReader().read(text, languageId, settings), text, options), ...checkCode(text, languageId, settings)]);
  const cells = notebookCells(text);
  if (!cells.ok) return cells;
  const joined = joinCells(cells.value);
  const inFile = (span: Span): Span => {
    const { cell, span: { start, end } } = placeInCell(joined, span);
    const offsetOf = cells.value[cell]?.offsetInFile ?? ((offset: number) => offset);
    return { start: offsetOf(start), end: offsetOf(end) };
  };
  const claims = checkDocument(new DocumentReader().readCells(cells.value, settings), joined.text, options).map((claim) => moved(claim, inFile));
  const programs = cells.value.flatMap(({ source, languageId: language, offsetInFile }) =>
    checkCode(source, language, settings).map((claim) => moved(claim, ({ start, end }) => ({ start: offsetInFile(start), end: offsetInFile(end) }))));
  return success([...claims, ...programs].sort((left, right) => left.span.start - right.span.start));
}

/** The derivatives in a program that were written by hand. */
export function checkCode(text: string, languageId: string, { codeParsers = {} }: DocumentSettings): readonly CheckedClaim[] {
  const language = codeLanguageOf(languageId);
  const parser = language && codeParsers[language];
  return language && parser ? checkProgram(text, language, parser) : [];
}

/** A claim with other places. */
export function moved(claim: CheckedClaim, to: (span: Span) => Span): CheckedClaim {
  return {
    ...claim, span: to(claim.span), against: to(claim.against), chain: to(claim.chain), formula: to(claim.formula),
    used: claim.used.map(({ name, span }) => ({ name, span: to(span) })),
  };
}

/** The languages of the programs in a file, whose parsers reading it takes. */
export function languagesIn(text: string, languageId: string): readonly string[] {
  if (languageId !== notebookLanguage) return [languageId];
  const cells = notebookCells(text);
  return cells.ok ? [...new Set(cells.value.map((cell) => cell.languageId))] : [];
}
