import type { CodeLanguageName } from "./languages";
import { afterString, afterTemplate } from "./strings";
import type { Token, TokenKind } from "./token";

type Matcher = (text: string, at: number, before: Token | undefined) => number | undefined;

const matching = (pattern: RegExp): Matcher => (text, at) => {
  const sticky = pattern;
  sticky.lastIndex = at;
  return sticky.test(text) ? sticky.lastIndex : undefined;
};

const name: Matcher = matching(/[\p{L}_$@][\p{L}\p{N}_$]*/uy);
const number: Matcher = matching(/0[xXbBoO][\da-fA-F_]+|(?:\d[\d_]*\.?[\d_]*|\.\d[\d_]*)(?:[eE][-+]?\d+)?[jJnlL]?/y);
const common: readonly (readonly [TokenKind, Matcher])[] = [
  ["newline", matching(/\n/y)],
  ["open", matching(/[([{]/y)],
  ["close", matching(/[)\]}]/y)],
];

/** The kinds of tokens in the order in which they are tried. */
const matchers: Readonly<Record<CodeLanguageName, readonly (readonly [TokenKind, Matcher])[]>> = {
  python: [
    ["comment", matching(/#[^\n]*/y)],
    ["string", pythonString],
    ["number", number],
    ["name", matching(/[\p{L}_][\p{L}\p{N}_]*/uy)],
    ...common,
    ["operator", matching(/\*\*=?|\/\/=?|->|:=|[-+*/%@&|^<>=!]=|<<=?|>>=?|\.\.\.|[^]/y)],
  ],
  javascript: [
    ["comment", javascriptComment],
    ["string", javascriptString],
    ["number", number],
    ["name", name],
    ...common,
    ["operator", matching(/=>|===|!==|\*\*=?|\?\?=?|\?\.|\.\.\.|&&=?|\|\|=?|\+\+|--|>>>?=?|<<=?|[-+*/%&|^<>=!]=|[^]/y)],
  ],
};

/** Splits a program into tokens; whatever it is, it never fails. Blanks and continued line ends leave no trace. */
export function tokensOf(text: string, language: CodeLanguageName): Token[] {
  const tokens: Token[] = [];
  let significant: Token | undefined;
  const blank = /(?:[^\S\n]|\\\r?\n)+/y;
  for (let at = 0; at < text.length;) {
    blank.lastIndex = at;
    if (blank.test(text)) {
      at = blank.lastIndex;
      continue;
    }
    const token = tokenAt(text, at, language, significant);
    tokens.push(token);
    if (token.kind !== "comment" && token.kind !== "newline") significant = token;
    at = token.end;
  }
  return tokens;
}

function tokenAt(text: string, at: number, language: CodeLanguageName, before: Token | undefined): Token {
  for (const [kind, match] of matchers[language]) {
    const end = match(text, at, before);
    if (end !== undefined) return { kind, start: at, end };
  }
  return { kind: "operator", start: at, end: at + 1 };
}

function javascriptComment(text: string, at: number): number | undefined {
  if (text[at] !== "/" || (text[at + 1] !== "/" && text[at + 1] !== "*")) return undefined;
  const [close, length] = text[at + 1] === "/" ? ["\n", 0] : ["*/", 2];
  const closing = text.indexOf(close, at + 2);
  return closing < 0 ? text.length : closing + length;
}

const pythonQuote = /[rRbBuUfFtT]{0,2}("""|'''|"|')/y;

function pythonString(text: string, at: number): number | undefined {
  pythonQuote.lastIndex = at;
  const quote = pythonQuote.exec(text)?.[1];
  return quote === undefined ? undefined : afterString(text, pythonQuote.lastIndex, quote);
}

const regularExpression = /\/(?![*/])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\[\n])+\/[a-z]*/y;

/** Quotes, templates and regular expressions: a slash is division where a value stands before it. */
function javascriptString(text: string, at: number, before: Token | undefined): number | undefined {
  const character = text.charAt(at);
  if (character === '"' || character === "'") return afterString(text, at + 1, character);
  if (character === "`") return afterTemplate(text, at + 1);
  if (character !== "/" || isValue(text, before)) return undefined;
  regularExpression.lastIndex = at;
  return regularExpression.test(text) ? regularExpression.lastIndex : undefined;
}

function isValue(text: string, token: Token | undefined): boolean {
  if (!token) return false;
  if (token.kind === "name") return !/^(?:return|typeof|case|in|of|delete|void|throw|new|else|do|yield|await)$/.test(text.slice(token.start, token.end));
  return token.kind === "number" || token.kind === "string" || (token.kind === "close" && text[token.start] !== "}");
}
