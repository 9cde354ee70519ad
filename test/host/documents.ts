import * as vscode from "vscode";
import { ok } from "./assert";

/** An untitled document in the editor. */
export async function openDocument(content: string, language = "markdown"): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument({ content, language });
  await vscode.window.showTextDocument(document);
  return document;
}

/** Where a text begins in a document. */
export function positionOf(document: vscode.TextDocument, text: string): vscode.Position {
  const offset = document.getText().indexOf(text);
  ok(offset >= 0, `The document has no ${text}`);
  return document.positionAt(offset);
}

/** Select a text in the active editor. */
export function select(document: vscode.TextDocument, text: string): void {
  const editor = vscode.window.activeTextEditor;
  ok(editor?.document === document, "The document is not in the active editor");
  const start = positionOf(document, text);
  editor.selection = new vscode.Selection(start, document.positionAt(document.offsetAt(start) + text.length));
}
