import assert from "node:assert/strict";
import { evaluateDerivatives } from "../../../src/core/differentiate";
import { evaluateAt } from "../../../src/core/evaluate";
import { freeSymbols, type Expression } from "../../../src/core/expression";
import { parseLatex, type Formula } from "../../../src/core/parse";

/** The formula that the LaTeX says; fails the test when it is refused. */
export function read(tex: string): Formula {
  const result = parseLatex(tex);
  assert.ok(result.ok, result.ok ? "" : `${tex}: ${result.problem.message}`);
  return result.value;
}

/** Why the LaTeX is refused; fails the test when it is read. */
export function refusal(tex: string): { message: string; at: string } {
  const result = parseLatex(tex);
  assert.ok(!result.ok, `${tex} was read`);
  const { message, span } = result.problem;
  return { message, at: tex.slice(span.start, span.end) };
}

/** The expression with its derivatives worked out. */
export function worked(expression: Expression): Expression {
  const result = evaluateDerivatives(expression);
  assert.ok(result.ok);
  return result.value;
}

/** The names of the free symbols, sorted. */
export function namesIn(expression: Expression): string[] {
  return freeSymbols(expression).map(({ name }) => name).sort();
}

/** Values for names that do not repeat from test to test run, yet are the same in each: spread over (0.2, 0.9). */
export function valuesFor(names: readonly string[], turn: number): Record<string, number> {
  return Object.fromEntries(names.map((name, i) => [name, 0.2 + 0.7 * ((0.618034 * (i + 1) + 0.414214 * turn) % 1)]));
}

export { evaluateAt };

/** Whether two values agree to rounding. */
export function near(left: number, right: number): boolean {
  return (Number.isNaN(left) && Number.isNaN(right)) || Math.abs(left - right) <= 1e-9 * Math.max(1, Math.abs(right));
}
