import { allNames, freshIndex } from "./binding";
import { symbol } from "./construct";
import { familiesIn, memberOf, repetitionOf } from "./indices";
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
  const counting = new Set<string>();
  const taken = allNames(root);
  const seen = new Set<string>();
  const count = (expression: Expression): void => freeNames(expression).forEach((name) => counting.add(name));
  visit(root, (node) => {
    if (node.kind === "operation" && node.operator === "kronecker") node.operands.forEach(count);
    const bounds = repetitionOf(node)?.bounds;
    if (bounds) [bounds.lower, bounds.upper].forEach(count);
    const member = memberOf(node);
    if (!member) return;
    member.indices.forEach(count);
    if (seen.has(member.family.name)) return;
    seen.add(member.family.name);
    members.push(...ofFamily(member.family, member.indices.length, taken));
  });
  return [...freeSymbols(root).filter(({ name }) => !counting.has(name)), ...members];
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
