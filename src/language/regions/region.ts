import type { Span } from "../../core";
import { lineAt } from "./lines";

/** A piece of mathematics in a document, in LaTeX. */
export interface Region {
  /** What stands between the delimiters, without blanks at its ends. */
  readonly content: Span;
  /** The same with its delimiters. */
  readonly outer: Span;
  readonly display: boolean;
  /** The delimiters as written, so that what is inserted beside the formula is set like it. */
  readonly open: string;
  readonly close: string;
  /** The text of `content` for a parser: what is no mathematics (labels, comments, alignment marks) is blanked, places stay. */
  readonly source: string;
}

/** The region between two delimiters; undefined when there is nothing between them. */
export function regionBetween(text: string, outer: Span, open: string, close: string, display: boolean): Region | undefined {
  const between = { start: outer.start + open.length, end: outer.end - close.length };
  const written = text.slice(between.start, between.end);
  const blanked = blankNonMathematics(isQuoted(text, outer, written) ? blankQuoteMarks(written) : written);
  const trimmed = trim(blanked, { start: 0, end: blanked.length });
  if (trimmed.start >= trimmed.end) return undefined;
  const content = { start: between.start + trimmed.start, end: between.start + trimmed.end };
  return { content, outer, display, open, close, source: blanked.slice(trimmed.start, trimmed.end) };
}

function isQuoted(text: string, outer: Span, written: string): boolean {
  return written.includes("\n") && /^[ \t]*>/.test(lineAt(text, outer.start).text);
}

/** The lines of a quote in Markdown each start with a mark. */
function blankQuoteMarks(written: string): string {
  return written.replace(/\n(?:[ \t]*>)+/g, (found) => `\n${" ".repeat(found.length - 1)}`);
}

/** The span without the blanks at its ends. */
export function trim(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && isBlank(text.charCodeAt(start))) start++;
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
  return { start, end };
}

function isBlank(code: number): boolean {
  return code === 0x20 || (code >= 0x09 && code <= 0x0d) || code === 0xa0;
}

const nonMathematics = /(?<!\\)%[^\n]*|\\(?:label|tag\*?|eqlabel|ref|eqref)\s*\{[^{}]*\}|\\(?:nonumber|notag)(?![a-zA-Z])/g;

/** Puts blanks in the place of what is set beside a formula or not at all; the length stays. */
export function blankNonMathematics(latex: string): string {
  return latex.replace(nonMathematics, (found) => " ".repeat(found.length));
}
