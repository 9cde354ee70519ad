import { atOnce, cardOf, findingsFrom, findingsOf, readDocument, type HoverCard } from "../../src/language";

/** Environments that stand for themselves, without delimiters around them. */
const ownDisplay = /^\s*\\begin\s*\{(?:equation|align|alignat|gather|multline|eqnarray|flalign)\*?\}/;

/** A document that holds one formula and nothing else, in LaTeX. */
export function documentOf(tex: string): string {
  return ownDisplay.test(tex) ? tex : `\\[${tex}\\]`;
}

/** What the hover says at the beginning of a formula that stands alone. */
export function hoverOver(tex: string, most?: number): HoverCard | undefined {
  return cardsIn(documentOf(tex), "latex", most)[0];
}

/** What hovers say over all formulas of a document, in order. */
export function cardsIn(text: string, languageId = "markdown", most?: number): HoverCard[] {
  const findings = findingsOf(readDocument(text, languageId));
  return findingsFrom(findings, -1).flatMap((finding) => atOnce(cardOf(finding, most)) ?? []);
}
