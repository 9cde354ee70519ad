import { operandsOf, visit } from "../../expression";
import type { Expression } from "../../expression";
import { isProduct, isSum } from "../algebra";
import type { Algebra } from "../algebra";
import { orderFactors } from "../order";

/** Rebuilds a simplified expression from its leaves up; `rewrite` gets each node over its new operands, and the node as it was. */
export function rebuild(root: Expression, algebra: Algebra, rewrite: (node: Expression, before: Expression) => Expression): Expression {
  const done = new Map<Expression, Expression>();
  visit(root, (node) => {
    if (operandsOf(node).length === 0) return;
    const isChanged = operandsOf(node).some((operand) => done.has(operand));
    const result = rewrite(isChanged ? over(node, operandsOf(node).map((operand) => done.get(operand) ?? operand), algebra) : node, node);
    if (result !== node) done.set(node, result);
  });
  return done.get(root) ?? root;
}

/** The node over other operands, in order. No rule is tried: it would turn a finished form back. */
function over(node: Expression, operands: readonly Expression[], algebra: Algebra): Expression {
  if (isSum(node)) return algebra.collect(operands);
  if (!isProduct(node)) return algebra.workspace.rebuilt(node, operands);
  const [first, ...others] = operands;
  const coefficient = first?.kind === "number" ? [first] : [];
  const factors = coefficient.length > 0 ? others : operands;
  if (factors.some((factor) => factor.kind === "number" || isProduct(factor))) return algebra.multiply(operands);
  return algebra.workspace.node("multiply", [...coefficient, ...orderFactors(factors)]);
}
