import * as vscode from "vscode";
import { loadParser, printPlain } from "../../core";
import { formulasOf, formulaTextAt, insertBelow, readFormula, regionsOf, wholeFormula, type FormulaText } from "../../language";
import type { FormulaSource, PanelContent } from "../../protocol/messages";
import { applyEdits } from "../apply-edits";
import { rangeOf } from "../documents";
import { refuse } from "../notify";

/** What is known of a formula on the panel to find it again in a document that has changed since. */
export type Origin = Pick<PanelContent, "formulaPlain"> & { readonly source: FormulaSource };

/** Shows the document of a formula, with the formula selected where it stands now. */
export async function revealSource(origin: Origin): Promise<void> {
  const document = await documentOf(origin.source);
  if (!document) return;
  const formula = await findAgain(document, origin);
  const viewColumn = vscode.window.visibleTextEditors.find((editor) => editor.document === document)?.viewColumn ?? vscode.ViewColumn.One;
  await vscode.window.showTextDocument(document, { viewColumn, selection: rangeOf(document, formula?.span ?? origin.source) });
}

/** Inserts a statement in LaTeX below the formula, in the delimiters it has now; refuses when the formula is gone. */
export async function insertAfterSource(origin: Origin, statement: string): Promise<void> {
  const document = await documentOf(origin.source);
  const formula = document && await findAgain(document, origin);
  if (document && formula?.language === "latex") await applyEdits(document, document.version, [insertBelow(document.getText(), formula, statement)]);
  else if (document) refuse("The formula is no longer in the document: nothing was inserted.");
}

/** The formula where it was read, or else the nearest one that reads the same. */
async function findAgain(document: vscode.TextDocument, { source, formulaPlain }: Origin): Promise<FormulaText | undefined> {
  const text = document.getText();
  const { languageId } = document;
  const regions = regionsOf(text, languageId);
  const end = Math.min(source.end, text.length);
  const written = source.text;
  const isThere = written !== undefined && text.slice(source.start, source.end) === written;
  const same = isThere ? formulaTextAt(text, { start: source.start, end: source.end }, languageId, regions) : undefined;
  if (same) return same;
  const before = source.start < end ? formulaTextAt(text, { start: source.start, end }, languageId, regions) : undefined;
  const distance = ({ span }: FormulaText): number => Math.abs(span.start - source.start);
  const others = regions.flatMap(formulasOf).flatMap((region) => wholeFormula(region) ?? []).sort((left, right) => distance(left) - distance(right));
  for (const formula of before ? [before, ...others] : others) {
    const read = readFormula(formula.source, formula.language, await loadParser(formula.language));
    if (read.ok && printPlain(read.value.formula.expression, { named: true }) === formulaPlain) return formula;
  }
  return undefined;
}

async function documentOf({ uri, label }: FormulaSource): Promise<vscode.TextDocument | undefined> {
  const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri);
  if (open) return open;
  try {
    return await vscode.workspace.openTextDocument(vscode.Uri.parse(uri, true));
  } catch {
    refuse(`${label} cannot be opened.`);
    return undefined;
  }
}
