import { dependsOn, operandsOf, repeated, repetitionOf, withOperands } from "../expression";
import type { Expression } from "../expression";

/** What stands inside of sums over an index, and how to put lines about it back there. */
export interface SumFrame {
  readonly body: Expression;
  /** The letters of the sums, outermost first; none where there is no sum around. */
  readonly indices: readonly string[];
  readonly around: (line: Expression) => Expression;
}

/**
 * Goes through constant factors and sums over an index to the term that changes with the variable: in 1/n times the sum of
 * (y_i - w x_i)^2 to the square. Terms beside the sum that do not change are left out, for what is meant is a derivative.
 */
export function frameOf(expression: Expression, variable: string): SumFrame {
  return frameWithin(expression, variable) ?? { body: expression, indices: [], around: (line) => line };
}

function frameWithin(node: Expression, variable: string): SumFrame | undefined {
  const sum = repetitionOf(node);
  if (sum?.operator === "sum") {
    const inner = frameOf(sum.body, variable);
    return { body: inner.body, indices: [sum.index.name, ...inner.indices], around: (line) => repeated({ ...sum, body: inner.around(line) }, undefined) };
  }
  if (node.kind !== "operation" || (node.operator !== "multiply" && node.operator !== "add")) return undefined;
  const changing = operandsOf(node).filter((operand) => dependsOn(operand, variable));
  const [only] = changing;
  const inner = only && changing.length === 1 ? frameWithin(only, variable) : undefined;
  if (!inner) return undefined;
  if (node.operator === "add") return inner;
  return { ...inner, around: (line) => withOperands(node, node.operands.map((operand) => (operand === only ? inner.around(line) : operand))) };
}
