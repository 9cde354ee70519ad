import { visit, type Expression } from "../core";

/** Whether a node anywhere in an expression is of some kind. */
export function some(expression: Expression, holds: (node: Expression) => boolean): boolean {
  let found = false;
  visit(expression, (node) => {
    found ||= holds(node);
  });
  return found;
}
