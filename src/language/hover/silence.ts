import { freeNames, visit, type Expression } from "../../core";
import type { Reading } from "../reading";

/** Largest expression that a hover works out, in nodes when written as a tree: more is for a command to ask for. */
const largest = 400;

/**
 * Whether a formula of running text is a function that somebody would differentiate. Most formulas of real notes are not
 * (a symbol, a number, a shape, an update, an application of a function that nothing is known of): better silent than wrong.
 * @param source the text that it was read from
 */
export function isWorthDifferentiating({ formula, variables }: Reading, source: string): boolean {
  const { expression, definition } = formula;
  if (variables.length === 0 || expression.size > largest) return false;
  if (definition && definition.parameters.length > 0) return !hasUnknown(expression);
  if (definition && freeNames(expression).includes(definition.name)) return false;
  return expression.kind === "operation" && !hasUnknown(expression) && !isShape(expression, source);
}

/** Functions with a name alone, and derivatives and limits that stand inside of something else. */
function hasUnknown(expression: Expression): boolean {
  let unknown = false;
  visit(expression, (node) => {
    if (node.kind === "call" || (node.kind === "operation" && (node.operator === "derivative" || node.operator === "limit"))) unknown = true;
  });
  return unknown;
}

/** m \times n says how large something is: a product of nothing but names and numbers, written with a cross. */
function isShape(expression: Expression, source: string): boolean {
  return source.includes("\\times") && expression.kind === "operation" && expression.operator === "multiply"
    && expression.operands.every((operand) => operand.kind !== "operation");
}
