import assert from "node:assert/strict";
import { answer, derivationsOf, equal, printPlain, stepIds, stepWords, viewWords } from "../../../src/core";
import type { Derivation, Step, View } from "../../../src/core";
import { read } from "../../support/read";
import { assertSound, idsOf } from "../../support/steps";

const point = { x: 1.3, y: 0.6, w: 0.7, b: 0.25, h: 0.8, f: 0.3 };

function viewsOf(text: string, variable = "x"): Map<View, Derivation> {
  const expression = read(text);
  const answered = answer(expression, [variable]);
  assert.ok(answered.ok);
  const derivations = derivationsOf(expression, variable, answered.value.result);
  for (const derivation of derivations) assertSound(derivation, point, answered.value.result);
  return new Map(derivations.map((derivation) => [derivation.view, derivation]));
}

suite("the limit view", () => {
  const worked: readonly [text: string, ids: readonly string[]][] = [
    ["1 / x", ["insert-function", "common-denominator", "divide-by-h", "let-h-go-to-zero"]],
    ["sqrt(x)", ["insert-function", "conjugate", "divide-by-h", "let-h-go-to-zero"]],
    ["exp(x)", ["insert-function", "addition-theorem", "factor-out-constant", "standard-limit-exp"]],
    ["e^x", ["insert-function", "addition-theorem", "factor-out-constant", "standard-limit-exp"]],
    ["log(x)", ["insert-function", "logarithm-of-quotient", "standard-form", "standard-limit-log"]],
    ["sin(x)", ["insert-function", "addition-theorem", "split-limit", "standard-limits-sine", "simplify"]],
    ["cos(x)", ["insert-function", "addition-theorem", "split-limit", "standard-limits-sine", "simplify"]],
    ["x^2 + sin(x)", ["insert-function", "split-limit", "limits-of-parts"]],
    ["x^2 * exp(x)", ["insert-function", "one-factor-at-a-time", "limits-of-factors", "limits-of-parts", "simplify"]],
    ["x * sin(x) * exp(x)", ["insert-function", "one-factor-at-a-time", "limits-of-factors", "limits-of-parts", "simplify"]],
    ["exp(x) + y * x^2 + f", ["insert-function", "split-limit", "limits-of-parts"]],
    ["sin(x) + y", ["insert-function", "cancel", "limits-of-parts"]],
    ["sin(x)^2", ["insert-function", "difference-of-powers", "limits-of-factors", "limits-of-parts", "simplify"]],
    ["(3 * x + 1)^9", ["insert-function", "difference-of-powers", "divide-by-h", "let-h-go-to-zero", "simplify"]],
    ["x^12", ["insert-function", "binomial-theorem", "cancel", "divide-by-h", "let-h-go-to-zero"]],
    ["1 / (x^2 + 1)", ["insert-function", "common-denominator", "limits-of-factors", "limits-of-parts", "simplify"]],
    ["1 / (x + 1)", ["insert-function", "common-denominator", "divide-by-h", "let-h-go-to-zero"]],
    ["sqrt(x^2 + 1)", ["insert-function", "conjugate", "limits-of-factors", "limits-of-parts", "simplify"]],
    ["sqrt(2 * x + 1)", ["insert-function", "conjugate", "divide-by-h", "let-h-go-to-zero", "simplify"]],
    ["cbrt(x)", ["insert-function", "conjugate", "divide-by-h", "let-h-go-to-zero"]],
    ["exp(2 * x)", ["insert-function", "addition-theorem", "factor-out-constant", "standard-form", "standard-limit-exp"]],
    ["2^x", ["insert-function", "addition-theorem", "factor-out-constant", "standard-limit-power"]],
    ["cos(3 * x)", ["insert-function", "addition-theorem", "split-limit", "standard-form", "standard-limits-sine", "simplify"]],
    ["3 * y * log(x)", ["insert-function", "factor-out-constant", "limits-of-parts"]],
  ];
  for (const [text, ids] of worked) {
    test(`works out ${text}`, () => {
      const limit = viewsOf(text).get("limit");
      assert.ok(limit);
      assert.deepEqual(idsOf(limit).slice(0, ids.length + 1), ["limit-definition", ...ids]);
    });
  }

  for (const text of ["tan(x)", "sin(x^2)", "x^(7/9)", "abs(x)", "x^x", "exp(x) * abs(x)"]) {
    test(`is not offered for ${text}`, () => assert.equal(viewsOf(text).get("limit"), undefined));
  }

  test("takes another letter where h is taken", () => {
    const limit = viewsOf("h * x^2").get("limit");
    const where = limit?.steps[0]?.where[0];
    assert.ok(where && equal(where.stands, read("h * x^2")));
    assert.doesNotMatch(printPlain(limit.steps[0]?.after ?? where.stands), /\bh\b/);
  });
});

