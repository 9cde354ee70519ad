import type { Span } from "../../core";
import type { ClaimVerdict } from "../findings";

/** One line of the picture in a hover, with what stands before and after its relation. */
export interface HoverRow {
  /** f'(x), \frac{\partial f}{\partial x}; left out where the line goes on with the side above, or has no left side at all. */
  readonly leftLatex?: string;
  /** What stands between the sides; a row without one stands above the others, by itself. */
  readonly relation?: "=" | "\\ne" | "\\overset{?}{=}" | "\\approx" | "+";
  readonly latex: string;
  /** The line in plain text, for those who do not see the picture. */
  readonly plain: string;
  /** The variable that the line gives the derivative by. */
  readonly variable?: string;
}

/** What may be done with what a hover shows. */
export type HoverAction = "explain" | "plot" | "copy" | "insert";

/** What a claim comes to, in a sentence. */
export interface Verdict {
  readonly verdict: ClaimVerdict;
  readonly sentence: string;
}

/** What a hover shows over a formula or an expression of code: plain data. */
export interface HoverCard {
  readonly kind: "function" | "derivative" | "claim";
  /** What it is about, in the text that was read. */
  readonly span: Span;
  /** Of a claim, what numbers say of it, one sentence for each equality that there is something to say of. */
  readonly verdicts: readonly Verdict[];
  readonly rows: readonly HoverRow[];
  /** How many variables there are beyond those shown. */
  readonly more: number;
  /** Readings where the notation left a choice, definitions that were put in, and what else there is to say: a sentence each. */
  readonly remarks: readonly string[];
  readonly actions: readonly HoverAction[];
}
