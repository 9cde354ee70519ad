import assert from "node:assert/strict";
import { answer, derivationsOf, equal, evaluateAt, printPlain, stepIds, stepWords, viewWords } from "../../../src/core";
import type { Derivation, Step, View } from "../../../src/core";
import { close } from "../../support/oracle";
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
    ["tan(x)", ["insert-function", "difference-of-values", "limits-of-factors", "standard-limit-sine", "simplify"]],
    ["tanh(w * x + b)", ["insert-function", "difference-of-values", "standard-form", "limits-of-factors", "standard-limit-sinh", "simplify"]],
    ["sigmoid(x)", ["insert-function", "difference-of-values", "limits-of-factors", "standard-limit-exp"]],
    ["3 * y * log(x)", ["insert-function", "factor-out-constant", "limits-of-parts"]],
  ];
  for (const [text, ids] of worked) {
    test(`works out ${text}`, () => {
      const limit = viewsOf(text).get("limit");
      assert.ok(limit);
      assert.deepEqual(idsOf(limit).slice(0, ids.length + 1), ["limit-definition", ...ids]);
    });
  }

  for (const text of ["tan(x^2)", "sin(x^2)", "x^(7/9)", "abs(x)", "x^x", "exp(x) * abs(x)"]) {
    test(`is not offered for ${text}`, () => assert.equal(viewsOf(text).get("limit"), undefined));
  }

  test("says truly how a difference is taken apart, and what goes to 1", () => {
    for (const [text, f] of [["tan(x)", Math.tan], ["tanh(x)", Math.tanh], ["sigmoid(x)", (u: number) => 1 / (1 + Math.exp(-u))]] as const) {
      const steps = viewsOf(text).get("limit")?.steps ?? [];
      const { product } = steps.find(({ id }) => id === "difference-of-values")?.about ?? {};
      assert.ok(product && close(evaluateAt(product, { a: 1.1, b: -0.4 }), f(1.1) - f(-0.4), 1e-12), text);
      const { quotient } = steps.find(({ id }) => id.startsWith("standard-limit"))?.about ?? {};
      assert.ok(quotient && close(evaluateAt(quotient, { h: 1e-6 }), 1, 1e-5), text);
    }
  });

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

  test("passes adjoints into a sum over an index, where a delta picks one", () => {
    const expression = read("exp(z_i) / sum(exp(z_j), j, 1, n)");
    const answered = answer(expression, ["z_k"]);
    assert.ok(answered.ok);
    const derivation = derivationsOf(expression, "z_k", answered.value.result).find(({ view }) => view === "backpropagation");
    assert.ok(derivation);
    const values = derivation.steps[0]?.where.map(({ name, stands }) => `${name} = ${printPlain(stands)}`);
    assert.deepEqual(values, ["v_1 = exp(z_i)", "v_2_j = exp(z_j)", "v_3 = sum(v_2_j, j, 1, n)", "v_4 = v_1 / v_3"]);
    assert.deepEqual(idsOf(derivation).slice(-3), ["insert-forward-values", "delta-rule", "simplify"]);
    // Both where the output is the entry that changes, and where it is another.
    for (const k of [1, 2, 3]) assertSound(derivation, { n: 3, i: 2, k, z_1: 0.2, z_2: -0.5, z_3: 0.9, z_k: [0.2, -0.5, 0.9][k - 1] ?? NaN }, answered.value.result);
  });

  test("keeps the letter of the variable's index apart from that of a sum", () => {
    const expression = read("sum(exp(z_k), k, 1, n)");
    const answered = answer(expression, ["z_k"]);
    assert.ok(answered.ok);
    const derivation = derivationsOf(expression, "z_k", answered.value.result).find(({ view }) => view === "backpropagation");
    assert.ok(derivation);
    assertSound(derivation, { n: 3, k: 2, z_1: 0.2, z_2: -0.5, z_3: 0.9, z_k: -0.5 }, answered.value.result);
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
    const texts = ["x^2 + 3", "y*sin(x)*x", "sin(x)/x", "2^x", "x^x", "x > 0 ? x : 2 * x", "tan(x^2)", "tan(x)", "tanh(x)", "1/x", "sqrt(x)", "exp(x)*x", "log(x)", "cos(x) + y * x^2", "sin((4*x)^2)", "x^12", "sin(x)^2"];
    for (const text of texts) for (const derivation of viewsOf(text).values()) collect(derivation.steps);
    const rules = ["constant-rule", "variable-rule", "unknown-function-rule"];
    const elsewhere = ["slope-formula", "insert-points", "work-out", "work-out-in-decimals", "difference-quotient", "gradient-definition", "insert-partials", "directional-definition", "unit-vector", "dot-product", "earlier-derivative"];
    const ofSums = ["hold-other-terms", "derivative-into-sum"];
    const missing = stepIds.filter((id) => !seen.has(id) && !rules.includes(id) && !elsewhere.includes(id) && !ofSums.includes(id));
    assert.deepEqual(missing.filter((id) => !/index|delta/.test(id)), []);
  });
});
