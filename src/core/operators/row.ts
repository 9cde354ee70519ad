import type { Expression, FunctionOperator } from "../expression";

/** A part of a sentence: expressions among words, to be printed in the reader's notation. */
export type Words = readonly (string | Expression)[];

/** One function, with all that parsers, printers, rules, evaluator and tests need to know of it. */
export interface OperatorRow {
  readonly name: FunctionOperator;
  /** What people call it: "sine". */
  readonly title: string;
  /** Fewest and most operands; the most may be Infinity. */
  readonly arity: readonly [least: number, most: number];
  /** The value, NaN outside of the domain (never a thrown error). */
  readonly value: (...operands: number[]) => number;
  /**
   * The numeric partial derivative by each operand, `result` being the value there. Written on its own, not from
   * `derivative`: it serves dual numbers and the tape, and so can prove the symbolic column.
   * At a kink it follows PyTorch (relu'(0) = 0, |x|'(0) = 0, ties of max split evenly).
   */
  readonly slopes: (operands: readonly number[], result: number) => number[];
  /** The same of a function of one variable without the arrays, for inner loops. */
  readonly slope?: (x: number, result: number) => number;
  /** The symbolic partial derivative by operand `index`; `self` is the whole expression, so tanh' may be 1 - self^2. */
  readonly derivative: (operands: readonly Expression[], index: number, self: Expression) => Expression;
  /** Conditions that the operands must meet for the value to exist, as comparisons (log: x > 0). */
  readonly domain?: (operands: readonly Expression[]) => Expression[];
  /** The domain as people say it, where its comparisons are clumsy: x is not 0, -1, -2, ... */
  readonly domainInWords?: (operands: readonly Expression[]) => Words;
  /** Where it has no derivative: each expression is zero there; and the convention used at such a point, if a slope is given there. */
  readonly kinks?: { readonly zeros: (operands: readonly Expression[]) => Expression[]; readonly convention?: string };
  /** A box inside the domain and away from kinks' surroundings to draw test points from, one interval per operand (the last one repeats). */
  readonly sample: readonly (readonly [from: number, to: number])[];
  /** How LaTeX writes it: a command such as \sin, or a name for \operatorname. */
  readonly latex: string;
  /** Names it is read by besides `name`, in any language; lower or mixed case as written. */
  readonly aliases: readonly string[];
  /** Its name in the target's own library (math.sin, Math.sin, mathjs sin), where there is one. */
  readonly plain?: string;
  readonly python?: string;
  readonly javascript?: string;
  /** The same value through simpler operators, for targets that have no name for it (sigmoid: 1/(1 + exp(-x))). */
  readonly expansion?: (operands: readonly Expression[]) => Expression;
}
