import { derivative, symbol } from "../expression";
import type { Derivation } from "./types";

/** A derivation of a higher derivative: `earlier` leads to the derivative before the last one, and `last` from there to the answer. */
export function higherDerivation(earlier: Derivation, last: Derivation): Derivation {
  const [begin] = earlier.steps;
  if (!begin) return last;
  const variable = symbol(last.variable);
  return {
    ...last, view: earlier.view,
    steps: [{ id: "earlier-derivative", before: derivative(begin.before, variable), after: derivative(earlier.result, variable), where: [], children: earlier.steps }, ...last.steps],
  };
}
