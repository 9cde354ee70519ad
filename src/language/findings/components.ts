import { call, derivative, freeSymbols, symbol, type Expression, type SideValue, type SymbolExpression } from "../../core";
import type { Scope } from "../scope";

/** A side as numbers that can be compared one by one: an expression is one, a vector and a gradient have several. */
export interface Components {
  readonly kind: "number" | "vector";
  readonly entries: readonly Expression[];
  /** The variables of a gradient, one for each entry. */
  readonly variables?: readonly string[];
}

/** The numbers of a side; undefined for a gradient whose variables nothing tells. */
export function componentsOf(value: SideValue, scope: Scope): Components | undefined {
  if (value.kind === "expression") return { kind: "number", entries: [value.expression] };
  if (value.kind === "vector") return { kind: "vector", entries: value.entries };
  const variables = value.by.length > 0 ? value.by.map((name) => symbol(name)) : variablesOf(value.of, scope);
  if (variables.length === 0) return undefined;
  return { kind: "vector", entries: variables.map((variable) => partial(value.of, variable)), variables: variables.map(({ name }) => name) };
}

/** All that a function has: its parameters, or the names that stand in what defines it. */
function variablesOf(of: Expression, scope: Scope): SymbolExpression[] {
  const name = of.kind === "symbol" || of.kind === "call" ? of.name : undefined;
  if (name === undefined) return freeSymbols(of);
  const definition = scope.lookup(name)?.definition;
  if (!definition) return [];
  const written = definition.value.ok ? freeSymbols(definition.value.value) : [];
  if (definition.parameters.length === 0) return written;
  return definition.parameters.map((parameter) => written.find((symbol) => symbol.name === parameter) ?? symbol(parameter));
}

function partial(of: Expression, variable: SymbolExpression): Expression {
  if (of.kind !== "symbol" && of.kind !== "call") return derivative(of, variable);
  const span = of.span ?? { start: 0, end: 0 };
  return derivative(call(of.name, [{ ...variable, span }], 0, span), variable);
}
