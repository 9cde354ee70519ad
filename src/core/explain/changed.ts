import { equal, operandsOf } from "../expression";
import type { Expression } from "../expression";

/** The parts of an expression that a step changes, and what they become; the parts of both lines need not be as many. */
export interface Change {
  readonly from: readonly Expression[];
  readonly to: readonly Expression[];
}

/**
 * The smallest parts in which two expressions differ: as long as both are the same operation, the difference lies in the
 * operands that are not the same. Undefined when all of it changes, for then there is nothing to point at.
 */
export function changedParts(before: Expression, after: Expression): Change | undefined {
  const change = differenceOf(before, after);
  return change.from.includes(before) || change.to.includes(after) ? undefined : change;
}

function differenceOf(from: Expression, to: Expression): Change {
  const whole = { from: [from], to: [to] };
  if (!sameOperation(from, to)) return whole;
  const [left, right] = [operandsOf(from), operandsOf(to)];
  // What both have in common stays unmarked, wherever it stands in a sum or product.
  const [gone, come] = isList(from) ? [without(left, right), without(right, left)] : differing(left, right);
  if (gone.length !== come.length) return gone.length === left.length || come.length === right.length ? whole : { from: gone, to: come };
  const changes = gone.flatMap((operand, i) => {
    const other = come[i];
    return other ? [differenceOf(operand, other)] : [];
  });
  const isWhole = changes.length === left.length && changes.every((change, i) => change.from[0] === gone[i] && change.to[0] === come[i]);
  return isWhole && changes.length > 1 ? whole : joined(changes);
}

function differing(left: readonly Expression[], right: readonly Expression[]): [Expression[], Expression[]] {
  const differs = left.map((operand, i) => !equal(operand, right[i] ?? operand));
  return [left.filter((_, i) => differs[i]), right.filter((_, i) => differs[i])];
}

function isList(node: Expression): boolean {
  return node.kind === "operation" && (node.operator === "add" || node.operator === "multiply");
}

function joined(changes: readonly Change[]): Change {
  return { from: changes.flatMap(({ from }) => from), to: changes.flatMap(({ to }) => to) };
}

/** The operands that are not among the others; each of those stands for one. */
function without(operands: readonly Expression[], others: readonly Expression[]): Expression[] {
  const left = [...others];
  return operands.filter((operand) => {
    const at = left.findIndex((other) => equal(other, operand));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

function sameOperation(left: Expression, right: Expression): boolean {
  const [some, others] = [operandsOf(left).length, operandsOf(right).length];
  if (left.kind === "operation") return right.kind === "operation" && left.operator === right.operator && (some === others || isList(left));
  return left.kind === "call" && right.kind === "call" && left.name === right.name && left.primes === right.primes && some === others;
}
