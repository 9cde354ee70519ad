import type { Span } from "../../result";
import type { Source } from "./reader";
import { relationOf } from "./relations";
import { isMark, type Token } from "./token";

/** A part of a formula, as indices of its tokens. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** A part of a formula between relations. */
export interface Side extends Range {
  /** The relation before it: "=" or another; none before the first. */
  readonly relation?: Token;
}

/** The range without punctuation, line ends and stray colons around it. */
export function trimmed({ tokens }: Source, from: number, to: number): Range {
  while (to > from && (isMark(tokens[to - 1], ".", ",", ";", ":") || tokens[to - 1]?.kind === "row")) to--;
  while (from < to && (tokens[from]?.kind === "row" || isMark(tokens[from], ",", ";"))) from++;
  return { from, to };
}

/** Splits a range at the relations that stand outside of all brackets. */
function sidesOf(source: Source, range: Range): Side[] {
  const { tokens, matching } = source;
  const sides: Side[] = [];
  let { from } = range;
  let relation: Token | undefined;
  for (let i = range.from; i < range.to; i++) {
    if (matching.depth[i] !== 0 || !relationOf(tokens[i])) continue;
    sides.push({ ...trimmed(source, from, i), relation });
    relation = tokens[i];
    from = i + 1;
  }
  sides.push({ ...trimmed(source, from, range.to), relation });
  return sides;
}

/** The sides of a statement that may stand in several pieces, all but the first of which begin with a relation. */
export function sidesWithin(source: Source, ranges: readonly Range[]): Side[] {
  return ranges.flatMap((range) => sidesOf(source, range)).filter(({ from, to }) => to > from);
}

/** Where a range stands in the text. */
export function spanOfRange({ tokens }: Source, { from, to }: Range): Span {
  const end = tokens[to - 1]?.span.end ?? 0;
  return { start: from < to ? (tokens[from]?.span.start ?? end) : end, end };
}
