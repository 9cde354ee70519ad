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
 * @param known the partial derivatives, where they are known already
 */
export function compileField(expression: Expression, variables: readonly string[], known: readonly (Expression | undefined)[] = []): SmoothField {
  const tape = compile(expression, variables);
  const partials = variables.map((name, i) => compile(known[i] ?? simplify(differentiate(expression, name)).expression, variables));
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

/** The function of some of the variables alone: those at the indices of `axes`, the others held as they are at `point`. */
export function restrictField(field: SmoothField, point: readonly number[], axes: readonly number[]): SmoothField {
  const at = Float64Array.from(point);
  // One place for all points: the tapes read it and keep nothing of it.
  const lifted = (place: ArrayLike<number>): Float64Array => {
    axes.forEach((axis, i) => (at[axis] = place[i] ?? NaN));
    return at;
  };
  const chosen = (list: readonly number[]): number[] => axes.map((axis) => list[axis] ?? NaN);
  return {
    dimension: axes.length,
    value: (place) => field.value(lifted(place)),
    gradient: (place) => chosen(field.gradient(lifted(place))),
    secondOrder: (place) => {
      const { value, gradient, hessian } = field.secondOrder(lifted(place));
      return { value, gradient: chosen(gradient), hessian: principalPart(hessian, axes) };
    },
  };
}

function principalPart(matrix: readonly (readonly number[])[], axes: readonly number[]): number[][] {
  return axes.map((row) => axes.map((column) => matrix[row]?.[column] ?? NaN));
}
