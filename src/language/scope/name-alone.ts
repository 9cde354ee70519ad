import type { CallExpression, Expression } from "../../core";

/**
 * A call that was not written as one: of the L in dL/dw the reader makes L(w), both at the place of the L. What it takes is
 * then said by its definition.
 */
export function nameAlone(expression: Expression): CallExpression | undefined {
  if (expression.kind !== "call" || expression.primes > 0 || !expression.span) return undefined;
  const { start, end } = expression.span;
  return expression.operands.length > 0 && expression.operands.every(({ span }) => span?.start === start && span.end === end) ? expression : undefined;
}
