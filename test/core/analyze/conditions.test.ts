import assert from "node:assert/strict";
import { answer, conditionSentence, conditionsOf, derivativeConditions, evaluateAt, operandsOf } from "../../../src/core";
import { rangesIn } from "../../../src/core/analyze/ranges";
import { read } from "../../support/read";

const sentences = (text: string): string[] => conditionsOf(read(text)).map((condition) => conditionSentence(condition, "plain"));

const [absolute, largest, pieces] = ["the slope of the absolute value is taken as 0 there, as PyTorch does", "the largest operands of max share its slope evenly there, as PyTorch does", "the slope is that of the piece that holds"];

/** What is to be said of each, from the calculus of one variable and PyTorch's conventions. */
const expected: readonly [text: string, ...sentences: string[]][] = [
  ["x^2 + sin(x)"],
  ["log(x)", "x > 0, or the natural logarithm has no value."],
  ["log(-x)", "x < 0, or the natural logarithm has no value."],
  ["log(1 - x^2)", "x ^ 2 < 1, or the natural logarithm has no value."],
  ["log(x^2)", "x != 0, or the natural logarithm has no value."],
  ["log(abs(x))", "x != 0, or the natural logarithm has no value."],
  ["log(1 - sigmoid(z))"],
  ["log(x^2 + 2x + 5)"],
  ["log(abs(x) + 1)", `At x = 0: a kink; ${absolute}.`],
  ["log(3)/log(2)"],
  ["1/x", "x != 0, or the quotient has no value."],
  ["1/(2x - 4)", "x != 2, or the quotient has no value."],
  ["1/(2*x*y)", "x != 0, or the quotient has no value.", "y != 0, or the quotient has no value."],
  ["x^(-3)", "x != 0, or the quotient has no value."],
  ["1/(x^2 + 1) + log(exp(x) + 1) + sqrt(x^2 + y^4 + 1) + exp(x)^y"],
  ["sqrt(x)", "x >= 0, or the root has no value.", "At x = 0 only from the right; the slope there is infinite."],
  ["sqrt(1 - x)", "x <= 1, or the root has no value.", "At x = 1 only from the left; the slope there is infinite."],
  ["x^(1/3)", "x >= 0, or the root has no value.", "At x = 0 only from the right; the slope there is infinite."],
  ["x^(3/2)", "x >= 0, or the root has no value."],
  ["sqrt(1 - x^2)", "x ^ 2 <= 1, or the root has no value.", "At x ^ 2 = 1: an end of the domain; the slope there is infinite."],
  ["asin(x)", "abs(x) <= 1, or the arcsine has no value.", "At abs(x) = 1: an end of the domain; the slope there is infinite."],
  ["acosh(y)", "y >= 1, or the inverse hyperbolic cosine has no value.", "At y = 1 only from the right; the slope there is infinite."],
  ["sqrt(x)/x", "x > 0, or the quotient has no value."],
  ["1/sqrt(x)", "x > 0, or the root has no value."],
  ["log(x) + sqrt(x) + 1/x", "x > 0, or the natural logarithm has no value."],
  ["x^y", "x > 0, or the power has no value."],
  ["sqrt(x^2 - 2x + 1)", "At x = 1: a kink, without a slope."],
  ["sqrt(x^2)", "At x = 0: a kink, without a slope."],
  ["sqrt(x^2 + y^2)", "At x = 0 and y = 0: a kink, without a slope."],
  ["sqrt(abs(x))", "At x = 0: the slope is infinite."],
  ["cbrt(x)", "At x = 0: the slope is infinite."],
  ["sqrt(x^4)"],
  ["abs(x)^3"],
  ["x*abs(x)"],
  ["abs(x)/x", "x != 0, or the quotient has no value."],
  ["relu(exp(x))"],
  ["relu(x - 3)", "At x = 3: a kink; the slope of relu is taken as 0 there, as PyTorch does."],
  ["abs(x) + abs(x)^2", `At x = 0: a kink; ${absolute}.`],
  ["abs(x) + abs(y)", `At x = 0 or y = 0: a kink; ${absolute}.`],
  ["max(x, y)", `At x = y: a kink; ${largest}.`],
  ["max(x, y, z)", `At x = y, x = z or y = z: a kink; ${largest}.`],
  ["max(a, b, c, d)", `Where the largest operands of max are equal: a kink; ${largest}.`],
  ["max(0, 1 - y*t)", `At t * y = 1: a kink; ${largest}.`],
  ["clip(x, 0, 1)", `At x = 0: a kink; ${largest}.`, `At x = 1: a kink; ${largest.replace("largest", "smallest").replace("max", "min")}.`],
  ["piecewise(x > 0, x + 1, x)", `At x = 0: a jump; ${pieces}.`],
  ["piecewise(x > 0, x, 0)", `At x = 0: a kink; ${pieces}.`],
  ["piecewise(x > 1, 2x - 1, x^2)"],
  ["x > 1 ? log(x) : 2", `At x = 1: a jump; ${pieces}.`],
  ["floor(x)", "Where x is a whole number: a jump; the slope of floor is taken as 0 there, as PyTorch does."],
  ["atan2(y, x)", "x ^ 2 + y ^ 2 != 0, or the angle of the point (x, y) has no value.", "At y = 0 and x < 0: a jump; the slopes of atan2 there are the limits from both sides."],
  ["abs(x - 1)*log(y - 100)", "y > 100, or the natural logarithm has no value.", `At x = 1: a kink; ${absolute}.`],
  ["sqrt(x*y)", "x * y >= 0, or the root has no value.", "At x = 0 or y = 0: an end of the domain; the slope there is infinite."],
  ["-(y*log(sigmoid(z)) + (1 - y)*log(1 - sigmoid(z)))"],
  ["sum(x^i/i!, i, 0, n)"],
  ["sum(abs(x_i), i, 1, n)", `At x_i = 0: a kink; ${absolute}.`],
  ["exp(x_k)/sum(exp(x_j), j, 1, n)"],
];

