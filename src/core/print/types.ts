import type { Expression } from "../expression";

/** The sign of a differential: partial derivatives have one of their own. */
export type DifferentialSign = "d" | "\\partial";

/** How an expression is written out. */
export interface PrintOptions {
  /** Python and JavaScript: what to put before a function's name: "math", "np", "Math", or "" for bare names. */
  readonly qualifier?: string;
  /**
   * Plain text: write named functions such as sigmoid by name. Off, only what mathjs knows is written, and the text
   * parses there to the same value.
   */
  readonly named?: boolean;
  /** A product within a product stays apart: in brackets in code and plain text, behind a dot in LaTeX. */
  readonly grouped?: boolean;
  /** Plain text: roots of sums of squares as hypot(x, y), which programs evaluate without overflow. */
  readonly stable?: boolean;
  /** LaTeX: the sign that all derivatives are written with; without it, \partial where a function has several variables. */
  readonly differential?: DifferentialSign;
  /** LaTeX: expressions to mark (compared by identity, or else by equality), each wrapped in \textcolor{...}. */
  readonly mark?: { readonly targets: readonly Expression[]; readonly color: string };
  /** LaTeX: nodes (by identity) to be found again on a page: each wrapped in \htmlData{node=...}{...} with its tag, a word. */
  readonly tags?: ReadonlyMap<Expression, string>;
  /** Significant digits for numbers that are not exact. */
  readonly digits?: number;
}
