import { dependsOn, derivative, freeNames, number, symbol, transform, type Expression } from "../../core";
import { nameAlone } from "../scope";
import { areSame } from "./compare-sides";
import type { Equality } from "./equality";

/**
 * The derivative that is meant where one is taken by a variable which does not occur, and the claim is the derivative by another one,
 * as in \frac{d}{dx} e^{kt} = k e^{kt}; undefined for any other equality.
 */
export function byAnotherVariable(equality: Equality): Expression | undefined {
  const { expression } = equality.base;
  if (expression.kind !== "operation" || expression.operator !== "derivative" || expression.operands.length !== 2) return undefined;
  const [body, variable] = expression.operands;
  if (!body || variable?.kind !== "symbol" || nameAlone(body)) return undefined;
  const constant = transform(body, (node) => (nameAlone(node) && node.kind === "call" ? symbol(node.name) : node));
  if (dependsOn(constant, variable.name) || areSame(equality, { base: number(0), options: { names: "none" } })) return undefined;
  return freeNames(constant).map((name) => derivative(constant, symbol(name))).find((base) => areSame(equality, { base, options: { names: "none" } }));
}
