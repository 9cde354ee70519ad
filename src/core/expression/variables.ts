import { allNames, freshIndex } from "./binding";
import { symbol } from "./construct";
import { operandsOf } from "./equality";
import { familiesIn, hasIndices, memberOf, repetitionOf } from "./indices";
import { splitName, symbolOfMember } from "./members";
import { freeNames, freeSymbols } from "./symbols";
import { visit } from "./traverse";
import type { Expression, SymbolExpression } from "./types";

/**
 * What an expression can be differentiated by: its free symbols, without those that only count (indices and numbers of
 * terms), and of each family one member at an index of its own: the sum of all x_i^2 has the variable x_k.
 */
export function variablesOf(root: Expression): SymbolExpression[] {
  const members: SymbolExpression[] = [];
  const counting = countingNames(root);
  const taken = allNames(root);
  const seen = new Set<string>();
  visit(root, (node) => {
    const member = memberOf(node);
    if (!member || seen.has(member.family.name)) return;
    seen.add(member.family.name);
    members.push(...ofFamily(member.family, member.indices.length, taken));
  });
  return [...freeSymbols(root).filter(({ name }) => !counting.has(name)), ...members];
}

/** The free names that only count: those in the bounds of sums and products, in indices and in deltas. */
export function countingNames(root: Expression): ReadonlySet<string> {
  const none: ReadonlySet<string> = new Set();
  if (!hasIndices(root)) return none;
  const counting = new Map<Expression, ReadonlySet<string>>();
  visit(root, (node) => {
    const found = new Set<string>();
    for (const operand of operandsOf(node)) counting.get(operand)?.forEach((name) => found.add(name));
    const repetition = repetitionOf(node);
    // The index is bound: outside of its sum a symbol of that name is a variable like any other.
    if (repetition) found.delete(repetition.index.name);
    for (const counter of countersOf(node)) freeNames(counter).forEach((name) => found.add(name));
    counting.set(node, found);
  });
  return counting.get(root) ?? none;
}

/** The operands of a node that are whole numbers: bounds, indices, what a delta compares. */
function countersOf(node: Expression): readonly Expression[] {
  const bounds = repetitionOf(node)?.bounds;
  if (bounds) return [bounds.lower, bounds.upper];
  if (node.kind === "operation" && node.operator === "kronecker") return node.operands;
  return memberOf(node)?.indices ?? [];
}

/**
 * The parameters of a definition as variables: where only members of a parameter stand in it, as in f(x) = the sum of all x_i,
 * a member is differentiated by.
 */
export function parametersIn(root: Expression, parameters: readonly string[]): string[] {
  const free = new Set(freeNames(root));
  const families = familiesIn(root);
  const known = variablesOf(root);
  return parameters.map((name) => {
    const family = families.get(`${name}_`) ?? families.get(`${name}__`);
    if (free.has(name) || !family) return name;
    return known.find((variable) => splitName(variable.name)?.family === family.family.name)?.name ?? name;
  });
}

function ofFamily(family: SymbolExpression, arity: number, taken: ReadonlySet<string>): SymbolExpression[] {
  const used = new Set(taken);
  const indices = Array.from({ length: arity }, () => {
    const letter = freshIndex(used, ["k", "l"]);
    used.add(letter);
    return symbol(letter);
  });
  const variable = symbolOfMember(family, indices);
  return variable ? [variable] : [];
}
