import * as vscode from "vscode";
import type { FormulaSource } from "../../protocol/messages";
import { formulaTextAt, insertBelow, regionsOf } from "../../language";
import { applyEdits } from "../apply-edits";
import { rangeOf } from "../documents";
import { refuse } from "../notify";

/** Opens the document of a formula, beside the panel, with the formula selected. */
export async function revealSource(source: FormulaSource): Promise<void> {
  const document = await documentOf(source);
  if (!document) return;
  const column = vscode.window.visibleTextEditors.find((editor) => editor.document === document)?.viewColumn ?? vscode.ViewColumn.One;
  const selection = rangeOf(document, source);
  await vscode.window.showTextDocument(document, { viewColumn: column, selection });
}

/** Inserts a statement in LaTeX below the formula, in the delimiters it has now. */
export async function insertAfterSource(source: FormulaSource, statement: string): Promise<void> {
  const document = await documentOf(source);
  if (!document) return;
  const text = document.getText();
  const formula = formulaTextAt(text, { start: source.start, end: Math.min(source.end, text.length) }, document.languageId, regionsOf(text, document.languageId));
  if (formula?.language !== "latex") {
    refuse("The formula is no longer where it was read: nothing was inserted.");
    return;
  }
  await applyEdits(document, document.version, [insertBelow(text, formula, statement)]);
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
