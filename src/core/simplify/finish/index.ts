import { visit } from "../../expression";
import type { Expression, OperatorName } from "../../expression";
import type { Algebra } from "../algebra";
import { settleCases } from "./cases";
import { doubleAngles } from "./double-angles";
import { questionSigns } from "./question-signs";

/** The last touches to a simplified expression, which the rules of the simplifier would undo: how people write what is settled. */
export function finished(root: Expression, question: Expression, algebra: Algebra): Expression {
  const present = operatorsIn(root);
  const settled = present.has("piecewise") ? settleCases(root, algebra) : root;
  const doubled = present.has("cos") || present.has("cosh") ? doubleAngles(settled, algebra) : settled;
  return present.has("add") || settled !== root ? questionSigns(doubled, question, algebra) : doubled;
}

function operatorsIn(root: Expression): ReadonlySet<OperatorName> {
  const found = new Set<OperatorName>();
  visit(root, (node) => {
    if (node.kind === "operation") found.add(node.operator);
  });
  return found;
}
