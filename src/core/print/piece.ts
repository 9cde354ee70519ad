/** How tightly a written piece holds together, loosest first; the order is that of mathjs, Python and JavaScript alike. */
export const level = {
  conditional: 0,
  or: 1,
  and: 2,
  not: 3,
  comparison: 4,
  sum: 5,
  /** A leading minus sign, as in -2x. */
  minus: 6,
  product: 7,
  /** A function applied without brackets, as in \sin x. */
  application: 8,
  power: 9,
  atom: 10,
} as const;

export type Level = (typeof level)[keyof typeof level];

/** A subexpression already written out, with what its surroundings must know to place it without superfluous brackets. */
export interface Piece {
  readonly text: string;
  readonly level: Level;
  /** Set when the text starts with a minus sign: what follows it, so that a sum can write its own sign. */
  readonly minus?: string;
  /** LaTeX: the same with the operand in brackets (\sin\left(x\right)), for where something follows. */
  readonly closed?: string;
  /** How the text starts: in code, with a power; in LaTeX, where juxtaposition could be misread. */
  readonly leading?: "power" | "digit" | "bracket" | "signed" | "fraction" | "function";
  /**
   * LaTeX: how the text ends, where juxtaposition could be misread; "name" for names that a bracket would make functions,
   * "open" for a sum over an index, which would take in what follows.
   */
  readonly trailing?: "digit" | "name" | "bare" | "fraction" | "open";
}

/** A piece that never needs brackets. */
export function atom(text: string): Piece {
  return { text, level: level.atom };
}
