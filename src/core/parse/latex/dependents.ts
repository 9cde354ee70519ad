import { call, transform, visit, withSpan, type Expression, type SymbolExpression } from "../../expression";
import { success } from "../../result";
import type { SideValue, StatementSide } from "../statement";

// Where dy/dx stands in a statement, y is a function of x on all of its sides: else it would be held constant there.

type Dependents = ReadonlyMap<string, readonly SymbolExpression[]>;

/** The sides with every lone y as y(x), where y is no variable of a derivative itself. */
export function withDependents(sides: readonly StatementSide[], dependents: Dependents): StatementSide[] {
  const variables = new Set(sides.flatMap(({ value }) => (value.ok ? expressionsOf(value.value).flatMap(variablesOf) : [])));
  const applied = new Map([...dependents].filter(([name, by]) => by.length > 0 && !variables.has(name) && !name.includes("_")));
  if (applied.size === 0) return [...sides];
  return sides.map((side) => (side.value.ok && side.value.value.kind === "expression" && !side.head
    ? { ...side, value: success({ kind: "expression" as const, expression: applyIn(side.value.value.expression, applied) }) } : side));
}

function expressionsOf(value: SideValue): readonly Expression[] {
  return value.kind === "expression" ? [value.expression] : value.kind === "vector" ? value.entries : [value.of];
}

function variablesOf(expression: Expression): string[] {
  const names: string[] = [];
  visit(expression, (node) => {
    const variable = node.kind === "operation" && node.operator === "derivative" ? node.operands[1] : undefined;
    if (variable?.kind === "symbol") names.push(variable.name);
  });
  return names;
}

function applyIn(expression: Expression, dependents: Dependents): Expression {
  return transform(expression, (node) => {
    const variables = node.kind === "symbol" ? dependents.get(node.name) : undefined;
    if (!variables || node.kind !== "symbol") return node;
    const { span } = node;
    return call(node.name, span ? variables.map((variable) => withSpan(variable, span)) : variables, 0, span);
  });
}
