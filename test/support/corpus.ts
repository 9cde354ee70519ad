import corpus from "../fixtures/derivatives.json";

/** A derivative with its values at points, worked out by mpmath at 50 digits. */
export interface CorpusCase {
  readonly id: string;
  readonly category: string;
  readonly expr: string;
  readonly wrt: readonly string[];
  readonly points: readonly Readonly<Record<string, number>>[];
  readonly expected: readonly number[];
  /** SymPy's simplify(diff(expr)), as a measure of length. */
  readonly sympy: string;
}

// The JSON's type gives every case the variables of all of them.
export const corpusCases = corpus.cases as unknown as readonly CorpusCase[];
