/** What numbers say of a derivative. */
export interface Verdict {
  /** `verified`: all points agree; `contradicted`: one point clearly does not; `undecided`: `reason` says why. */
  readonly status: "verified" | "undecided" | "contradicted";
  /** Number of points that agree. */
  readonly points: number;
  /** The largest relative difference at the points that agree. */
  readonly largestDifference: number;
  /** A point where the result is wrong. */
  readonly counterexample?: { readonly point: Readonly<Record<string, number>>; readonly expected: number; readonly found: number };
  /** One sentence for people, when undecided. */
  readonly reason?: string;
}
