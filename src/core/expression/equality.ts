import { isFunctionOperatorName } from "./names";
import type { FunctionOperator } from "./names";
import type { Expression, OperationExpression } from "./types";

/**
 * Whether two expressions are the same by structure (spans and the way names and decimals were written do not count).
 * Hashes and sizes settle nearly every unequal pair at once; pairs already found equal are remembered, so graphs that
 * share nodes are compared in linear time.
 */
export function equal(left: Expression, right: Expression): boolean {
  return equalWithin(left, right, new Map());
}

function equalWithin(left: Expression, right: Expression, known: Map<Expression, Set<Expression>>): boolean {
  if (left === right) return true;
  if (left.hash !== right.hash || left.size !== right.size || left.kind !== right.kind) return false;
  if (left.kind === "number") return right.kind === "number" && left.value.n === right.value.n && left.value.d === right.value.d && left.value.s === right.value.s;
  if (left.kind === "symbol") return right.kind === "symbol" && left.name === right.name;
  if (left.kind === "constant") return right.kind === "constant" && left.name === right.name;
  if (known.get(left)?.has(right)) return true;
  if (left.kind === "operation" ? right.kind !== "operation" || left.operator !== right.operator
    : right.kind !== "call" || left.name !== right.name || left.primes !== right.primes) return false;
  const others = operandsOf(right);
  const same = operandsOf(left).every((operand, i) => {
    const other = others[i];
    return other !== undefined && equalWithin(operand, other, known);
  });
  if (same) known.set(left, (known.get(left) ?? new Set()).add(right));
  return same && operandsOf(left).length === others.length;
}

/** The operands of a node; none for numbers, symbols and constants. */
export function operandsOf(expression: Expression): readonly Expression[] {
  return expression.kind === "operation" || expression.kind === "call" ? expression.operands : [];
}

/** An operation whose operator has a row in the operator table. */
export type FunctionOperation = OperationExpression & { readonly operator: FunctionOperator };

/** Whether a node applies a function of the operator table. */
export function isFunctionOperation(node: Expression): node is FunctionOperation {
  return node.kind === "operation" && isFunctionOperatorName(node.operator);
}
