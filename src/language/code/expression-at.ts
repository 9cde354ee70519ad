import type { Span } from "../../core";
import { codeLanguageOf, type CodeLanguageName } from "./languages";
import { isFormula } from "./is-formula";
import { Syntax } from "./syntax";
import { dividers } from "./words";

/** An expression of a program. */
export interface CodeExpression {
  readonly language: CodeLanguageName;
  readonly span: Span;
  /** The name that it is assigned to. */
  readonly name?: string;
}

/**
 * The expression of a program that an offset stands in, as one would differentiate it: all of a value that is assigned,
 * returned, handed to a function or put in a list; of an assignment, its right side. The program around it need not parse.
 * Undefined for what is no function of anything: a name or number alone, text, a condition, an import, elements of unknown things.
 */
export function expressionAt(text: string, offset: number, languageId: string): CodeExpression | undefined {
  const language = codeLanguageOf(languageId);
  if (!language) return undefined;
  const syntax = new Syntax(text, language);
  const at = tokenAt(syntax, offset);
  return at === undefined ? undefined : expressionFrom(syntax, at);
}

/** The token at an offset; a name or number rather than the sign or bracket that it touches. */
function tokenAt({ tokens }: Syntax, offset: number): number | undefined {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.end ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  const touching = [low, low + 1].filter((i) => (tokens[i]?.start ?? Infinity) <= offset && tokens[i]?.kind !== "newline");
  return touching.find((i) => tokens[i]?.kind === "name" || tokens[i]?.kind === "number") ?? touching[0];
}

/** Tokens from the first to the last, and the tokens that stopped it on both sides. */
interface Range {
  readonly first: number;
  readonly last: number;
  readonly stop: number;
  readonly end: number;
}

function expressionFrom(syntax: Syntax, at: number): CodeExpression | undefined {
  const range = rangeAround(syntax, at);
  if (!range) return undefined;
  const sign = syntax.textOf(range.end);
  // On the left side of an assignment its right side is meant.
  if (sign === "=" && isStatementStart(syntax, range.stop) && range.end < syntax.tokens.length - 1) return expressionFrom(syntax, behindLineEnds(syntax, range.end));
  if (dividers.has(sign) && sign !== "," && sign !== ";" && sign !== ":") return undefined;
  if (!canPrecedeValue(syntax, range.stop) || !isFormula(syntax, range.first, range.last)) return undefined;
  if (isListed(syntax, range.stop) && !isMoreThanSize(syntax, range.first, range.last)) return undefined;
  const [first, last] = [syntax.tokens[range.first], syntax.tokens[range.last]];
  if (!first || !last) return undefined;
  const name = nameBefore(syntax, range.stop);
  return { language: syntax.language, span: { start: first.start, end: last.end }, ...(name !== undefined && { name }) };
}

function behindLineEnds(syntax: Syntax, i: number): number {
  let next = i + 1;
  while (syntax.kindOf(next) === "newline") next++;
  return next;
}

/** The expression around a token, out to what divides it from others; undefined in what is no value. */
function rangeAround(syntax: Syntax, at: number): Range | undefined {
  if (stopsAt(syntax, at) || syntax.kindOf(at) === "string") return undefined;
  let last = syntax.kindOf(at) === "open" ? syntax.partner(at) ?? -1 : at;
  let stop = (syntax.kindOf(at) === "close" ? syntax.partner(at) ?? at : at) - 1;
  if (last < 0) return undefined;
  for (; stop >= 0; stop--) {
    const kind = syntax.kindOf(stop);
    if (kind === "close") stop = syntax.partner(stop) ?? -1;
    else if (kind === "open") {
      const role = syntax.roleOf(stop);
      const close = syntax.partner(stop);
      if (role === "other") return undefined;
      if (role === "values") break;
      if (close === undefined) return undefined;
      last = Math.max(last, close);
    } else if (stopsAt(syntax, stop) && !isTernaryColon(syntax, stop)) break;
  }
  let end = last + 1;
  let questions = 0;
  for (let i = stop + 1; i <= last; i++) questions += questionMark(syntax, i);
  for (; end < syntax.tokens.length; end++) {
    const kind = syntax.kindOf(end);
    if (kind === "close") break;
    if (kind === "open") {
      const close = syntax.partner(end);
      if (close === undefined || syntax.textOf(end) === "{") break;
      end = close;
      continue;
    }
    questions += questionMark(syntax, end);
    if (stopsAt(syntax, end) && !(questions >= 0 && syntax.language === "javascript" && syntax.textOf(end) === ":" )) break;
  }
  last = end - 1;
  let first = stop + 1;
  while (syntax.kindOf(first) === "newline") first++;
  while (syntax.kindOf(last) === "newline") last--;
  return { first, last, stop, end };
}

