import type { Expression } from "../expression";
import type { Result, Span } from "../result";

/** The notations that formulas are read from and printed in. JavaScript serves TypeScript too. */
export type Language = "plain" | "latex" | "python" | "javascript";

/** A place where the notation left a choice, and the reading that was taken. */
export interface ReadingNote {
  readonly span: Span;
  /** One sentence: "b(x - 1) is read as a product". */
  readonly message: string;
}

/** What a source text says. */
export interface Formula {
  /** The expression; of a definition f(x) = ..., its right side. Spans of nodes are offsets into the source. */
  readonly expression: Expression;
  /** Set when the text is a definition: f(x, y) = ... (with parameters) or L = ... (without). */
  readonly definition?: { readonly name: string; readonly parameters: readonly string[]; readonly latex: string };
  /** Readings where there was a choice. */
  readonly notes: readonly ReadingNote[];
  /** Names that calls are qualified with in the source (np, math, torch, Math), so the answer is written alike; "" for none. */
  readonly qualifier?: string;
}

/** Reads a formula; the problem of a failure says what was expected and where. Never throws, never hangs: size is limited. */
export type Parser = (source: string) => Result<Formula>;

/** Longest source that a parser takes, in UTF-16 code units, and deepest nesting: past these it refuses with a sentence. */
export const parseLimits = { length: 60_000, depth: 200 } as const;
