import { operandsOf, visit } from "../expression";
import type { Expression } from "../expression";
import { questionSigns } from "./finish/question-signs";
import { Simplifier } from "./simplifier";
import { Workspace } from "./workspace";

const stepsAtMost = 50_000;

/** An expression with the signs of its sums as the question has them, and nothing else changed. */
export function writtenLike(question: Expression, expression: Expression): Expression {
  const simplifier = new Simplifier(new Workspace(stepsAtMost));
  const nodes = new Map<Expression, Expression>();
  visit(expression, (node) => {
    nodes.set(node, simplifier.workspace.rebuilt(node, operandsOf(node).map((operand) => nodes.get(operand) ?? operand)));
  });
  return questionSigns(nodes.get(expression) ?? expression, question, simplifier);
}
