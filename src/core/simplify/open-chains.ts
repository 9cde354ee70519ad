import { operandsOf, operation, visit, withOperands } from "../expression";
import type { Expression, OperationExpression } from "../expression";

/** Chains that are lower than this are simplified from within, step by step. */
const tall = 32;

const isChainable = (node: Expression): node is OperationExpression =>
  node.kind === "operation" && (node.operator === "add" || node.operator === "multiply");

/** Whether an operand goes on with the chain of a node: the same operator, and used nowhere else. */
function continues(node: OperationExpression, operand: Expression, parents: ReadonlyMap<Expression, number>): operand is OperationExpression {
  return isChainable(operand) && operand.operator === node.operator && parents.get(operand) === 1;
}

/**
 * The expression with tall chains of one operator, ((a + b) + c) + ..., written as one sum or product. Simplified link
 * by link they would cost the square of their height.
 */
export function openChains(root: Expression): Expression {
  if (root.size < tall) return root;
  const parents = new Map<Expression, number>();
  const heights = new Map<Expression, number>();
  const nodes: Expression[] = [];
  visit(root, (node) => {
    nodes.push(node);
    for (const operand of operandsOf(node)) parents.set(operand, (parents.get(operand) ?? 0) + 1);
  });
  for (const node of nodes) {
    if (!isChainable(node)) continue;
    const below = node.operands.reduce((height, operand) => Math.max(height, continues(node, operand, parents) ? heights.get(operand) ?? 0 : 0), 0);
    heights.set(node, below + 1);
  }
  const opened = new Map<Expression, readonly Expression[]>();
  const links = new Set<Expression>();
  for (const node of nodes.reverse()) {
    if (!isChainable(node) || links.has(node) || (heights.get(node) ?? 0) < tall) continue;
    opened.set(node, openedOperands(node, parents, links));
  }
  return opened.size === 0 ? root : rebuilt(nodes.reverse(), opened, links, root);
}

/** The operands of a whole chain in order; its inner links are put into `links`. */
function openedOperands(top: OperationExpression, parents: ReadonlyMap<Expression, number>, links: Set<Expression>): Expression[] {
  const operands: Expression[] = [];
  const pending: Expression[] = [top];
  for (let node = pending.pop(); node; node = pending.pop()) {
    if (node !== top && !continues(top, node, parents)) {
      operands.push(node);
      continue;
    }
    if (node !== top) links.add(node);
    for (const operand of [...operandsOf(node)].reverse()) pending.push(operand);
  }
  return operands;
}

function rebuilt(nodes: readonly Expression[], opened: ReadonlyMap<Expression, readonly Expression[]>, links: ReadonlySet<Expression>, root: Expression): Expression {
  const done = new Map<Expression, Expression>();
  for (const node of nodes) {
    if (links.has(node)) continue;
    const operands = opened.get(node) ?? operandsOf(node);
    const changed = operands.map((operand) => done.get(operand) ?? operand);
    done.set(node, opened.has(node) && node.kind === "operation" ? operation(node.operator, changed, node.span) : withOperands(node, changed));
  }
  return done.get(root) ?? root;
}
