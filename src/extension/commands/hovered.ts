import * as vscode from "vscode";
import { findingsFrom, regionAt, subjectOf, type FormulaText, type HoverSubject, type Region } from "../../language";
import { codeFunctionIn } from "../code-function";
import type { Documents } from "../documents";
import { formulaLink, type Target } from "../formula-link";

/** What a hover speaks of: where it stands, and the function and derivative that are meant. */
export interface Hovered {
  readonly target: Target;
  readonly subject: HoverSubject;
}

/**
 * What the link of a hover means, or the cursor where nothing is selected: a formula with what its document defines put in.
 * Undefined where a hover says nothing: what is selected, or stands alone, is then read by itself.
 */
export async function hoveredOf(argument: unknown, documents: Documents): Promise<Hovered | undefined> {
  const place = placeOf(argument);
  if (!place) return undefined;
  const { document, start, end } = place;
  await documents.prepare(document);
  return formulaAt(document, start, end, documents) ?? await codeAt(document, start, end, documents);
}

interface Place {
  readonly document: vscode.TextDocument;
  readonly start: number;
  /** Where what is meant ends; not said by a cursor. */
  readonly end?: number;
}

/** Only open documents count, so that a link cannot make the extension open one. */
function placeOf(argument: unknown): Place | undefined {
  const link = formulaLink(argument);
  if (link) {
    const document = vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === link.uri);
    return document && { document, start: link.start, end: link.end };
  }
  const editor = vscode.window.activeTextEditor;
  if (!editor || editor.selections.length > 1 || !editor.selection.isEmpty) return undefined;
  return { document: editor.document, start: editor.document.offsetAt(editor.selection.active) };
}

function formulaAt(document: vscode.TextDocument, start: number, end: number | undefined, documents: Documents): Hovered | undefined {
  const formula = documents.formulaAt(document, start);
  if (!formula) return undefined;
  const { reading, start: from } = documents.read(document);
  const findings = findingsFrom(documents.findings(document, formula), start + from);
  const finding = end === undefined ? findings[0] : findings.find(({ span }) => span.start === start + from && span.end === end + from);
  const subject = finding && subjectOf(finding, reading);
  if (!finding || !subject) return undefined;
  const span = { start: finding.span.start - from, end: finding.span.end - from };
  const region: Region | undefined = regionAt(documents.regions(document), span.start);
  const text: FormulaText = { language: "latex", span, source: formula.region.source.slice(finding.span.start - formula.region.content.start, finding.span.end - formula.region.content.start), region };
  const own = subject.end === undefined ? subject : { ...subject, end: subject.end - from };
  return { target: { document, version: document.version, formula: text }, subject: own };
}

async function codeAt(document: vscode.TextDocument, start: number, end: number | undefined, documents: Documents): Promise<Hovered | undefined> {
  if (documents.formulaAt(document, start)) return undefined;
  const found = await codeFunctionIn(document, start, documents);
  if (!found || (end !== undefined && (found.span.start !== start || found.span.end !== end))) return undefined;
  const { span, source, reading } = found;
  return { target: { document, version: document.version, formula: { language: reading.language, span, source } }, subject: { reading } };
}
