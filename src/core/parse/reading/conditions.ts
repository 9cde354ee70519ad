import { type Expression, operation, type OperatorName } from "../../expression";
import type { Span } from "../../result";
import { one, zero } from "./chains";
import { refuse } from "./refusal";

const conditionOperators: ReadonlySet<OperatorName> = new Set<OperatorName>(["less", "lessEqual", "greater", "greaterEqual", "equal", "unequal", "and", "or", "not"]);

export type Comparison = "less" | "lessEqual" | "greater" | "greaterEqual" | "equal" | "unequal";

/** Whether the expression is true or false, not a number. */
export function isCondition(expression: Expression): boolean {
  return expression.kind === "operation" && conditionOperators.has(expression.operator);
}

/** What stands for a number: a condition counts 1 where it holds and 0 elsewhere, as in (x > 0) * x. */
export function asNumber(expression: Expression): Expression {
  return isCondition(expression) ? operation("piecewise", [expression, one, zero], expression.span) : expression;
}

/** What stands for a condition: a number holds where it is not 0. */
export function asCondition(expression: Expression): Expression {
  return isCondition(expression) ? expression : operation("unequal", [expression, zero], expression.span);
}

/** What `and`, `or` and `not` join; of numbers they mean something else in each language. */
export function requireCondition(expression: Expression, span: Span): Expression {
  return isCondition(expression) ? expression : refuse("A condition such as x > 0 is expected here.", expression.span ?? span);
}

/** a < b, or a < b < c as a < b and b < c. */
export function comparisonOf(operands: readonly Expression[], signs: readonly Comparison[], span: Span): Expression {
  const parts = signs.flatMap((sign, i) => {
    const [left, right] = [operands[i], operands[i + 1]];
    return left && right ? [operation(sign, [asNumber(left), asNumber(right)], span)] : [];
  });
  const [only] = parts;
  return parts.length === 1 && only ? only : operation("and", parts, span);
}

/** The operands of a piecewise expression from those of a call: condition, value, ..., otherwise. */
export function piecewiseOf(operands: readonly Expression[], span: Span): Expression {
  if (operands.length < 3 || operands.length % 2 === 0) refuse("piecewise takes conditions and values in turn, and a last value for otherwise: piecewise(x > 0, x, 0).", span);
  return operation("piecewise", operands.map((operand, i) => (i % 2 === 0 && i + 1 < operands.length ? asCondition(operand) : asNumber(operand))), span);
}
