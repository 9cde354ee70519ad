import type { Expression } from "../expression";
import type { Result, Span } from "../result";

/** The notations that formulas are read from and printed in. JavaScript serves TypeScript too. */
export type Language = "plain" | "latex" | "python" | "javascript";

/** A place where the notation left a choice, and the reading that was taken. */
export interface ReadingNote {
  readonly span: Span;
  /** One sentence: "b(x - 1) is read as a product". */
  readonly message: string;
  /** Set where somebody may decide otherwise for the whole document. */
  readonly choice?: ReadingChoice;
}

/** What a notation was read as, and what else it could say. */
export interface ReadingChoice {
  /** What the choice is about, the same in the whole document: the name before a bracket, say. */
  readonly subject: string;
  readonly taken: ReadingName;
  readonly others: readonly ReadingName[];
}

/** The readings that there are to choose from; the words for them live with those who show them. */
export const readingNames = ["factor", "function", "known-function", "constant", "variable", "differential", "power", "label", "derivative", "name", "term", "sum"] as const;

/** One of them. */
export type ReadingName = (typeof readingNames)[number];

/** A macro such as \newcommand{\half}[1]{\frac{#1}{2}}. */
export interface Macro {
  /** How many arguments it takes, the optional one among them. */
  readonly parameters: number;
  /** The first argument where it is not given in [..]; only set for macros that have an optional one. */
  readonly optional?: string;
  readonly body: string;
}

/** What is known from around a formula. Without it a formula is read as if it stood alone. */
export interface ReadingContext {
  /** Macros by name, without the backslash. */
  readonly macros?: ReadonlyMap<string, Macro>;
  /** Names that are defined nearby as functions: before a bracket they are applied. */
  readonly functions?: ReadonlySet<string>;
  /** The parameters of those functions, in order, as far as they are known. */
  readonly parameters?: ReadonlyMap<string, readonly string[]>;
  /** Names that are defined nearby as variables: before a bracket they multiply it. */
  readonly variables?: ReadonlySet<string>;
  /** Readings that were chosen for the document, by the subject of the choice. */
  readonly choices?: ReadonlyMap<string, ReadingName>;
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
export type Parser = (source: string, context?: ReadingContext) => Result<Formula>;

/** Longest source that a parser takes, in UTF-16 code units, and deepest nesting: past these it refuses with a sentence. */
export const parseLimits = { length: 60_000, depth: 200 } as const;
