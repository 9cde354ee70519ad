import * as vscode from "vscode";
import { selectionAfter, type Edit } from "../language";
import { rangeOf, spanOf } from "./documents";
import { refuse } from "./notify";

/**
 * Makes all edits at once, as one step to undo. Nothing is changed when the document is no longer the one that the
 * edits were worked out for: their places would be wrong. What is selected stays selected, and no more.
 */
export async function applyEdits(document: vscode.TextDocument, version: number, edits: readonly Edit[]): Promise<boolean> {
  if (document.isClosed || document.version !== version) {
    refuse("The document changed in the meantime: nothing was inserted. Please try again.");
    return false;
  }
  // With the line breaks of the document, so that the places after the edits are known.
  const lineBreak = document.eol === vscode.EndOfLine.CRLF ? "\r\n" : "\n";
  const written = edits.map(({ span, text }) => ({ span, text: text.replace(/\r?\n/g, lineBreak) }));
  const change = new vscode.WorkspaceEdit();
  for (const { span, text } of written) change.replace(document.uri, rangeOf(document, span), text);
  const selected = vscode.window.visibleTextEditors.filter((editor) => editor.document === document).map((editor) => ({
    editor,
    after: editor.selections.map((selection) => ({ reversed: selection.isReversed, span: selectionAfter(spanOf(document, selection), written) })),
  }));
  const done = await vscode.workspace.applyEdit(change);
  if (!done) refuse("The document cannot be changed: nothing was inserted.");
  else for (const { editor, after } of selected) editor.selections = after.map(({ reversed, span }) => selectionOf(document, span, reversed));
  return done;
}

function selectionOf(document: vscode.TextDocument, span: { readonly start: number; readonly end: number }, reversed: boolean): vscode.Selection {
  const { start, end } = rangeOf(document, span);
  return reversed ? new vscode.Selection(end, start) : new vscode.Selection(start, end);
}
