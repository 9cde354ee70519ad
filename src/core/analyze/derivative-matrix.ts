import { answer, type Answer } from "../answer";
import type { Expression } from "../expression";
import { success, type Result } from "../result";
import { continued } from "./successive-derivatives";

/** Derivatives in rows and columns. */
export interface DerivativeMatrix {
  /** The variable of each column. */
  readonly variables: readonly string[];
  readonly rows: readonly (readonly Expression[])[];
  /** Whether numbers proved every entry; none is contradicted, or there is no matrix. */
  readonly verified: boolean;
  /** False when simplification used up its budget in some entry. */
  readonly complete: boolean;
}

/** Second derivatives, and the first ones that they were made of. */
export interface Hessian extends DerivativeMatrix {
  readonly gradient: readonly Expression[];
}

/**
 * The Jacobian: row i holds the derivatives of expression i by each variable, simplified and verified. Of shape
 * (expressions, variables); fails as `answer` does.
 */
export function jacobian(expressions: readonly Expression[], variables: readonly string[]): Result<DerivativeMatrix> {
  const rows: Answer[][] = [];
  for (const expression of expressions) {
    const row = byEach(expression, variables);
    if (!row.ok) return row;
    rows.push(row.value);
  }
  return success(matrixOf(variables, rows));
}

/**
 * The Hessian, of shape (variables, variables). Each entry is derived from the simplified gradient and verified against
 * it; those below the diagonal are those above it, as second derivatives are wherever they are continuous (Schwarz).
 */
export function hessian(expression: Expression, variables: readonly string[]): Result<Hessian> {
  const gradient = byEach(expression, variables);
  if (!gradient.ok) return gradient;
  const rows: Answer[][] = [];
  for (const [i, first] of gradient.value.entries()) {
    const row: Answer[] = rows.flatMap((above) => above[i] ?? []);
    for (const variable of variables.slice(i)) {
      const second = answer(first.result, [variable]);
      if (!second.ok) return second;
      row.push(continued(second.value, [...first.wrt, variable], first, first.expression));
    }
    rows.push(row);
  }
  return success({ ...matrixOf(variables, rows), gradient: gradient.value.map(({ result }) => result) });
}

function byEach(expression: Expression, variables: readonly string[]): Result<Answer[]> {
  const found: Answer[] = [];
  for (const variable of variables) {
    const derivative = answer(expression, [variable]);
    if (!derivative.ok) return derivative;
    found.push(derivative.value);
  }
  return success(found);
}

function matrixOf(variables: readonly string[], rows: readonly (readonly Answer[])[]): DerivativeMatrix {
  const all = rows.flat();
  return {
    variables,
    rows: rows.map((row) => row.map(({ result }) => result)),
    verified: all.every(({ verdict }) => verdict.status === "verified"),
    complete: all.every(({ complete }) => complete),
  };
}