suite("backpropagation", () => {
  test("names every operation, then passes adjoints from the result to the variable", () => {
    const derivation = viewsOf("(sigmoid(w * x + b) - y)^2", "w").get("backpropagation");
    assert.ok(derivation);
    const forward = derivation.steps[0];
    assert.deepEqual(forward?.where.map(({ name, stands }) => `${name} = ${printPlain(stands, { named: true })}`), [
      "v_1 = w * x", "v_2 = v_1 + b", "v_3 = sigmoid(v_2)", "v_4 = v_3 - y", "v_5 = v_4 ^ 2",
    ]);
    assert.deepEqual(idsOf(derivation).slice(0, 7), ["forward-values", "seed-adjoint", ...Array.from({ length: 5 }, () => "pass-adjoint")]);
    const adjoints = derivation.steps.slice(1).flatMap((step) => step.where.map(({ name }) => name));
    assert.deepEqual(adjoints, ["v_5_bar", "v_4_bar", "v_3_bar", "v_2_bar", "v_1_bar", "w_bar"]);
  });

  test("writes slopes with the values of the forward pass: v_3 (1 - v_3) for sigma", () => {
    const derivation = viewsOf("(sigmoid(w * x + b) - y)^2", "w").get("backpropagation");
    const adjoint = derivation?.steps.flatMap((step) => step.where).find(({ name }) => name === "v_2_bar");
    assert.equal(adjoint && printPlain(adjoint.stands), "v_3_bar * v_3 * (1 - v_3)");
  });

  test("adds the adjoints of a value that is used twice", () => {
    const derivation = viewsOf("sin(x^2) * x^2").get("backpropagation");
    const shared = derivation?.steps.flatMap((step) => step.where).find(({ name }) => name === "v_1_bar");
    assert.ok(shared?.stands.kind === "operation" && shared.stands.operator === "add" && shared.stands.operands.length === 2);
  });
});

suite("words", () => {
  test("every step and view has a name, and every step a sentence that ends as one", () => {
    for (const id of stepIds) {
      assert.ok(stepWords[id].name.length > 2, id);
      const { sentence, variants = {} } = stepWords[id];
      for (const words of [sentence, ...Object.values(variants)]) assert.match(words, /^\S.{15,}\.$/, id);
    }
    assert.ok(Object.values(viewWords).every((title) => title.length > 2));
  });

  test("every id is in use: none is left over in the table", () => {
    const seen = new Set<string>();
    const collect = (steps: readonly Step[]): void => steps.forEach((step) => {
      seen.add(step.id);
      collect(step.children);
    });
    const texts = ["x^2 + 3", "y*sin(x)*x", "sin(x)/x", "2^x", "x^x", "x > 0 ? x : 2 * x", "tan(x^2)", "1/x", "sqrt(x)", "exp(x)*x", "log(x)", "cos(x) + y * x^2", "sin((4*x)^2)", "x^12", "sin(x)^2"];
    for (const text of texts) for (const derivation of viewsOf(text).values()) collect(derivation.steps);
    const rules = ["constant-rule", "variable-rule", "unknown-function-rule"];
    const elsewhere = ["slope-formula", "insert-points", "work-out", "work-out-in-decimals", "difference-quotient", "gradient-definition", "insert-partials", "directional-definition", "unit-vector", "dot-product", "earlier-derivative"];
    const ofSums = ["hold-other-terms", "derivative-into-sum"];
    const missing = stepIds.filter((id) => !seen.has(id) && !rules.includes(id) && !elsewhere.includes(id) && !ofSums.includes(id));
    assert.deepEqual(missing.filter((id) => !/index|delta/.test(id)), []);
  });
});
