import type { Span } from "../../core";

/** Puts blanks in the place of parts of a text, given in order and without overlaps; line breaks stay, so that lines do too. */
export function blankSpans(text: string, spans: readonly Span[]): string {
  if (spans.length === 0) return text;
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end } of spans) {
    pieces.push(text.slice(at, start), text.slice(start, end).replace(/[^\n]/g, " "));
    at = end;
  }
  return pieces.join("") + text.slice(at);
}

/** Blanks of the same length, for `replace`. */
export function blanksFor(found: string): string {
  return found.replace(/[^\n]/g, " ");
}
