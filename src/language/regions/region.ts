import type { Span } from "../../core";
import { definitionsIn } from "../macros/definitions";
import { blankSpans, blanksFor } from "./blank";

/** The kinds of text that mathematics stands in; what is inserted beside a formula follows its rules. */
export type Markup = "markdown" | "latex" | "restructuredtext" | "comment";

/** The comment or string of a program that mathematics stands in. */
export interface Host {
  /** Its text, without the marks around it. */
  readonly span: Span;
  /** What a further line of it begins with; undefined where it has to stay on one line. */
  readonly linePrefix?: string | undefined;
  /** Whether a backslash is written as two in it. */
  readonly doubled: boolean;
}

/** Mathematics between delimiters, before it is looked at. */
export interface Delimited {
  /** With the delimiters. */
  readonly outer: Span;
  /** The delimiters as written. */
  readonly open: string;
  readonly close: string;
  readonly display: boolean;
  /** Set in programs. */
  readonly host?: Host | undefined;
}

/** What a scan of a document found, in order. */
export interface Scan {
  /** The document with blanks in the place of what belongs to its markup (the marks of a quote, say); as long as the document. */
  readonly text: string;
  readonly found: readonly Delimited[];
}

/** A piece of mathematics in a document, in LaTeX. */
export interface Region extends Delimited {
  /** What stands between the delimiters, without blanks and a full stop or comma at its ends. */
  readonly content: Span;
  /** The text of `content` for a parser: what is no mathematics (labels, comments, alignment marks) is blanked, places stay. */
  readonly source: string;
  readonly markup: Markup;
}

/** Stands in a scan's text for a character that no LaTeX can have, such as the form feed that "\frac" begins with in Python. */
export const impossible = "\0";

/** The region between two delimiters; undefined when there is nothing between them that could be mathematics. */
export function regionOf(text: string, delimited: Delimited, markup: Markup): Region | undefined {
  const { outer, open, close, display, host } = delimited;
  const start = outer.start + open.length;
  const source = blankNonMathematics(text.slice(start, outer.end - close.length));
  if (source.includes(impossible)) return undefined;
  const content = withoutPunctuation(source, trim(source, { start: 0, end: source.length }));
  if (content.start >= content.end) return undefined;
  // Field by field: a spread of each of a thousand costs more than finding them.
  return {
    outer, open, close, display, host, markup,
    content: { start: start + content.start, end: start + content.end }, source: source.slice(content.start, content.end),
  };
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

/** What makes a dot or comma part of the mathematics before it: a command (`\,`), a delimiter (`\right.`), the dots of a list. */
const belongsToMathematics = /(?:[\\.]|\\(?:left|right|middle|[bB]igg?[lrm]?)\s*)$/;
const spacing = /(?:\\[ ,;:!]|\\q?quad|~|\s)+$/;
/** Longest spacing that is looked for before a full stop, in characters. */
const longestSpacing = 40;

/** The span without a full stop, comma, semicolon or colon at its end, which belongs to the sentence around. */
export function withoutPunctuation(text: string, span: Span): Span {
  const end = span.end - 1;
  if (end < span.start || !/[.,;:]/.test(text.charAt(end))) return span;
  const before = text.slice(Math.max(span.start, end - longestSpacing), end);
  return belongsToMathematics.test(before) ? span : { start: span.start, end: end - (spacing.exec(before)?.[0].length ?? 0) };
}

const nonMathematics = /(?<!\\)%[^\n]*|\\(?:label|tag\*?|eqlabel|ref|eqref|(?:short)?intertext)\s*\{[^{}]*\}|\\(?:nonumber|notag|displaybreak|hline)(?![a-zA-Z])/g;
/** An equals sign with something set above or below it: why it holds. */
const explainedEquality = /\\(?:stackrel|overset|underset)\s*\{(?:[^{}]|\{[^{}]*\})*\}\s*\{\s*=\s*\}/g;

/** Puts blanks in the place of what is set beside a formula or not at all; the length stays. */
export function blankNonMathematics(latex: string): string {
  const text = latex.replace(nonMathematics, blanksFor).replace(explainedEquality, (found) => blanksFor(found.slice(0, found.lastIndexOf("="))) + "=" + blanksFor(found.slice(found.lastIndexOf("=") + 1)));
  return blankSpans(text, definitionsIn(text).map(({ span }) => span));
}