suite("conditions", () => {
  for (const [text, ...said] of expected) test(`${text}: ${said.join(" ") || "none"}`, () => assert.deepEqual(sentences(text), said));

  test("are said in LaTeX too", () => {
    assert.deepEqual(conditionsOf(read("log(x) + abs(y)")).map((condition) => conditionSentence(condition)), ["$x > 0$, or the natural logarithm has no value.", `At $y = 0$: a kink; ${absolute}.`]);
  });

  // The formula's own values beside each place that is named: slopes to the left and to the right, by differences.
  test("a kink in one variable is one by differences, and a jump a jump", () => {
    for (const [text] of expected) {
      for (const { kind, expression } of conditionsOf(read(text))) {
        const [left, right] = operandsOf(expression);
        if (left?.kind !== "symbol" || right?.kind !== "number" || (kind !== "kink" && kind !== "jump")) continue;
        const at = (by: number): number => evaluateAt(read(text), { x: 0.7, y: 101.3, z: 0.4, t: 1.1, [left.name]: right.value.valueOf() + by });
        const h = 1e-7;
        const slopes = [(at(0) - at(-h)) / h, (at(h) - at(0)) / h];
        if (kind === "kink") assert.ok(Math.abs((slopes[0] ?? 0) - (slopes[1] ?? 0)) > 0.1 && Math.max(...slopes.map(Math.abs)) < 1e3, `${text}: ${slopes.join()}`);
        else assert.ok(Math.abs(at(h) - at(-h)) > 0.1, text);
      }
    }
  });
});

suite("conditions of a derivative", () => {
  const said = (text: string, ...wrt: string[]): string[] => {
    const found = answer(read(text), wrt);
    assert.ok(found.ok);
    return derivativeConditions(found.value).map((condition) => conditionSentence(condition, "plain"));
  };

  test("a kink along another variable is none", () => {
    assert.deepEqual(said("abs(y)*x", "x"), []);
    assert.deepEqual(said("abs(y)*x", "y"), [`At y = 0: a kink; ${absolute}.`]);
  });

  test("a second derivative asks for the first one's slope", () => {
    assert.deepEqual(said("x*abs(x)", "x"), []);
    assert.deepEqual(said("x*abs(x)", "x", "x"), [`At x = 0: a kink; ${absolute}.`]);
  });

  test("what the result alone asks for, as it is written, is said", () => {
    assert.deepEqual(said("product(x_i, i, 1, n)", "x_k"), ["x_k != 0, or the derivative as it is written has no value.", "1 <= k and k <= n, so that x_k is among what is summed over."]);
    assert.deepEqual(said("log(x)", "x"), ["x > 0, or the natural logarithm has no value."]);
    assert.deepEqual(said("asin(x)", "x"), sentences("asin(x)"));
  });
});

suite("ranges", () => {
  const formulas = [
    "x^2 + 1", "1 - sigmoid(x)", "1 - tanh(x)^2", "x^2 + 2x + 5", "-x^2 + 4x - 5", "x^2 - 2x + 1", "exp(x) + exp(y)", "sin(x)*cos(y)", "abs(x) - 1", "1/(1 + x^2)", "x^3", "sqrt(x)",
    "max(x, 2, y)", "min(x, -1)", "relu(x)*sigmoid(y)", "-exp(x)", "sigmoid(x)^2 + sigmoid(x)", "1/x", "x^2*y^2", "log(1 + exp(x))", "piecewise(x > 0, 2, 3)", "x*x", "atan(x)/3 + 1", "exp(-x^2)", "erf(x) - 1", "2 - cosh(x)",
  ];
  for (const text of formulas) {
    test(`hold all values of ${text}`, () => {
      const expression = read(text);
      const { low, high, lowOpen, highOpen, nonzero } = rangesIn(expression)(expression);
      for (let i = 0; i <= 40; i++) {
        for (let j = 0; j <= 40; j++) {
          const value = evaluateAt(expression, { x: (i - 20) / 4, y: (j - 20) / 4 });
          if (Number.isNaN(value)) continue;
          assert.ok((lowOpen ? value > low : value >= low - 1e-12) && (highOpen ? value < high : value <= high + 1e-12) && !(nonzero && value === 0), `${value} in ${low}..${high}`);
        }
      }
    });
  }
});
