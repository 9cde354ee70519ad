import { evaluateAt } from "../evaluate";
import { freeNames, number, operation, type Expression, type OperatorName } from "../expression";
import { differenceOf } from "./arrange";
import { rangesIn, signsOf } from "./ranges";

const zero = number(0);

type Signs = ReturnType<typeof signsOf>;

const holdsFor: Partial<Record<OperatorName, (difference: Signs) => boolean>> = {
  greater: ({ negative, zero: none }) => !negative && !none,
  greaterEqual: ({ negative }) => !negative,
  less: ({ positive, zero: none }) => !positive && !none,
  lessEqual: ({ positive }) => !positive,
  unequal: ({ zero: none }) => !none,
};

/** Signs of an expression: those that its form does not exclude. */
export type SignsIn = (expression: Expression) => Signs;

/** The signs that expressions may have that stand within `root`, whose sums say where their indices begin. */
export function signsWithin(root: Expression): SignsIn {
  return (expression) => signsOf(rangesIn(expression, root)(expression));
}

/** Whether a comparison holds whatever its variables are, as far as its form says. */
export function alwaysHolds(condition: Expression, signs: SignsIn = signsWithin(condition)): boolean {
  if (condition.kind !== "operation") return false;
  if (condition.operator === "or") return condition.operands.some((each) => alwaysHolds(each, signs));
  if (condition.operator === "and") return condition.operands.every((each) => alwaysHolds(each, signs));
  if (freeNames(condition).length === 0) return evaluateAt(operation("piecewise", [condition, number(1), zero]), {}) === 1;
  const [left, right] = condition.operands;
  if (!left || !right) return false;
  return holdsFor[condition.operator]?.(signs(differenceOf(left, right))) ?? false;
}
