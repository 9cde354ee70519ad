import * as vscode from "vscode";
import { cardLatex, cardText, type HoverCard } from "../../language";
import type { FormulaLink } from "../formula-link";
import { linkLine, trust } from "./links";
import { currentLook } from "./look";
import type { Pictures } from "./picture";

/** Longest LaTeX that is typeset; more than that no hover has room for. */
const longestTypeset = 3_000;

/** Longest text that stands in the place of a picture, or describes one. */
const longestText = 600;

const marks = { right: "✓", wrong: "✗", undecided: "?" } as const;

/** A card as the Markdown of a hover: verdicts, the picture, what else there is to say, and the links. */
export async function shown(card: HoverCard, link: FormulaLink, pictures: Pictures): Promise<vscode.MarkdownString> {
  const markdown = new vscode.MarkdownString();
  for (const { verdict, sentence } of card.verdicts) markdown.appendMarkdown(`${marks[verdict]} ${escaped(sentence)}\n\n`);
  const latex = cardLatex(card);
  const lines = cardText(card).map(cut);
  const picture = latex.length <= longestTypeset ? await pictures.markdown(latex, cut(lines.join("; ")), currentLook()) : undefined;
  if (picture) markdown.appendMarkdown(picture);
  else markdown.appendCodeblock(lines.join("\n"), "plaintext");
  if (card.more > 0) markdown.appendMarkdown(`\n\n…and ${card.more} more`);
  for (const remark of card.remarks) markdown.appendMarkdown(`\n\n${escaped(remark)}`);
  if (card.actions.length > 0) markdown.appendMarkdown(`\n\n${linkLine(link, card)}`);
  return trust(markdown);
}

/** A sentence as Markdown that shows it as it is. `appendText` would do so too, but with blanks at which no line breaks. */
function escaped(text: string): string {
  return text.replace(/\s+/g, " ").replace(/[!-/:-@[-`{-~]/g, "\\$&");
}

function cut(text: string): string {
  return text.length <= longestText ? text : `${text.slice(0, longestText)}…`;
}
