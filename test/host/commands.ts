import * as vscode from "vscode";
import { openDocument, select } from "./documents";
import { messagesDuring } from "./messages";
import { withSettings } from "./settings";

/** What came of a command. */
export interface Outcome {
  /** The document afterwards. */
  readonly text: string;
  readonly document: vscode.TextDocument;
  /** What the user was told, in errors and warnings. */
  readonly told: string;
  readonly milliseconds: number;
}

/** Select a text (all of it if none is named) in a new document, and differentiate it with what is set for the result. */
export async function differentiate(content: string, language: string, selected: string | undefined, action: string): Promise<Outcome> {
  const document = await openDocument(content, language);
  select(document, selected ?? content);
  return differentiateSelected(document, action);
}

/** Differentiate what is selected in the active editor. */
export async function differentiateSelected(document: vscode.TextDocument, action: string): Promise<Outcome> {
  let milliseconds = NaN;
  const told = await withSettings({ "differentiate.action": action }, () => messagesDuring(async () => {
    const start = Date.now();
    await vscode.commands.executeCommand("nabla.differentiate");
    milliseconds = Date.now() - start;
  }));
  return { document, text: document.getText(), told: told.join("\n"), milliseconds };
}
