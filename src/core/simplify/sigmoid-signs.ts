import { transform, visit } from "../expression";
import type { Expression } from "../expression";
import { isCallOf, negated } from "./algebra";
import type { Algebra } from "./algebra";
import { looksNegative } from "./order";

/** Where sigmoid(u) and sigmoid(-u) both occur, the second is written 1 - sigmoid(u), as the derivative of a sigmoid is. */
export function matchSigmoidSigns(root: Expression, algebra: Algebra): Expression {
  if (!algebra.mayContain(root, "sigmoid")) return root;
  const sigmoids = new Set<Expression>();
  visit(root, (node) => {
    if (isCallOf(node, "sigmoid")) sigmoids.add(node);
  });
  if (sigmoids.size < 2) return root;
  const { workspace } = algebra;
  const opposite = (node: Expression): Expression | undefined => {
    const argument = isCallOf(node, "sigmoid") ? node.operands[0] : undefined;
    return argument && looksNegative(argument) ? workspace.node("sigmoid", [negated(argument, algebra)]) : undefined;
  };
  return transform(root, (node) => {
    const other = opposite(node);
    if (!other || !sigmoids.has(other)) return node;
    return workspace.node("add", [workspace.one, workspace.node("multiply", [workspace.minusOne, other])]);
  });
}
