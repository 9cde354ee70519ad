import * as vscode from "vscode";
import { formulaTextAt, regionAt, wholeFormula, type FormulaText } from "../language";
import type { Documents } from "./documents";

/** What a link in a hover says: where a formula stands. It says where, never what to insert: links are not to be trusted. */
export interface FormulaLink {
  readonly uri: string;
  readonly start: number;
  readonly end: number;
}

/** The argument of a command as a link, if it is one. */
export function formulaLink(argument: unknown): FormulaLink | undefined {
  if (typeof argument !== "object" || argument === null) return undefined;
  const { uri, start, end } = argument as Partial<Record<keyof FormulaLink, unknown>>;
  return typeof uri === "string" && isOffset(start) && isOffset(end) && start < end ? { uri, start, end } : undefined;
}

function isOffset(value: unknown): value is number {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0;
}

/** A formula in an open document. */
export interface Target {
  readonly document: vscode.TextDocument;
  /** The version of the document that the offsets hold for. */
  readonly version: number;
  readonly formula: FormulaText;
}

/**
 * The formula that a link means, in a document that is open; undefined when the document or the formula is gone. Only open
 * documents count, so that a link cannot make the extension open one.
 */
export function targetOfLink(link: FormulaLink, documents: Documents): Target | undefined {
  const document = vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === link.uri);
  if (!document) return undefined;
  const regions = documents.regions(document);
  const text = document.getText();
  const region = regionAt(regions, link.start);
  const inRegion = region?.content.start === link.start && region.content.end === link.end;
  const formula = inRegion ? wholeFormula(region) : formulaTextAt(text, { start: link.start, end: Math.min(link.end, text.length) }, document.languageId, regions);
  return formula && { document, version: document.version, formula };
}
