import * as vscode from "vscode";
import { ok } from "./assert";
import { positionOf } from "./documents";

/** The Markdown of all hovers where a text begins; "" if there is none. */
export async function hoverAt(document: vscode.TextDocument, text: string): Promise<string> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    "vscode.executeHoverProvider", document.uri, positionOf(document, text),
  );
  return hovers
    .flatMap((hover) => hover.contents)
    .map((content) => (typeof content === "string" ? content : content.value))
    .join("\n");
}

/** Do what a click on a link of a hover does. */
export async function followLink(hover: string, label: string): Promise<void> {
  const link = new RegExp(`\\[${label}\\]\\(command:([\\w.]+)\\?([^ )"]+)`).exec(hover);
  ok(link?.[1] && link[2], `The hover has no link ${label}: ${hover}`);
  const parameters: unknown[] = JSON.parse(decodeURIComponent(link[2]));
  await vscode.commands.executeCommand(link[1], ...parameters);
}
