import assert from "node:assert/strict";
import { answer, conditionSentence, derivationsOf, evaluateAt, indexConditions, parseLatex, printLatex, stepWords, writtenOut, type Step } from "../../../src/core";
import { stepValue } from "../../support/step-value";

const values = { n: 3, k: 2, i: 1, w: 0.7, b: -0.3, x_1: 0.9, x_2: 1.4, x_3: 0.6, y_1: 1.1, y_2: -0.4, y_3: 0.8, z_1: 0.2, z_2: -0.5, z_3: 0.9 };

function stepsFor(tex: string, by: string): readonly Step[] {
  const parsed = parseLatex(tex);
  assert.ok(parsed.ok);
  const answered = answer(parsed.value.expression, [by]);
  assert.ok(answered.ok);
  const derivations = derivationsOf(parsed.value.expression, by, answered.value.result);
  const [rules] = derivations;
  assert.equal(rules?.view, "rules");
  return rules.steps;
}

suite("the steps of derivatives of sums over an index", () => {
  const cases: readonly (readonly [tex: string, by: string, value: (at: (name: string) => number) => number])[] = [
    ["\\sum_{i=1}^n x_i^2", "x_k", (at) => 2 * at("x_2")],
    ["\\frac{1}{n} \\sum_{i=1}^{n} (y_i - w x_i - b)^2", "w", (at) => [1, 2, 3].map((i) => -2 * at(`x_${i}`) * (at(`y_${i}`) - at("w") * at(`x_${i}`) - at("b")) / 3).reduce((a, b) => a + b)],
    ["\\prod_{i=1}^n x_i", "x_k", (at) => at("x_1") * at("x_3")],
    ["\\frac{e^{z_i}}{\\sum_{j=1}^n e^{z_j}}", "z_k", (at) => -Math.exp(at("z_1") + at("z_2")) / (Math.exp(at("z_1")) + Math.exp(at("z_2")) + Math.exp(at("z_3"))) ** 2],
  ];
  for (const [tex, by, value] of cases) {
    test(`of ${tex} by ${by} have its value throughout`, () => {
      const expected = value((name) => new Map(Object.entries(values)).get(name) ?? NaN);
      for (const step of stepsFor(tex, by)) {
        for (const side of [step.before, step.after]) {
          const found = stepValue(writtenOut(side, values), values, new Map());
          assert.ok(Math.abs(found - expected) < 1e-6, `${step.id}: ${printLatex(side)} is ${found}, expected ${expected}`);
        }
      }
    });
  }

  test("show the sum with its delta before the delta is read off", () => {
    const steps = stepsFor("\\sum_{i=1}^n x_i^2", "x_k");
    assert.deepEqual(steps.map(({ id }) => id), ["indexed-sum-rule", "substitute-derivatives", "delta-rule"]);
    assert.equal(printLatex(steps[2]?.before ?? steps[0]?.before ?? assert.fail()), "\\sum_{i=1}^{n} 2x_i \\delta_{ik}");
    assert.match(stepWords["delta-rule"].sentence, /summed over/);
  });

  test("take for granted that the member is one of those summed over", () => {
    const sentences = (tex: string, by: string): string[] => {
      const parsed = parseLatex(tex);
      assert.ok(parsed.ok);
      return indexConditions(parsed.value.expression, by).map((condition) => conditionSentence(condition));
    };
    assert.match(sentences("\\sum_{i=1}^n x_i^2", "x_k").join(), /1 \\le k.*k \\le n/);
    assert.match(sentences("\\sum_{i=1}^{n-1} (x_{i+1} - x_i)^2", "x_k").join(), /2 \\le k.*k \\le n\$/);
    assert.deepEqual(sentences("\\sum_{i=1}^n x_i^2", "x_2"), []);
    assert.deepEqual(sentences("\\sum_i x_i^2", "x_k"), []);
    assert.deepEqual(sentences("x^2", "x"), []);
  });

  test("have no value where the number of terms is open", () => {
    assert.ok(Number.isNaN(evaluateAt(stepsFor("\\sum_{i=1}^n x_i^2", "x_k")[0]?.after ?? assert.fail(), { x_1: 1 })));
  });
});
