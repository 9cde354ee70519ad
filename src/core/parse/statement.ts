import type { Expression } from "../expression";
import type { Result, Span } from "../result";
import type { ReadingNote } from "./types";

/** What stands between two sides: an equality, a definition (:=), an approximation, or another relation such as < or \in. */
export type Relation = "equal" | "defines" | "approximates" | "other";

/** What one side of a statement says. */
export type SideValue =
  | { readonly kind: "expression"; readonly expression: Expression }
  /** A row or column of expressions, such as the right side of a gradient. */
  | { readonly kind: "vector"; readonly entries: readonly Expression[] }
  /** \nabla f, \nabla_\theta L(..): all partial derivatives of a function, by the variables named or by all it has. */
  | { readonly kind: "gradient"; readonly of: Expression; readonly by: readonly string[] };

/** A side of a statement. */
export interface StatementSide {
  /** Where it stands in the source. */
  readonly span: Span;
  /** The relation before it; none before the first. */
  readonly relation?: Relation;
  /** What it says, or why it is not read. */
  readonly value: Result<SideValue>;
  readonly notes: readonly ReadingNote[];
}

/** What the left side of a definition names. */
export interface DefinitionHead {
  readonly name: string;
  readonly parameters: readonly string[];
  readonly latex: string;
}

/** An expression, or a chain of expressions between relations: f'(x) = 2x + 2 = 2(x + 1). */
export interface Statement {
  readonly span: Span;
  readonly sides: readonly StatementSide[];
  /** Set when the first side is a name or f(x, y), and an equality follows: what it would define. */
  readonly head?: DefinitionHead;
}
