import type { Span } from "../../core";
import type { ForwardSearch } from "./forward-search";
import { regionBetween, type Region } from "./region";

// The rules are those of VS Code's Markdown preview, so that what is set as mathematics there is mathematics here.

/** Finds the mathematics in running text of Markdown (one paragraph: nothing reaches across its end). */
export function inlineRegions(text: string, paragraph: Span, search: ForwardSearch): Region[] {
  const regions: Region[] = [];
  let at = paragraph.start;
  while (at < paragraph.end) {
    const found = regionFrom(text, at, paragraph.end, search);
    if (found.region) regions.push(found.region);
    at = Math.max(found.next, at + 1);
  }
  return regions;
}

interface Found {
  readonly next: number;
  readonly region?: Region | undefined;
}

function regionFrom(text: string, at: number, end: number, search: ForwardSearch): Found {
  switch (text[at]) {
    case "\\": return afterBackslash(text, at, end, search);
    case "`": return { next: afterCodeSpan(text, at, end) };
    case "<": return { next: afterComment(text, at, end, search) };
    case "$": return text[at + 1] === "$" ? doubleDollar(text, at, end, search) : singleDollar(text, at, end, search);
    default: return { next: at + 1 };
  }
}

const bracketPairs = [["\\\\(", "\\\\)", false], ["\\\\[", "\\\\]", true], ["\\(", "\\)", false], ["\\[", "\\]", true]] as const;

/** `\(...\)` and `\[...\]`, also with the backslash doubled as Markdown asks for; any other escape is skipped. */
function afterBackslash(text: string, at: number, end: number, search: ForwardSearch): Found {
  for (const [open, close, display] of bracketPairs) {
    if (!text.startsWith(open, at)) continue;
    const closing = search.find(close, at + open.length, end);
    if (closing === undefined) continue;
    const next = closing + close.length;
    return { next, region: regionBetween(text, { start: at, end: next }, open, close, display) };
  }
  return { next: at + 2 };
}

/** A code span ends at the next run of as many backticks; without one, the backticks are text. */
function afterCodeSpan(text: string, at: number, end: number): number {
  const length = runLength(text, at);
  for (let next = text.indexOf("`", at + length); next >= 0 && next < end; next = text.indexOf("`", next)) {
    const closing = runLength(text, next);
    next += closing;
    if (closing === length) return next;
  }
  return at + length;
}

function runLength(text: string, at: number): number {
  let length = 0;
  while (text[at + length] === "`") length++;
  return length;
}

function afterComment(text: string, at: number, end: number, search: ForwardSearch): number {
  if (!text.startsWith("<!--", at)) return at + 1;
  const closing = search.find("-->", at + 4, end);
  return closing === undefined ? at + 4 : closing + 3;
}

function doubleDollar(text: string, at: number, end: number, search: ForwardSearch): Found {
  if (text[at + 2] === "$") return { next: at + 3 };
  const closing = search.findUnescaped("$$", at + 2, end);
  if (closing === undefined) return { next: at + 2 };
  const next = closing + 2;
  return { next, region: regionBetween(text, { start: at, end: next }, "$$", "$$", true) };
}

/** Opens unless a letter or digit stands before, closes unless one stands after: "$5 and $6" is money. */
function singleDollar(text: string, at: number, end: number, search: ForwardSearch): Found {
  if (isWord(text[at - 1]) || text[at - 1] === "$") return { next: at + 1 };
  if (text[at + 1] === "`") {
    const closing = search.find("`$", at + 2, end);
    if (closing !== undefined) return { next: closing + 2, region: regionBetween(text, { start: at, end: closing + 2 }, "$`", "`$", false) };
  }
  const closing = search.findUnescaped("$", at + 1, end);
  if (closing === undefined || closing === at + 1 || isWord(text[closing + 1]) || text[closing + 1] === "$") return { next: at + 1 };
  return { next: closing + 1, region: regionBetween(text, { start: at, end: closing + 1 }, "$", "$", false) };
}

function isWord(character: string | undefined): boolean {
  return character !== undefined && /\w/.test(character);
}
