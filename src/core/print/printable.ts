import type { Expression } from "../expression";

/** Nodes, counted as a tree, up to which an expression is written out; past it nobody reads it. */
const largestSize = 20_000;

/** Whether the printers write the expression in full; otherwise they give a short remark that is no formula. */
export function printable(expression: Expression): boolean {
  return expression.size <= largestSize;
}

/** "1.2 million terms": how long the expression would be. */
export function lengthInWords(expression: Expression): string {
  const size = expression.size;
  if (size >= Number.MAX_SAFE_INTEGER) return "more than 9 quadrillion terms";
  if (size >= 1e6) return `${(size / 1e6).toPrecision(2).replace(/e\+(\d+)/, " × 10^$1")} million terms`;
  return `${size} terms`;
}
