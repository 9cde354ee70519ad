import assert from "node:assert/strict";
import { evaluateAt } from "../../../src/core";
import { read } from "../../support/read";
import { differencesContradict } from "./differences";
import { perturbedEvaluator } from "./perturbed";

/** What differences say of the true slope of a formula at x, and of that times `factor`. */
function contradiction(formula: string, x: number, factor: number): number | undefined {
  const expression = read(formula);
  const { slope, ...rest } = perturbedEvaluator(expression)({ x }, { x: 1 });
  return differencesContradict((at) => evaluateAt(expression, { x: at }), x, { ...rest, slope: slope * factor });
}

suite("the oracle's differences", () => {
  for (const [formula, x] of [
    ["sin(x) exp(x)", 1.3], ["x^3 - x", 2],
    // Stairs that the longer steps of differences take for a slope: a part of it, or all.
    ["1 + 1/acoth(9.432989974273369 round(x^6) pi)^0.2 + 10.463333810213953 x (x + 7.5)", 7.048399957129732], ["x + round(x^12)", 2.3], ["20 x + round(1000 x)/1000", 1.0001],
    // Kinks, poles and jumps nearby.
    ["abs(x - 1)", 1.0001], ["1/(x - 1)", 1.001], ["floor(x)", 2.00001],
  ] as const) {
    test(`do not contradict the slope of ${formula} at ${x}`, () => assert.equal(contradiction(formula, x, 1), undefined));
  }

  for (const [formula, x] of [["sin(x) exp(x)", 1.3], ["x^3 - x", 2], ["log(x)/x", 5], ["x + round(x/100)", 2.3]] as const) {
    for (const factor of [1.004, 0.5, -1]) {
      test(`contradict ${factor} times the slope of ${formula} at ${x}`, () => assert.notEqual(contradiction(formula, x, factor), undefined));
    }
  }
});
