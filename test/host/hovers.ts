import * as vscode from "vscode";
import { ok } from "./assert";

/** An untitled document in the editor. */
export async function openDocument(content: string, language = "markdown"): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument({ content, language });
  await vscode.window.showTextDocument(document);
  return document;
}

/** The Markdown of all hovers where `needle` begins. */
export async function hoverAt(document: vscode.TextDocument, needle: string): Promise<string[]> {
  const offset = document.getText().indexOf(needle);
  ok(offset >= 0, `The document has no ${needle}`);
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    "vscode.executeHoverProvider", document.uri, document.positionAt(offset),
  );
  return hovers.flatMap((hover) => hover.contents).map((content) => (typeof content === "string" ? content : content.value));
}
