import assert from "node:assert/strict";
import { read } from "../../support/read";
import { perturbedEvaluator } from "./perturbed";
import { sizeLimit } from "./points";

const estimateAt = (formula: string, x: number): ReturnType<ReturnType<typeof perturbedEvaluator>> => perturbedEvaluator(read(formula))({ x }, { x: 1 });

suite("the oracle's estimate of rounding", () => {
  test("is small where rounding decides little", () => {
    const { value, slope, valueNoise, slopeNoise } = estimateAt("x == 3 ? 0 : sin(x)^2", 2);
    assert.deepEqual([value, Math.abs(slope - 2 * Math.sin(2) * Math.cos(2)) < 1e-15], [Math.sin(2) ** 2, true]);
    assert.ok(valueNoise < 1e-10 && slopeNoise < 1e-10);
  });

  // In each, doubles have one answer and mathematics may have the other.
  for (const formula of ["sin(pi) != 0 ? x : 1", "sin(pi) == 0 ? x : 1", "x*0.1*3 == 0.3*x ? x : 1", "1/log(1 + exp(-20 x))^(2/3)", "sqrt(sin(pi) x)", "floor(sin(2 pi) x)", "x/1e6 == x/1e6 + 1e6 - 1e6 ? x : 1", "x + 1e14 - 1e14"]) {
    test(`is infinite or large for ${formula}`, () => {
      const { valueNoise, slopeNoise } = estimateAt(formula, 2);
      assert.ok(Math.max(valueNoise, slopeNoise) >= 0.5, `${valueNoise}, ${slopeNoise}`);
    });
  }

  test("gives stairs no slope where differences see one", () => {
    assert.ok(Number.isNaN(estimateAt("floor(x^35)", 2).slope) && Number.isNaN(estimateAt("round(2e12 + x/1e12)", 2).slope));
    assert.equal(estimateAt("ceil(1e8 x) + floor(3^x)", 2.3).slope, 0);
  });

  test("knows what vanishes in doubles alone", () => {
    for (const formula of ["step(softmax(1, -400 x, 2))", "sign(sigmoid(-400 x))", "1 - sign(erfc(20 x))", "sign(softplus(-400 x))", "step(silu(-500 x))"]) assert.ok(estimateAt(formula, 2).largest > sizeLimit, formula);
    assert.ok(estimateAt("silu(x - 2) + relu(-x) + sin(x) - softmax(1, 0, x)", 2).largest < 10);
  });

  test("is none where there is no value at all", () => assert.equal(estimateAt("log(-x)", 2).valueNoise, 0));
});
