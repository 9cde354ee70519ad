import { isFunctionOperatorName, structureBit } from "./names";
import type { FunctionOperator, StructuralOperator, unknownFunction } from "./names";
import type { Expression, OperationExpression } from "./types";

/**
 * Whether two expressions are the same by structure (spans and the way names and decimals were written do not count).
 * Hashes and sizes settle nearly every unequal pair at once; pairs already found equal are remembered, so graphs that
 * share nodes are compared in linear time.
 */
export function equal(left: Expression, right: Expression): boolean {
  return left === right || (alike(left, right) && (sameNodes(operandsOf(left), operandsOf(right)) || equalOperands(left, right, new Map())));
}

/** Whether two nodes are equal, given that their operands are the same nodes wherever they are equal. */
export function sameOverOperands(left: Expression, right: Expression): boolean {
  return left === right || (alike(left, right) && sameNodes(operandsOf(left), operandsOf(right)));
}

function equalOperands(left: Expression, right: Expression, known: Map<Expression, Set<Expression>>): boolean {
  if (known.get(left)?.has(right)) return true;
  const others = operandsOf(right);
  const same = operandsOf(left).every((operand, i) => {
    const other = others[i];
    return operand === other || (other !== undefined && alike(operand, other) && equalOperands(operand, other, known));
  });
  if (same) known.set(left, (known.get(left) ?? new Set()).add(right));
  return same;
}

/** Whether two nodes are the same apart from their operands, of which they have as many. */
function alike(left: Expression, right: Expression): boolean {
  if (left.hash !== right.hash || left.size !== right.size) return false;
  switch (left.kind) {
    case "number": return right.kind === "number" && left.value.n === right.value.n && left.value.d === right.value.d && left.value.s === right.value.s;
    case "symbol": return right.kind === "symbol" && left.name === right.name;
    case "constant": return right.kind === "constant" && left.name === right.name;
    case "operation": return right.kind === "operation" && left.operator === right.operator && left.operands.length === right.operands.length;
    case "call": return right.kind === "call" && left.name === right.name && left.primes === right.primes && left.operands.length === right.operands.length;
  }
}

/** Whether two lists of as many nodes hold the same ones in order. */
export function sameNodes(left: readonly Expression[], right: readonly Expression[]): boolean {
  for (let i = 0; i < left.length; i++) if (left[i] !== right[i]) return false;
  return true;
}

const none: readonly Expression[] = [];

/** The operands of a node; none for numbers, symbols and constants. */
export function operandsOf(expression: Expression): readonly Expression[] {
  return expression.kind === "operation" || expression.kind === "call" ? expression.operands : none;
}

/** An operation whose operator has a row in the operator table. */
export type FunctionOperation = OperationExpression & { readonly operator: FunctionOperator };

/** Whether a node applies a function of the operator table. */
export function isFunctionOperation(node: Expression): node is FunctionOperation {
  return node.kind === "operation" && isFunctionOperatorName(node.operator);
}

/**
 * A question to any number of expressions: whether one of these stands anywhere in it. Answered at once, without a walk:
 * every node knows what is below it.
 */
export function contains(...names: (StructuralOperator | typeof unknownFunction)[]): (root: Expression) => boolean {
  const bits = names.reduce((all, name) => all | structureBit(name), 0);
  return ({ structure }) => (structure & bits) !== 0;
}