/** Counts the ? of JavaScript's conditional up, its : down. */
function questionMark(syntax: Syntax, i: number): number {
  if (syntax.language !== "javascript") return 0;
  const text = syntax.textOf(i);
  return text === "?" ? 1 : text === ":" ? -1 : 0;
}

/** Whether a ? of the same level stands before a colon. */
function isTernaryColon(syntax: Syntax, colon: number): boolean {
  if (syntax.language !== "javascript" || syntax.textOf(colon) !== ":") return false;
  for (let i = colon - 1; i >= 0; i--) {
    if (syntax.kindOf(i) === "close") i = syntax.partner(i) ?? -1;
    else if (syntax.textOf(i) === "?") return true;
    else if (syntax.kindOf(i) === "open" || stopsAt(syntax, i)) return false;
  }
  return false;
}

/** Whether an expression ends at this token. */
function stopsAt(syntax: Syntax, i: number): boolean {
  const kind = syntax.kindOf(i);
  const text = syntax.textOf(i);
  if (kind === "newline") return syntax.endsStatement(i);
  if (kind === "operator") return dividers.has(text);
  return kind === "name" && syntax.isWord(i) && (!syntax.vocabulary.within.has(text) || isStatementStart(syntax, i - 1));
}

function isStatementStart(syntax: Syntax, stop: number): boolean {
  return stop < 0 || syntax.kindOf(stop) === "newline" || /^(?:;|\{|\}|const|let|var)$/.test(syntax.textOf(stop));
}

/** What stands before a value: the beginning of a statement, an assignment, a word such as return, a bracket or comma. */
function canPrecedeValue(syntax: Syntax, stop: number): boolean {
  if (stop < 0 || /^(?:newline|open)$/.test(syntax.kindOf(stop) ?? "")) return true;
  const text = syntax.textOf(stop);
  return syntax.kindOf(stop) === "operator" ? text !== "->" && text !== "..." && !isInIndex(syntax, stop) : syntax.vocabulary.beforeValue.has(text) || syntax.kindOf(stop) === "close";
}

/** Whether the innermost bracket around a token is that of an element or slice. */
function isInIndex(syntax: Syntax, i: number): boolean {
  const open = enclosingBracket(syntax, i);
  return open !== undefined && (syntax.roleOf(open) === "other" || (syntax.textOf(open) === "[" && syntax.roleOf(open) === "part"));
}

/** The innermost bracket that is open before a token, within its statement. */
function enclosingBracket(syntax: Syntax, i: number): number | undefined {
  for (let k = i - 1; k >= 0; k--) {
    if (syntax.kindOf(k) === "close") k = syntax.partner(k) ?? -1;
    else if (syntax.kindOf(k) === "open") return k;
    else if (syntax.kindOf(k) === "newline" && syntax.endsStatement(k)) return undefined;
  }
  return undefined;
}

/** Whether what follows a token is one of several values: an argument, an element. */
function isListed(syntax: Syntax, stop: number): boolean {
  const open = syntax.kindOf(stop) === "open" ? stop : /^[,:=]$/.test(syntax.textOf(stop)) ? enclosingBracket(syntax, stop) : undefined;
  return open !== undefined && !(syntax.textOf(open) === "{" && !/^[,:]$/.test(syntax.textOf(stop)));
}

/** Arguments and elements are often sizes (batch * length): a power or a function says that one is more than that. */
function isMoreThanSize(syntax: Syntax, first: number, last: number): boolean {
  for (let i = first; i <= last; i++) if (syntax.textOf(i) === "**" || (syntax.textOf(i + 1) === "(" && syntax.isKnownFunction(i))) return true;
  return false;
}

/** The name that a value is assigned to, if it is a plain one. */
function nameBefore(syntax: Syntax, stop: number): string | undefined {
  if (syntax.textOf(stop) !== "=") return undefined;
  const target = syntax.before(stop);
  const isTyped = syntax.textOf(target - 1) === ":";
  const name = isTyped ? target - 2 : target;
  return syntax.kindOf(name) === "name" && isStatementStart(syntax, name - 1) ? syntax.textOf(name) : undefined;
}
