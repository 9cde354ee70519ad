import { call, operation } from "./construct";
import { operandsOf, sameNodes, sameOverOperands } from "./equality";
import type { Expression } from "./types";

/** Formulas lower than this, which is nearly all, are walked by recursion, which is faster; what is deeper without, so that depth is no limit. */
const low = 32;

/** Visits every distinct node once, operands before the operations on them, however deep they are. */
export function visit(root: Expression, see: (node: Expression) => void): void {
  visitLow(root, see, new Set([root]), 0);
}

function visitLow(node: Expression, see: (node: Expression) => void, seen: Set<Expression>, depth: number): void {
  for (const operand of operandsOf(node)) {
    const known = seen.size;
    if (seen.add(operand).size === known) continue;
    if (depth < low) visitLow(operand, see, seen, depth + 1);
    else visitDeep(operand, see, seen);
  }
  see(node);
}

function visitDeep(root: Expression, see: (node: Expression) => void, seen: Set<Expression>): void {
  // The way from the root to the current node, and which operand of each node on it comes next: two plain arrays, for this
  // loop is run for everything, and an object for each step would cost as much as the rest.
  const path = [root];
  const nextOperand = [0];
  for (let node: Expression | undefined = root; node; node = path[path.length - 1]) {
    const top = path.length - 1;
    const operands = operandsOf(node);
    let i = nextOperand[top] ?? 0;
    let descended = false;
    while (i < operands.length && !descended) {
      const operand = operands[i++];
      if (!operand || seen.has(operand)) continue;
      seen.add(operand);
      if (operandsOf(operand).length === 0) {
        see(operand);
        continue;
      }
      nextOperand[top] = i;
      path.push(operand);
      nextOperand.push(0);
      descended = true;
    }
    if (descended) continue;
    path.pop();
    nextOperand.pop();
    see(node);
  }
}

/** The same node over other operands; the node itself when they are the ones it has. */
export function withOperands(node: Expression, operands: readonly Expression[]): Expression {
  if (sameNodes(operandsOf(node), operands)) return node;
  if (node.kind === "operation") return operation(node.operator, operands, node.span);
  if (node.kind === "call") return call(node.name, operands, node.primes, node.span);
  return node;
}

/** Rebuilds an expression from its leaves up: `rebuild` gets each distinct node over its rebuilt operands. Shared nodes stay shared. */
export function transform(root: Expression, rebuild: (node: Expression) => Expression): Expression {
  const done = new Map<Expression, Expression>();
  const rebuilt = (node: Expression): Expression => done.get(node) ?? node;
  visit(root, (node) => {
    const operands = operandsOf(node);
    const unchanged = operands.length === 0 || operands.every((operand) => rebuilt(operand) === operand);
    done.set(node, rebuild(unchanged ? node : withOperands(node, operands.map(rebuilt))));
  });
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
    const known = bucket.find((other) => sameOverOperands(other, node));
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
