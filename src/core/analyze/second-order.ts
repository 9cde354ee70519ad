import { differentiate } from "../differentiate";
import { compile } from "../evaluate";
import type { Expression } from "../expression";
import { simplify } from "../simplify";

/** Numbers up to second order at a point. */
export interface SecondOrder {
  readonly value: number;
  readonly gradient: readonly number[];
  /** Row i, column j: the second derivative by variables i and j. */
  readonly hessian: readonly (readonly number[])[];
}

/** A function of several variables with its derivatives, ready for many points. */
export interface SmoothField {
  readonly dimension: number;
  value(point: ArrayLike<number>): number;
  gradient(point: ArrayLike<number>): number[];
  secondOrder(point: ArrayLike<number>): SecondOrder;
}

/**
 * Compiles an expression, in which derivatives are worked out, with its derivatives by `variables`. The gradient is a
 * reverse sweep over the expression; each row of the Hessian is a reverse sweep over one symbolic partial derivative, so
 * it is exact to rounding: no differences. Of n variables, n + 1 tapes.
 */
export function compileField(expression: Expression, variables: readonly string[]): SmoothField {
  const tape = compile(expression, variables);
  const partials = variables.map((name) => compile(simplify(differentiate(expression, name)).expression, variables));
  const gradient = (point: ArrayLike<number>): number[] => [...tape.gradient(point).gradient];
  return {
    dimension: variables.length,
    value: (point) => tape.value(point),
    gradient,
    secondOrder: (point) => {
      const rows = partials.map((partial) => [...partial.gradient(point).gradient]);
      // Rounding may differ on the two sides of the diagonal; eigenvalues need them the same.
      const hessian = rows.map((row, i) => row.map((entry, j) => (entry + (rows[j]?.[i] ?? NaN)) / 2));
      return { value: tape.value(point), gradient: gradient(point), hessian };
    },
  };
}
