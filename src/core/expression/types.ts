import type Fraction from "fraction.js";
import type { Span } from "../result";
import type { OperatorName } from "./names";

/**
 * An immutable expression. Nodes may be shared: an expression is a directed acyclic graph, and a walk
 * that wants linear time remembers the nodes it has seen (by identity).
 *
 * There are only three arithmetic operators, `add` and `multiply` (any number of operands) and `power`;
 * a - b is add(a, multiply(-1, b)) and a / b is multiply(a, power(b, -1)). Printers turn them back.
 */
export type Expression = NumberExpression | SymbolExpression | ConstantExpression | OperationExpression | CallExpression;

interface Node {
  /** Structural hash: equal expressions have equal hashes. */
  readonly hash: number;
  /** Number of nodes when written out as a tree (capped at Number.MAX_SAFE_INTEGER): the length of what a person reads. */
  readonly size: number;
  /** Which structural operators and unknown functions stand in it, a bit each: see `contains`. */
  readonly structure: number;
  /** Where it stands in the source it was read from; not part of equality. */
  readonly span?: Span;
}

/** An exact rational number. */
export interface NumberExpression extends Node {
  readonly kind: "number";
  readonly value: Fraction;
  /** Written as a decimal (0.01), and so printed as one while it is short; not part of equality. */
  readonly decimal: boolean;
}

/** A variable, named as in plain text: x, x_1, w_ij, y_hat, h_tm1, x__i, learning_rate. */
export interface SymbolExpression extends Node {
  readonly kind: "symbol";
  readonly name: string;
  /** The LaTeX it was written in, when that says more than the name; not part of equality. */
  readonly latex?: string;
}

/** `undefined` is the value of 0/0; `infinity` stands in limits and bounds only. */
export type ConstantName = "pi" | "e" | "infinity" | "undefined";

export interface ConstantExpression extends Node {
  readonly kind: "constant";
  readonly name: ConstantName;
}

/** An operator of the table applied to its operands. */
export interface OperationExpression extends Node {
  readonly kind: "operation";
  readonly operator: OperatorName;
  readonly operands: readonly Expression[];
}

/** A function that has only a name, such as g in g(x), with the number of its primes: g''(x) has 2. */
export interface CallExpression extends Node {
  readonly kind: "call";
  readonly name: string;
  readonly primes: number;
  readonly operands: readonly Expression[];
}
