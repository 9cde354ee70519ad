import { equal, operandsOf } from "../expression";
import type { Expression } from "../expression";

/** The part of an expression that a step changes, and what it becomes. */
export interface Change {
  readonly from: Expression;
  readonly to: Expression;
}

/**
 * The smallest part in which two expressions differ: as long as both are the same operation on the same operands but for
 * one, the difference lies in that one. Undefined when all of it changes, for then there is nothing to point at.
 */
export function changedPart(before: Expression, after: Expression): Change | undefined {
  let change: Change = { from: before, to: after };
  for (let inner: Change | undefined = change; inner; inner = differingOperand(inner)) change = inner;
  return change.from === before ? undefined : change;
}

function differingOperand({ from, to }: Change): Change | undefined {
  if (!sameOperation(from, to)) return undefined;
  const others = operandsOf(to);
  const differing = operandsOf(from).flatMap((operand, i) => {
    const other = others[i];
    return other && !equal(operand, other) ? [{ from: operand, to: other }] : [];
  });
  return differing.length === 1 ? differing[0] : undefined;
}

function sameOperation(left: Expression, right: Expression): boolean {
  if (operandsOf(left).length !== operandsOf(right).length) return false;
  if (left.kind === "operation") return right.kind === "operation" && left.operator === right.operator;
  return left.kind === "call" && right.kind === "call" && left.name === right.name && left.primes === right.primes;
}
