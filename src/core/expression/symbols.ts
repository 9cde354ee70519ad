import { contains, equal, operandsOf } from "./equality";
import { renameIndices } from "./binding";
import { hasIndices, memberOf } from "./indices";
import { memberNamed } from "./members";
import { transform, visit } from "./traverse";
import type { Expression, SymbolExpression } from "./types";

/**
 * The symbols that the value of an expression depends on, in order of first appearance.
 * The variable of a `limit`, or of a `derivative` at a point, and the index of a sum are bound and not among them; nor are
 * families, whose members are not known one by one (see `variablesOf`).
 */
export function freeSymbols(root: Expression): SymbolExpression[] {
  if (bindsAny(root)) return [...freeWithin(root).values()];
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

/** The names of functions that stand in an expression without anything being known of them. */
export function unknownFunctions(root: Expression): string[] {
  const names = new Set<string>();
  visit(root, (node) => {
    if (node.kind === "call") names.add(node.name);
  });
  return [...names];
}

/** Whether the value of the expression can change with the symbol of that name, or with the member of a family that it names. */
export function dependsOn(root: Expression, name: string): boolean {
  return freeSymbols(root).some((symbol) => symbol.name === name) || memberNamed(name, root) !== undefined;
}

/**
 * Puts `replacement` in the place of every free occurrence of the symbol `name`. Indices of sums are bound: those that
 * have the name, or stand free in the replacement, are given another letter.
 */
export function substitute(root: Expression, name: string, replacement: Expression): Expression {
  const safe = hasIndices(root) ? renameIndices(root, new Set([name, ...freeNames(replacement)])) : root;
  const member = memberNamed(name, safe);
  return transform(safe, (node) => ((node.kind === "symbol" && node.name === name) || (member && equal(node, member)) ? replacement : node));
}

/** Puts `replacement` in the place of every subexpression equal to `target`. */
export function replaceEqual(root: Expression, target: Expression, replacement: Expression): Expression {
  return transform(root, (node) => (equal(node, target) ? replacement : node));
}

/** The name that a node binds in its first two operands: the variable of a limit, the index of a sum. */
function boundName(node: Expression): string | undefined {
  if (node.kind !== "operation") return undefined;
  const variable = node.operands[1];
  const binds = node.operator === "sum" || node.operator === "product" || (node.operands.length === 3 && (node.operator === "limit" || node.operator === "derivative"));
  return binds && variable?.kind === "symbol" ? variable.name : undefined;
}

/** Whether there may be anything but symbols that are all free. */
const bindsAny = contains("limit", "derivative", "sum", "product", "indexed");

type Free = ReadonlyMap<string, SymbolExpression>;

function freeWithin(root: Expression): Free {
  const free = new Map<Expression, Free>();
  const none: Free = new Map();
  visit(root, (node) => free.set(node, node.kind === "symbol" ? new Map([[node.name, node]]) : joined(node, (operand) => free.get(operand) ?? none)));
  return free.get(root) ?? none;
}

function joined(node: Expression, free: (operand: Expression) => Free): Free {
  const name = boundName(node);
  const found = new Map<string, SymbolExpression>();
  operandsOf(node).forEach((operand, i) => {
    // A family is not a number, and no symbol that could be given a value.
    if (i === 0 && memberOf(node)) return;
    for (const [key, symbol] of free(operand)) {
      const isBound = i < 2 && key === name;
      if (!isBound && !found.has(key)) found.set(key, symbol);
    }
  });
  return found;
}
