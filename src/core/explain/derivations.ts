import { hasIndices } from "../expression";
import type { Expression } from "../expression";
import { backpropagationDerivation } from "./backpropagation-view";
import { leibnizDerivation, primeDerivation } from "./chain-view";
import { holdConstantDerivation } from "./hold-constant-view";
import { limitDerivation } from "./limit-view";
import { rulesDerivation } from "./rules-view";
import type { Derivation } from "./types";

/**
 * All the ways to see the derivative of `expression` by `variable` that apply to it, by rules first.
 * @param answer the simplified derivative that is shown: each derivation ends in it.
 */
export function derivationsOf(expression: Expression, variable: string, answer: Expression): Derivation[] {
  // What is named or held constant elsewhere may change with an index that is summed over: sums are explained by rules.
  const optional = hasIndices(expression) ? [] : [holdConstantDerivation, limitDerivation, leibnizDerivation, primeDerivation, backpropagationDerivation];
  const derivations = optional.map((view) => view(expression, variable, answer)).filter((view) => view !== undefined);
  return [rulesDerivation(expression, variable, answer), ...derivations];
}
