import type { Span } from "../../../core";
import { bracketsAt } from "../brackets";
import { bareEnvironmentAt } from "../environments";
import type { ForwardSearch } from "../forward-search";
import type { Delimited } from "../region";
import { afterInlineHtml, isTagWithAttributes } from "./html";

// The rules are those of VS Code's Markdown preview, so that what is set as mathematics there is mathematics here.
// Brackets with a backslash, and environments in the middle of a line, are what other previews know besides.

/** Finds the mathematics in running text of Markdown (one paragraph: nothing reaches across its end). */
export function inlineMathematics(text: string, paragraph: Span, search: ForwardSearch): Delimited[] {
  const found: Delimited[] = [];
  let behindTag = false;
  let at = paragraph.start;
  while (at < paragraph.end) {
    const step = steps[text.charAt(at)];
    if (!step) {
      at++;
      continue;
    }
    const { next, delimited, breaksTag } = step({ text, at, end: paragraph.end, search, behindTag });
    if (delimited) found.push(delimited);
    behindTag = breaksTag ?? (behindTag && !delimited);
    at = Math.max(next, at + 1);
  }
  return found;
}

interface Place {
  readonly text: string;
  readonly at: number;
  readonly end: number;
  readonly search: ForwardSearch;
  /** Whether a tag with attributes is the last thing before, text aside: dollars are no delimiters in the element that it opens. */
  readonly behindTag: boolean;
}

interface Step {
  readonly next: number;
  readonly delimited?: Delimited | undefined;
  /** What becomes of `behindTag`; left as it is when not set. */
  readonly breaksTag?: boolean;
}

/** What a character of running text can begin. */
const steps: Readonly<Record<string, (place: Place) => Step>> = {
  "\\": afterBackslash,
  "`": ({ text, at, end }) => ({ next: afterCodeSpan(text, at, end), breaksTag: false }),
  "<": afterAngle,
  $: (place) => (place.text[place.at + 1] === "$" ? doubleDollar(place) : singleDollar(place)),
  ":": ({ text, at, end }) => ({ next: afterAddress(text, at, end) }),
  "!": ({ text, at, end }) => ({ next: afterImageText(text, at, end) }),
  "]": ({ text, at, end }) => ({ next: afterLinkTarget(text, at, end), breaksTag: false }),
  "\n": ({ at }) => ({ next: at + 1, breaksTag: false }),
  "*": ({ at }) => ({ next: at + 1, breaksTag: false }),
  _: ({ at }) => ({ next: at + 1, breaksTag: false }),
  "~": ({ at }) => ({ next: at + 1, breaksTag: false }),
};

function found(delimited: Delimited | undefined): Step | undefined {
  return delimited && { next: delimited.outer.end, delimited, breaksTag: false };
}

/** `\(...\)` and `\[...\]`, also with the backslash doubled as Markdown asks for; an environment; any other escape is skipped. */
function afterBackslash({ text, at, end, search }: Place): Step {
  const brackets = bracketsAt(text, at, end, search);
  // A dollar in them says that they are brackets of the text, which Markdown lets escape.
  const isText = brackets !== undefined && (search.findUnescaped("$", at) ?? end) < brackets.outer.end;
  return found(isText ? undefined : brackets) ?? found(bareEnvironmentAt(text, at, end, search.environments)) ?? { next: at + 2, breaksTag: false };
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

function afterAngle({ text, at, end, search }: Place): Step {
  const next = afterInlineHtml(text, at, end, search);
  return next === undefined ? { next: at + 1 } : { next, breaksTag: isTagWithAttributes(text.slice(at, next)) };
}

/** The rest of https://..., which is an address to its next blank. */
function afterAddress(text: string, at: number, end: number): number {
  if (!text.startsWith("://", at) || !/(?:^|[^a-z0-9])(?:https?|ftp)$/i.test(text.slice(Math.max(0, at - 6), at))) return at + 1;
  const length = text.slice(at, end).search(/[\s<>()]/);
  return length < 0 ? end : at + length;
}

const imageText = /!\[[^[\]]*(?=\]\()/y;

/** Behind the words for an image, which are shown in its place without mathematics. */
function afterImageText(text: string, at: number, end: number): number {
  imageText.lastIndex = at;
  return imageText.test(text) && imageText.lastIndex < end ? imageText.lastIndex : at + 1;
}

const linkTarget = /\]\([ \t]*(?:<[^<>\n]*>|[^\s()<>]*(?:\([^\s()]*\)[^\s()]*)*)(?:\s+(?:"[^"]*"|'[^']*'|\([^()]*\)))?\s*\)/y;

/** Behind the (address "title") of a link. */
function afterLinkTarget(text: string, at: number, end: number): number {
  linkTarget.lastIndex = at;
  return linkTarget.test(text) && linkTarget.lastIndex <= end ? linkTarget.lastIndex : at + 1;
}

/** Opens and closes anywhere except beside a third dollar or behind a backslash. */
function doubleDollar({ text, at, end, search }: Place): Step {
  if (!isDouble(text, at)) return { next: at + 2 };
  const closing = search.findUnescaped("$$", at + 2, end);
  if (closing === undefined || closing === at + 2 || !isDouble(text, closing)) return { next: at + 2 };
  return { next: closing + 2, delimited: { outer: { start: at, end: closing + 2 }, open: "$$", close: "$$", display: true }, breaksTag: false };
}

function isDouble(text: string, at: number): boolean {
  return text[at - 1] !== "$" && text[at - 1] !== "\\" && text[at + 2] !== "$";
}

/** Opens unless a letter or digit stands before, closes unless one stands after: "$5 and $6" is money. */
function singleDollar({ text, at, end, search, behindTag }: Place): Step {
  if (behindTag || isWord(text[at - 1]) || text[at - 1] === "$" || text[at - 1] === "\\") return { next: at + 1 };
  const closing = search.findUnescaped("$", at + 1, end);
  if (closing === undefined || isWord(text[closing + 1]) || text[closing + 1] === "$") return { next: at + 1 };
  const isTicked = text[at + 1] === "`" && text[closing - 1] === "`" && closing - at > 3;
  const [open, close] = isTicked ? ["$`", "`$"] : ["$", "$"];
  return { next: closing + 1, delimited: { outer: { start: at, end: closing + 1 }, open, close, display: false }, breaksTag: false };
}

function isWord(character: string | undefined): boolean {
  return character !== undefined && /\w/.test(character);
}
