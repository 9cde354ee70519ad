import type * as vscode from "vscode";
import type { HoverAction, HoverCard } from "../../language";
import type { FormulaLink } from "../formula-link";

/** The commands that a hover may run, and the words for them. */
const links: Readonly<Record<HoverAction, { readonly command: string; readonly label: string; readonly title: string }>> = {
  explain: { command: "nabla.explain", label: "Explain", title: "Explain the derivative step by step" },
  plot: { command: "nabla.plot", label: "Plot", title: "Draw the function and its derivative" },
  copy: { command: "nabla.copyDerivative", label: "Copy", title: "Copy the derivative" },
  insert: { command: "nabla.insertDerivative", label: "Insert below", title: "Insert the derivative below the formula" },
};

/** A derivative that stands alone takes its value behind an equals sign. */
const insertBehind = { ...links.insert, label: "Insert", title: "Insert the value behind the derivative" };

/** The only commands that a hover's text is trusted with. */
export const trustedCommands: readonly string[] = Object.values(links).map(({ command }) => command);

/** The line of links under a formula. */
export function linkLine(link: FormulaLink, { actions, kind }: Pick<HoverCard, "actions" | "kind">): string {
  const argument = encodeURIComponent(JSON.stringify([link]));
  return actions.map((action) => (action === "insert" && kind === "derivative" ? insertBehind : links[action]))
    .map(({ command, label, title }) => `[${label}](command:${command}?${argument} "${title}")`).join(" · ");
}

/** Marks a text as trusted for these commands alone, and for no HTML. */
export function trust(markdown: vscode.MarkdownString): vscode.MarkdownString {
  markdown.isTrusted = { enabledCommands: trustedCommands };
  markdown.supportHtml = false;
  return markdown;
}
