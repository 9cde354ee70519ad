import type * as vscode from "vscode";
import type { FormulaLink } from "../formula-link";

/** The commands that a hover may run, and the words for them. */
const links = [
  ["nabla.explain", "Explain", "Explain the derivative step by step"],
  ["nabla.plot", "Plot", "Draw the function and its derivative"],
  ["nabla.copyDerivative", "Copy", "Copy the derivative"],
  ["nabla.insertDerivative", "Insert below", "Insert the derivative below the formula"],
] as const;

/** The only commands that a hover's text is trusted with. */
export const trustedCommands: readonly string[] = links.map(([command]) => command);

/** The line of links under a formula. */
export function linkLine(link: FormulaLink): string {
  const argument = encodeURIComponent(JSON.stringify([link]));
  return links.map(([command, label, title]) => `[${label}](command:${command}?${argument} "${title}")`).join(" · ");
}

/** Marks a text as trusted for these commands alone, and for no HTML. */
export function trust(markdown: vscode.MarkdownString): vscode.MarkdownString {
  markdown.isTrusted = { enabledCommands: trustedCommands };
  markdown.supportHtml = false;
  return markdown;
}
