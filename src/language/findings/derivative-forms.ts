import { dependsOn, substitute, type Expression, type SideValue } from "../../core";
import { some } from "../some";
import type { AskedDerivative } from "./types";

/** Whether a side speaks of a derivative: an operator, primes, a gradient. */
export function speaksOfDerivative(value: SideValue): boolean {
  if (value.kind === "gradient") return true;
  const expressions = value.kind === "vector" ? value.entries : [value.expression];
  return expressions.some((expression) => some(expression, isDerivative));
}

/** Whether a node is a derivative as it was written: an operator with what it applies to, f'(x), y'. */
export function isDerivative(node: Expression): boolean {
  return (node.kind === "operation" && node.operator === "derivative") || (node.kind === "call" && node.primes > 0);
}

/** Whether an expression is a derivative as a whole, or made of such and numbers alone, as in dL/dy dy/dw. */
export function isWholeDerivative(expression: Expression): boolean {
  return isDerivative(expression) || (isBuilt(expression) && some(expression, isDerivative));
}

function isBuilt(expression: Expression): boolean {
  if (isDerivative(expression) || expression.kind === "number") return true;
  return expression.kind === "operation" && (expression.operator === "add" || expression.operator === "multiply") && expression.operands.every(isBuilt);
}

/**
 * Takes a resolved derivative apart: the bound variable of each is given back the name of the variable that it takes the value
 * of; undefined for anything else.
 */
export function askedDerivative(expression: Expression): AskedDerivative | undefined {
  if (expression.kind !== "operation" || expression.operator !== "derivative") return undefined;
  const [body, variable, value] = expression.operands;
  if (!body || variable?.kind !== "symbol") return undefined;
  const isVariable = value?.kind === "symbol" && !dependsOn(body, value.name);
  const name = isVariable ? value.name : variable.name;
  const own = isVariable ? substitute(body, variable.name, value) : body;
  const inner = askedDerivative(own);
  const at = value && !isVariable ? value : undefined;
  if (!inner) return { body: own, wrt: [name], at };
  if (inner.at) return { body: own, wrt: [name], at };
  return { body: inner.body, wrt: [...inner.wrt, name], at };
}
