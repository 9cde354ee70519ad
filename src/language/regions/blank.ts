import type { Span } from "../../core";

/** Stands for a character that a formula is written with and that says nothing, such as the first of two backslashes: readers skip it. */
export const silent = "\u200b";

/** What stands in the place of a part of a text; as long as that part, so that places stay. */
export interface Substitute extends Span {
  readonly text: string;
}

/** Puts substitutes in their places; they are in order and do not overlap. */
export function substitute(text: string, substitutes: readonly Substitute[]): string {
  if (substitutes.length === 0) return text;
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end, text: instead } of substitutes) {
    pieces.push(text.slice(at, start), instead);
    at = end;
  }
  return pieces.join("") + text.slice(at);
}

/** Puts blanks in the place of parts of a text, given in order and without overlaps; line breaks stay, so that lines do too. */
export function blankSpans(text: string, spans: readonly Span[]): string {
  return substitute(text, spans.map(({ start, end }) => ({ start, end, text: blanksFor(text.slice(start, end)) })));
}

/** Blanks of the same length, line breaks as they are. */
export function blanksFor(found: string): string {
  return found.replace(/[^\n]/g, " ");
}
