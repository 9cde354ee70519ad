import type { Expression } from "../expression";
import type { Result, Span } from "../result";
import type { ReadingNote } from "./types";

// What a formula states, side by side. Within expressions a derivative that leaves things unsaid is held as it was written:
// - \frac{\partial L}{\partial w} of a lone name is the derivative of the call L(w) by w: the call has the variables that the
//   derivative is taken by as its operands, whatever parameters L is defined with;
// - f' and y' alone are calls without operands, with primes: f by its only variable, which is not said;
// - f'(a) is a call with primes at a; \frac{df}{dx}(a) and \frac{df}{dx}|_{x=a} are a derivative at the point a;
// - the limit of a difference quotient is the derivative that it is by definition.

/** What stands between two sides: an equality, a definition (:=), an approximation, or another relation such as < or \in. */
export type Relation = "equal" | "defines" | "approximates" | "other";

/** What one side of a statement says. */
export type SideValue =
  | { readonly kind: "expression"; readonly expression: Expression }
  /** A row or column of expressions, such as the right side of a gradient. */
  | { readonly kind: "vector"; readonly entries: readonly Expression[] }
  /**
   * \nabla f, \nabla_\theta L(..): all partial derivatives of a function, by the variables named or by all it has. A function
   * without operands (\nabla f) is a call without any; \nabla f(1, 2) is that of the call f(1, 2): the gradient there.
   */
  | { readonly kind: "gradient"; readonly of: Expression; readonly by: readonly string[] };

/** A variable and the value that it is given at a point. */
export interface PointValue {
  readonly variable: string;
  readonly value: Expression;
}

/** A side of a statement. */
export interface StatementSide {
  /** Where it stands in the source. */
  readonly span: Span;
  /** The relation before it; none before the first, unless the formula begins with one. */
  readonly relation?: Relation;
  /** What it says, or why it is not read. */
  readonly value: Result<SideValue>;
  readonly notes: readonly ReadingNote[];
  /** Set where it is a name or f(x, y) and an equality follows: what it would define. */
  readonly head?: DefinitionHead;
  /**
   * The whole side is taken at a point that gives values to variables which are not written in it, but which a function
   * may depend on: the y = 2 of \frac{\partial f}{\partial x}|_{x=1, y=2}. To be put in once its definition is.
   */
  readonly at?: readonly PointValue[];
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
  /** Conditions said of it, as far as they are read: the x > 0 of f(x) = \ln x, x > 0. */
  readonly conditions?: readonly Expression[];
}
