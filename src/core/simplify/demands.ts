import { operandsOf } from "../expression";
import type { Expression, OperationExpression, OperatorName } from "../expression";
import { isFunctionOperator, operatorRow } from "../operators";
import { isZeroNode } from "./algebra";
import { isInteger } from "./rational";
import { isNonNegative, isPositive } from "./signs";

/**
 * Operators that may have a value where an operand behind the first has none: the branch not taken, conditions that another settles,
 * scales of what is below zero.
 */
export const decidedByFirst: ReadonlySet<OperatorName> = new Set<OperatorName>(["piecewise", "and", "or", "elu", "leakyRelu"]);

/** All parts of an expression that have a value wherever it has one, itself among them. */
export function demandedBy(root: Expression): ReadonlySet<Expression> {
  const demanded = new Set<Expression>([root]);
  for (const part of demanded) {
    const operands = operandsOf(part);
    for (const operand of part.kind === "operation" && decidedByFirst.has(part.operator) ? operands.slice(0, 1) : operands) demanded.add(operand);
  }
  return demanded;
}

/** Whether an operation may have no value where all of its operands have one, as far as signs tell: 1/x may, 1/cosh(x) may not. */
export function mayHaveNoValue(node: Expression): boolean {
  if (node.kind === "constant") return node.name === "undefined";
  if (node.kind !== "operation") return node.kind === "call";
  if (node.operator === "power") return mayPowerHaveNoValue(node);
  if (["derivative", "limit"].includes(node.operator)) return true;
  if (!isFunctionOperator(node.operator)) return false;
  return operatorRow(node.operator).domain?.(node.operands).some((comparison) => !isKnown(comparison)) ?? false;
}

function mayPowerHaveNoValue({ operands: [base, exponent] }: OperationExpression): boolean {
  if (!base || !exponent) return true;
  if (isPositive(base)) return false;
  if (exponent.kind !== "number" || exponent.value.s < 0n) return true;
  return !isInteger(exponent.value) && !isNonNegative(base);
}

/** Whether a comparison with 0 that a function asks for holds by its operand's sign; others are not looked into. */
function isKnown(comparison: Expression): boolean {
  const [left, right] = comparison.kind === "operation" ? comparison.operands : [];
  if (comparison.kind !== "operation" || !left || !right || !isZeroNode(right)) return false;
  return comparison.operator === "greater" || comparison.operator === "unequal" ? isPositive(left) : comparison.operator === "greaterEqual" && isNonNegative(left);
}
