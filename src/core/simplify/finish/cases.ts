import { operandsOf, visit } from "../../expression";
import type { Expression } from "../../expression";
import { isCallOf, isProduct, isSum, isZeroNode } from "../algebra";
import type { Algebra } from "../algebra";
import { normalCondition, readBranches } from "../piecewise";
import { formsAlongLine } from "./along-line";
import { byJumps, middleOf } from "./jumps";
import { rebuild } from "./rebuild";

/**
 * Cases in the shortest way to say them: those that depend on one variable in order along its line, and those that take
 * the middle where they jump by the sign: [x > 0: 1, x < 0: 0, otherwise 1/2] is (1 + sign(x))/2.
 */
export function settleCases(root: Expression, algebra: Algebra): Expression {
  const withCases = new Set<Expression>();
  visit(root, (node) => {
    if (isCallOf(node, "piecewise") || operandsOf(node).some((operand) => withCases.has(operand))) withCases.add(node);
  });
  return rebuild(root, algebra, (node, before) => {
    const canHold = isSum(before) || isProduct(before) || isCallOf(before, "piecewise");
    if (!canHold || !withCases.has(before) || !algebra.workspace.spend()) return node;
    const forms = [...formsAlongLine(before, algebra), ...bySign(node, algebra)];
    return forms.reduce((best, form) => (algebra.length(form) < algebra.length(best) ? form : best), node);
  });
}

/** [u > v: a, u < v: 0, otherwise a/2] as a (1 + sign(u - v))/2. */
function bySign(node: Expression, algebra: Algebra): Expression[] {
  const read = isCallOf(node, "piecewise") ? readBranches(node.operands) : undefined;
  const [first, second, ...more] = read?.branches ?? [];
  if (!read || !first || !second || more.length > 0) return [];
  const [one, other] = [first, second].map(({ condition }) => normalCondition(condition, algebra));
  if (!isCallOf(one, "less") || !isCallOf(other, "less")) return [];
  const [low, high] = one.operands;
  if (!low || !high || other.operands[0] !== high || other.operands[1] !== low) return [];
  if (!isZeroNode(first.value) && !isZeroNode(second.value)) return [];
  if (middleOf(first.value, second.value, algebra) !== read.otherwise) return [];
  return [byJumps(second.value, [{ at: low, of: high, to: first.value }], algebra)];
}
