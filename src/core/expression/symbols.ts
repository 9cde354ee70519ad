import { equal, operandsOf } from "./equality";
import { transform, visit } from "./traverse";
import type { Expression, SymbolExpression } from "./types";

/**
 * The symbols that the value of an expression depends on, in order of first appearance.
 * The variable of a `limit`, or of a `derivative` at a point, is bound and not among them.
 */
export function freeSymbols(root: Expression): SymbolExpression[] {
  const bound = boundIn(root);
  if (bound.size > 0) return [...freeWithin(root).values()];
  const found = new Map<string, SymbolExpression>();
  visit(root, (node) => {
    if (node.kind === "symbol" && !found.has(node.name)) found.set(node.name, node);
  });
  return [...found.values()];
}

/** The names of the free symbols, in order of first appearance. */
export function freeNames(root: Expression): string[] {
  return freeSymbols(root).map((symbol) => symbol.name);
}

/** Whether the value of the expression can change with the symbol of that name. */
export function dependsOn(root: Expression, name: string): boolean {
  return freeSymbols(root).some((symbol) => symbol.name === name);
}

/** Puts `replacement` in the place of every free occurrence of the symbol `name`. */
export function substitute(root: Expression, name: string, replacement: Expression): Expression {
  return transform(root, (node) => (node.kind === "symbol" && node.name === name ? replacement : node));
}

/** Puts `replacement` in the place of every subexpression equal to `target`. */
export function replaceEqual(root: Expression, target: Expression, replacement: Expression): Expression {
  return transform(root, (node) => (equal(node, target) ? replacement : node));
}

function boundIn(root: Expression): Set<string> {
  const bound = new Set<string>();
  visit(root, (node) => {
    const name = boundName(node);
    if (name !== undefined) bound.add(name);
  });
  return bound;
}

function boundName(node: Expression): string | undefined {
  if (node.kind !== "operation" || node.operands.length !== 3) return undefined;
  const variable = node.operands[1];
  const binds = node.operator === "limit" || node.operator === "derivative";
  return binds && variable?.kind === "symbol" ? variable.name : undefined;
}

function freeWithin(node: Expression): Map<string, SymbolExpression> {
  if (node.kind === "symbol") return new Map([[node.name, node]]);
  const name = boundName(node);
  const found = new Map<string, SymbolExpression>();
  operandsOf(node).forEach((operand, i) => {
    for (const [key, symbol] of freeWithin(operand)) {
      const inBody = name !== undefined && i < 2;
      if (!(inBody && key === name) && !found.has(key)) found.set(key, symbol);
    }
  });
  return found;
}

