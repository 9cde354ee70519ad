import type { Problem, Span } from "../core";

/** How much of a text is shown on each side of a place in it. */
const around = 24;

/** A problem in one line for places that cannot underline: the sentence, then the text with the place between brackets. */
export function describeProblem({ message, span }: Problem, source: string): string {
  return `${message} (${markedExcerpt(source, span)})`;
}

/** The text around a place, which stands between double brackets: x^2 + ⟦)⟧. */
export function markedExcerpt(source: string, span: Span): string {
  const start = Math.min(span.start, source.length);
  const end = Math.max(start, Math.min(span.end, source.length));
  const from = Math.max(0, start - around);
  const to = Math.min(source.length, end + around);
  const marked = end - start > 2 * around ? `${source.slice(start, start + around)}…${source.slice(end - around, end)}` : source.slice(start, end);
  const text = `${from > 0 ? "…" : ""}${source.slice(from, start)}⟦${marked}⟧${source.slice(end, to)}${to < source.length ? "…" : ""}`;
  return text.replace(/\s+/g, " ");
}
