import { call, derivative, freeSymbols, symbol, type CallExpression, type Expression, type SideValue, type SymbolExpression } from "../../core";
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
  const { of, by } = value;
  const known = of.kind === "call" ? parametersOf(of, scope) : freeSymbols(of);
  const variables = by.length > 0 ? by.map((name) => known.find((symbol) => symbol.name === name) ?? symbol(name)) : known;
  if (variables.length === 0) return undefined;
  return { kind: "vector", entries: variables.map((variable) => partial(of, variable, known)), variables: variables.map(({ name }) => name) };
}

/** What a function is a function of: its parameters, or the names that stand in what defines it. */
function parametersOf({ name, operands }: CallExpression, scope: Scope): readonly SymbolExpression[] {
  const definition = scope.lookup(name)?.definition;
  const written = definition?.value.ok ? freeSymbols(definition.value.value) : [];
  if (!definition) return operands.flatMap((operand) => (operand.kind === "symbol" ? [operand] : []));
  if (definition.parameters.length === 0) return written;
  return definition.parameters.map((parameter) => written.find((symbol) => symbol.name === parameter) ?? symbol(parameter));
}

/** The partial derivative by one of the variables; of f(1, 2) that of f at this point, where the others have their values at once. */
function partial(of: Expression, variable: SymbolExpression, parameters: readonly SymbolExpression[]): Expression {
  if (of.kind !== "call") return derivative(of, variable);
  const span = of.span ?? { start: 0, end: 0 };
  const i = parameters.findIndex(({ name }) => name === variable.name);
  const value = of.operands[i];
  if (!value || (value.kind === "symbol" && value.name === variable.name)) {
    return derivative(of.operands.length === 0 ? call(of.name, [{ ...variable, span }], 0, span) : of, variable);
  }
  return derivative(call(of.name, of.operands.map((operand, k) => (k === i ? variable : operand))), variable, value);
}
