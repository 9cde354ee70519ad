import { number, operandsOf, operation, symbol } from "../../../src/core";
import type { Expression } from "../../../src/core";

/**
 * The smallest expression found that still fails, by replacing parts with their own operands, with leaves, and by leaving
 * out operands of sums and products: a graph's own structure shrinks further than the choices it was drawn by.
 */
export function shrunk(expression: Expression, fails: (candidate: Expression) => boolean): Expression {
  let current = expression;
  for (let smaller: Expression | undefined = current; smaller; ) {
    current = smaller;
    smaller = [...candidates(current)].sort((left, right) => left.size - right.size).find(fails);
  }
  return current;
}

function* candidates(node: Expression): Generator<Expression> {
  const operands = operandsOf(node);
  if (node.kind !== "operation" || operands.length === 0) return;
  if (!isCondition(node)) {
    for (const leaf of [symbol("x"), number(1), number(2)]) if (leaf.size < node.size) yield leaf;
    if (isIndex(node)) return;
    for (const operand of operands) if (!isCondition(operand)) yield operand;
  }
  if (["add", "multiply", "max", "min", "logsumexp"].includes(node.operator) && operands.length > 1) {
    for (let i = 0; i < operands.length; i++) yield operation(node.operator, operands.filter((_, k) => k !== i));
  }
  if (node.operator === "piecewise" && operands.length > 3) {
    for (let i = 0; i + 1 < operands.length; i += 2) yield operation(node.operator, operands.filter((_, k) => k !== i && k !== i + 1));
  }
  const isRepetition = node.operator === "sum" || node.operator === "product";
  for (const [i, operand] of isRepetition ? operands.slice(0, 1).entries() : operands.entries()) {
    for (const smaller of candidates(operand)) yield operation(node.operator, operands.map((own, k) => (k === i ? smaller : own)));
  }
}

const conditions = new Set(["less", "lessEqual", "greater", "greaterEqual", "equal", "unequal", "and", "or", "not"]);
/** Members and deltas are taken whole: what stands in them are indices. */
const isIndex = (node: Expression): boolean => node.kind === "operation" && (node.operator === "indexed" || node.operator === "kronecker");
const isCondition = (node: Expression): boolean => node.kind === "operation" && conditions.has(node.operator);
