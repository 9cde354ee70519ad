import type { Span } from "../core";

/** A change of a text: what stood from `offset` on, `length` characters of it, became `text`. */
export interface TextChange {
  readonly offset: number;
  readonly length: number;
  readonly text: string;
}

/**
 * Where a formula stands after changes, each made to the text that the one before left behind. What is typed at its edges
 * belongs to it: delimiters keep the rest of the text away. Of a formula that was replaced, what stands in its place.
 */
export function spanAfter(span: Span, changes: readonly TextChange[]): Span {
  return changes.reduce((now, { offset, length, text }) => {
    const end = offset + length;
    const grown = text.length - length;
    if (offset > now.end) return now;
    if (end < now.start || (end === now.start && length > 0)) return { start: now.start + grown, end: now.end + grown };
    // What was cut off at an edge takes its part of the formula along.
    const start = Math.min(now.start, offset);
    return { start, end: Math.max(offset + text.length, now.end + grown) };
  }, span);
}
