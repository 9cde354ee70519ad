import assert from "node:assert/strict";
import { answer, evaluateAt, formsOf, freeNames, lengthOf, substitute, symbol, type Form, type FormName } from "../../../src/core";
import { printPlain } from "../../../src/core/print";
import { corpusCases } from "../../support/corpus";
import { close, numericSlope } from "../../support/oracle";
import { read } from "../../support/read";

function formsFor(question: string, variable: string, self?: string): readonly Form[] {
  const answered = answer(read(question), [variable]);
  assert.ok(answered.ok);
  return formsOf(answered.value, self === undefined ? undefined : symbol(self));
}

const text = ({ expression }: Form): string => printPlain(expression, { named: true });

const rows: readonly (readonly [question: string, variable: string, forms: Partial<Record<FormName, string>>])[] = [
  ["sigmoid(x)", "x", { expanded: "sigmoid(x) - sigmoid(x) ^ 2", itself: "f * (1 - f)" }],
  ["1/(1+exp(-x))", "x", { expanded: "sigmoid(x) - sigmoid(x) ^ 2", itself: "f * (1 - f)" }],
  ["tanh(w*x+b)", "w", { factored: "x * (1 + tanh(w * x + b)) * (1 - tanh(w * x + b))", expanded: "x - x * tanh(w * x + b) ^ 2", itself: "x * (1 - f ^ 2)" }],
  ["tan(x)", "x", { itself: "f ^ 2 + 1" }],
  ["exp(x^2)", "x", { itself: "2 * x * f" }],
  ["exp(-(x-m)^2/(2*s^2))/(s*sqrt(2*pi))", "x", { itself: "f * (m - x) / s ^ 2" }],
  ["sqrt(x^2+1)", "x", { itself: "x / f" }],
  ["1/x", "x", { itself: "-f ^ 2" }],
  ["x^x", "x", { expanded: "x ^ x * log(x) + x ^ x", itself: "f * (1 + log(x))" }],
  ["a^x", "x", { itself: "f * log(a)" }],
  ["x^3*(x+1)^2", "x", { expanded: "5 * x ^ 4 + 8 * x ^ 3 + 3 * x ^ 2" }],
  ["x^4/4 - x^3/3 - x^2", "x", { factored: "x * (x + 1) * (x - 2)" }],
  ["3*x^4 - 2*x^2 + 7", "x", { factored: "4 * x * (3 * x ^ 2 - 1)" }],
  ["x*log(p) + (n-x)*log(1-p)", "p", { factored: "(x - n * p) / (p * (1 - p))" }],
  ["sin(x)^2", "x", { factored: "2 * sin(x) * cos(x)" }],
  ["max(0, 1 - y*z)", "z", { cases: "y * z < 1 ? -y : y * z > 1 ? 0 : -y / 2" }],
  ["max(-1, min(1, x))", "x", { cases: "x < -1 ? 0 : x == -1 ? 1 / 2 : x < 1 ? 1 : x == 1 ? 1 / 2 : 0" }],
  ["x^2", "x", {}],
  ["lambda*w^2", "w", {}],
];

suite("other forms of an answer", () => {
  for (const [question, variable, expected] of rows) {
    test(`${question} by ${variable}`, () => {
      const forms = formsFor(question, variable);
      const found = Object.fromEntries(forms.map((form) => [form.name, text(form)]));
      for (const [name, written] of Object.entries(expected)) assert.equal(found[name], written, JSON.stringify(found));
      if (Object.keys(expected).length === 0) assert.deepEqual(found, {});
    });
  }

  test("the function's name is the one that was given, or another when a variable has it", () => {
    assert.deepEqual(formsFor("exp(x)*a", "x", "L").map(text), ["L"]);
    assert.ok(formsFor("exp(f*x)", "x").map(text).includes("f * y"));
  });

  test("no forms of an answer that was not verified", () => {
    const answered = answer(read("sigmoid(x)"), ["x"]);
    assert.ok(answered.ok);
    assert.deepEqual(formsOf({ ...answered.value, verdict: { ...answered.value.verdict, status: "undecided" } }), []);
  });

  // The slopes are by finite differences of the question.
  test("over the corpus: distinct, short and equal in value", () => {
    let compared = 0;
    for (const { id, expr, wrt, points, expected } of corpusCases) {
      const expression = read(expr);
      const answered = answer(expression, wrt);
      assert.ok(answered.ok);
      const forms = formsOf(answered.value, symbol("F"));
      const texts = [printPlain(answered.value.result, { named: true }), ...forms.map(text)];
      assert.equal(new Set(texts).size, texts.length, `${id}: ${texts.join(" | ")}`);
      assert.ok(forms.length <= 4);
      for (const form of forms) {
        assert.ok(lengthOf(form.expression) <= 1.5 * lengthOf(answered.value.result) + 8, `${id}: ${text(form)}`);
        assert.equal(freeNames(form.expression).includes("F"), form.name === "itself");
        const written = substitute(form.expression, "F", expression);
        points.forEach((point, i) => {
          const value = evaluateAt(written, point);
          // A form may overflow where the answer does not; it is never another number.
          if (!Number.isFinite(value)) return;
          assert.ok(close(value, expected[i] ?? NaN, 1e-6, 1e-9), `${id}, ${form.name}: ${text(form)} is ${value} at ${JSON.stringify(point)}`);
          compared++;
        });
      }
    }
    assert.ok(compared > 300, String(compared));
    const [variable, point] = ["x", { x: 0.7 }] as const;
    for (const form of formsFor("x^2*exp(-x)", variable)) assert.ok(close(evaluateAt(substitute(form.expression, "f", read("x^2*exp(-x)")), point), numericSlope(read("x^2*exp(-x)"), variable, point), 1e-8));
  }).timeout(60_000);
});
