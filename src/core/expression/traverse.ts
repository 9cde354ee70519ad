import { call, operation } from "./construct";
import { equal, operandsOf } from "./equality";
import type { Expression } from "./types";

/** Visits every distinct node once, operands before the operations on them. Not recursive: depth is no limit. */
export function visit(root: Expression, see: (node: Expression) => void): void {
  const seen = new Set<Expression>();
  const pending: { node: Expression; opened: boolean }[] = [{ node: root, opened: false }];
  for (let top = pending.pop(); top; top = pending.pop()) {
    if (top.opened) {
      see(top.node);
      continue;
    }
    if (seen.has(top.node)) continue;
    seen.add(top.node);
    pending.push({ node: top.node, opened: true });
    const operands = operandsOf(top.node);
    for (let i = operands.length - 1; i >= 0; i--) {
      const operand = operands[i];
      if (operand && !seen.has(operand)) pending.push({ node: operand, opened: false });
    }
  }
}

/** The same node over other operands; the node itself when they are the ones it has. */
export function withOperands(node: Expression, operands: readonly Expression[]): Expression {
  if (operandsOf(node).every((operand, i) => operand === operands[i])) return node;
  if (node.kind === "operation") return operation(node.operator, operands, node.span);
  if (node.kind === "call") return call(node.name, operands, node.primes, node.span);
  return node;
}

/** Rebuilds an expression from its leaves up: `rebuild` gets each distinct node over its rebuilt operands. Shared nodes stay shared. */
export function transform(root: Expression, rebuild: (node: Expression) => Expression): Expression {
  const done = new Map<Expression, Expression>();
  const rebuilt = (node: Expression): Expression => done.get(node) ?? node;
  visit(root, (node) => done.set(node, rebuild(withOperands(node, operandsOf(node).map(rebuilt)))));
  return rebuilt(root);
}

/** Makes equal subexpressions one node (hash consing, local to this call), in time linear in the graph. */
export function share(root: Expression): Expression {
  const buckets = new Map<number, Expression[]>();
  return transform(root, (node) => {
    const bucket = buckets.get(node.hash);
    if (!bucket) {
      buckets.set(node.hash, [node]);
      return node;
    }
    const known = bucket.find((other) => equal(other, node));
    if (known) return known;
    bucket.push(node);
    return node;
  });
}

/** Number of distinct nodes of the graph (not of the tree: that is `size`). */
export function graphSize(root: Expression): number {
  let count = 0;
  visit(root, () => count++);
  return count;
}
