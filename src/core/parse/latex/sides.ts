import type { Span } from "../../result";
import { prepare } from "./prepare";
import type { Source } from "./reader";
import { tokenize } from "./tokenize";
import { isCommand, isMark, Refusal, type Token } from "./token";

/** A part of a formula between relations, as indices of its tokens. */
export interface Side {
  readonly from: number;
  readonly to: number;
  /** The relation before it: "=" or another; none before the first. */
  readonly relation?: Token;
}

const relationCommands: ReadonlySet<string> = new Set([
  "le", "leq", "leqslant", "ge", "geq", "geqslant", "ne", "neq", "lt", "gt", "ll", "gg", "equiv", "approx", "sim", "simeq", "cong", "propto",
  "coloneqq", "triangleq", "doteq", "to", "rightarrow", "leftarrow", "gets", "mapsto", "Rightarrow", "implies", "iff", "in",
]);

const equalities: ReadonlySet<string> = new Set(["=", "coloneqq", "triangleq", "doteq", "equiv"]);

export function isEquality(token: Token | undefined): boolean {
  return token !== undefined && (token.kind === "mark" || token.kind === "command") && equalities.has(token.text);
}

/** The range without punctuation, line ends and stray colons around it. */
export function trimmed({ tokens }: Source, from: number, to: number): { from: number; to: number } {
  while (to > from && (isMark(tokens[to - 1], ".", ",", ";", ":") || tokens[to - 1]?.kind === "row")) to--;
  while (from < to && tokens[from]?.kind === "row") from++;
  return { from, to };
}

/** Splits a formula at the relations that stand outside of all brackets. */
export function sidesOf(source: Source): Side[] {
  const { tokens, matching } = source;
  const sides: Side[] = [];
  let from = 0;
  let relation: Token | undefined;
  tokens.forEach((token, i) => {
    const isRelation = isMark(token, "=", "<", ">") || (token.kind === "command" && relationCommands.has(token.text));
    if (!isRelation || matching.depth[i] !== 0) return;
    sides.push({ ...trimmed(source, from, i), relation });
    relation = token;
    from = i + 1;
  });
  sides.push({ ...trimmed(source, from, tokens.length), relation });
  return sides;
}

/**
 * Where the sides of a chain of equations stand: "a = b = c" has three. Empty when the text cannot be split into tokens, or
 * has another relation than equality outside of its brackets.
 */
export function latexSides(text: string): Span[] {
  return spansOf(text, (source) => {
    const sides = sidesOf(source);
    return sides.slice(1).some(({ relation }) => !isEquality(relation)) ? [] : sides;
  });
}

/** Where the lines of a display stand, one formula each or the continuation of the one before; a formula by itself is one line. */
export function latexRows(text: string): Span[] {
  return spansOf(text, (source) => {
    const ends = source.tokens.flatMap((token, i) => (token.kind === "row" && source.matching.depth[i] === 0 ? [i] : []));
    return [...ends, source.tokens.length].map((to, k) => trimmed(source, k === 0 ? 0 : (ends[k - 1] ?? 0) + 1, to));
  });
}

function spansOf(text: string, parts: (source: Source) => { from: number; to: number }[]): Span[] {
  try {
    const source = prepare(text, tokenize(text));
    return parts(source).filter(({ from, to }) => to > from).map(({ from, to }) => ({
      start: source.tokens[from]?.span.start ?? 0, end: source.tokens[to - 1]?.span.end ?? 0,
    }));
  } catch (error) {
    if (error instanceof Refusal) return [];
    throw error;
  }
}

/** The place of the first such command; -1 when there is none. */
export function indexOfCommand({ tokens }: Source, command: string): number {
  return tokens.findIndex((token) => isCommand(token, command));
}
