import * as vscode from "vscode";
import type { Edit } from "../language";
import { rangeOf } from "./documents";
import { refuse } from "./notify";

/**
 * Makes all edits at once, as one step to undo. Nothing is changed when the document is no longer the one that the
 * edits were worked out for: their places would be wrong.
 */
export async function applyEdits(document: vscode.TextDocument, version: number, edits: readonly Edit[]): Promise<boolean> {
  if (document.isClosed || document.version !== version) {
    refuse("The document changed in the meantime: nothing was inserted. Please try again.");
    return false;
  }
  const change = new vscode.WorkspaceEdit();
  for (const { span, text } of edits) change.replace(document.uri, rangeOf(document, span), text);
  const done = await vscode.workspace.applyEdit(change);
  if (!done) refuse("The document cannot be changed: nothing was inserted.");
  return done;
}
