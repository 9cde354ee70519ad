import { answer, type Answer } from "../answer";
import type { Expression } from "../expression";
import { success, type Result } from "../result";
import { simplify } from "../simplify";

/**
 * The derivatives by `wrt` one after the other: the first by wrt[0], the second that one's by wrt[1], and so on. Each is
 * proved as the first derivative of the one before, which numbers can do at any order, whereas differences of the
 * function itself lose their digits after a few. A verdict is `verified` only where all before it are.
 */
export function successiveDerivatives(expression: Expression, wrt: readonly string[]): Result<Answer[]> {
  const found: Answer[] = [];
  for (const [i, variable] of wrt.entries()) {
    const before = found[i - 1];
    const next = answer(before?.result ?? expression, [variable]);
    if (!next.ok) return next;
    found.push(continued(next.value, wrt.slice(0, i + 1), before, found[0]?.expression));
  }
  return success(found);
}

/** The derivative by all of `wrt` in turn: ["x", "x", "y"] is by x twice and then by y; by nothing it is the expression, simplified. */
export function partialDerivative(expression: Expression, wrt: readonly string[]): Result<Answer> {
  const all = successiveDerivatives(expression, wrt);
  if (!all.ok) return all;
  const last = all.value.at(-1);
  if (last) return success(last);
  const itself = answer(expression, []);
  if (!itself.ok) return itself;
  const { expression: result, complete } = simplify(itself.value.expression);
  return success({ ...itself.value, result, complete });
}

/** The n-th derivative by one variable; the zeroth is the expression, simplified. */
export function nthDerivative(expression: Expression, variable: string, order: number): Result<Answer> {
  return partialDerivative(expression, Array.from({ length: order }, () => variable));
}

/** A derivative of a derivative, as one of the original; what is in doubt of the first is in doubt of the second. */
export function continued(next: Answer, wrt: readonly string[], before: Answer | undefined, original: Expression | undefined): Answer {
  if (!before) return next;
  const { verdict } = before.verdict.status === "verified" ? next : before;
  return { expression: original ?? before.expression, wrt, result: next.result, complete: before.complete && next.complete, verdict };
}
