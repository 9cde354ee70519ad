import assert from "node:assert/strict";
import { conditionSentence, conditionsOf, differentiableAt, directionalDerivative, finiteDifferences, gradientAt, printPlain, secantSlope, vectorLength } from "../../../src/core";
import { close, numericSlope } from "../../support/oracle";
import { read } from "../../support/read";

suite("gradients and directions", () => {
  test("the gradient is that of differences", () => {
    const expression = read("x^2*y + sin(x*y)");
    const { value, gradient } = gradientAt(expression, ["x", "y"], [1.2, 0.7]);
    assert.ok(close(value, 1.44 * 0.7 + Math.sin(0.84)));
    ["x", "y"].forEach((name, i) => assert.ok(close(gradient[i] ?? NaN, numericSlope(expression, name, { x: 1.2, y: 0.7 }), 1e-9)));
  });

  test("the directional derivative is the slope of the function along the line", () => {
    const expression = read("2*x^2 - y^2");
    const { gradient } = gradientAt(expression, ["x", "y"], [1, 2]);
    const { unit, alongUnit, alongGiven } = directionalDerivative(gradient, [3, 4]);
    assert.ok(close(vectorLength(unit), 1, 1e-15));
    const along = read("2*(1 + 3*t)^2 - (2 + 4*t)^2");
    assert.ok(close(alongGiven, numericSlope(along, "t", { t: 0 }), 1e-9));
    assert.ok(close(alongUnit * 5, alongGiven, 1e-14));
  });

  test("the zero vector points nowhere", () => {
    assert.deepEqual(directionalDerivative([1, 2], [0, 0]), { unit: [0, 0], alongUnit: 0, alongGiven: 0 });
  });
});

suite("differences", () => {
  test("come near the exact slope as their order says", () => {
    const expression = read("x^3*y");
    const errors = (h: number): number[] => {
      const { forward, backward, central, exact } = finiteDifferences(expression, "x", { x: 1, y: 2 }, h);
      return [forward, backward, central].map((slope) => Math.abs(slope - exact));
    };
    const [coarse, fine] = [errors(0.1), errors(0.01)];
    [10, 10, 100].forEach((ratio, i) => assert.ok(close((coarse[i] ?? 0) / (fine[i] ?? 1), ratio, 0.1), `order of difference ${i}`));
  });

  test("a secant of a parabola has the slope of its middle", () => {
    assert.deepEqual(secantSlope(read("x^2"), "x", { x: 1 }, 3), { from: 1, to: 9, slope: 4 });
    assert.ok(Number.isNaN(secantSlope(read("x^2"), "x", { x: 1 }, 1).slope));
  });
});

const plain = (text: string): string[] => conditionsOf(read(text)).map(({ expression }) => printPlain(expression).replaceAll(" ", "")).sort();

suite("conditions", () => {
  const expected: readonly [text: string, conditions: readonly string[]][] = [
    ["x^2 + sin(x)", []],
    ["log(x)", ["x>0"]],
    ["1/x", ["x!=0"]],
    ["1/(2*x*y)", ["x!=0", "y!=0"]],
    ["sqrt(x)", ["x>=0"]],
    ["sqrt(x)/x", ["x>0"]],
    ["1/sqrt(x)", ["x>0"]],
    ["log(x) + sqrt(x) + 1/x", ["x>0"]],
    ["x^y", ["x>0"]],
    ["x^(-3)", ["x!=0"]],
    ["1/(x^2 + 1) + log(exp(x) + 1) + sqrt(x^2 + y^4) + exp(x)^y", []],
    ["log(abs(x) + 1)", ["x==0"]],
    ["log(3)/log(2)", []],
    ["acosh(y)", ["y>=1"]],
    ["relu(exp(x))", []],
    ["abs(x)", ["x==0"]],
    ["abs(x) + abs(x)^2", ["x==0"]],
    ["max(x, y)", ["x-y==0"]],
    ["x > 1 ? log(x) : 2", ["x-1==0"]],
  ];
  for (const [text, conditions] of expected) test(`${text}: ${conditions.join(", ") || "none"}`, () => assert.deepEqual(plain(text), conditions));

  test("are said in sentences, with the convention", () => {
    assert.deepEqual(conditionsOf(read("log(x)")).map((condition) => conditionSentence(condition)), ["$x > 0$, or the natural logarithm has no value."]);
    assert.deepEqual(conditionsOf(read("relu(x)")).map((condition) => conditionSentence(condition, "plain")), ["At x = 0: a kink; the slope of relu is taken as 0 there, as PyTorch does."]);
  });
});

suite("smoothness at a point", () => {
  const cases: readonly [text: string, point: Record<string, number>, status: string, sentence: RegExp][] = [
    ["abs(x)", { x: 0 }, "kink", /kink at 0; the slope there is taken as 0/],
    ["abs(x)", { x: 1 }, "smooth", /smooth at x = 1/],
    ["x*abs(x)", { x: 0 }, "smooth", /smooth/],
    ["relu(x^2 + 1)", { x: 0 }, "smooth", /smooth/],
    ["x^2", { x: 0 }, "smooth", /smooth/],
    ["exp(20*x)", { x: 1 }, "smooth", /smooth/],
    ["log(x)", { x: -1 }, "undefined", /no value at x = -1: it needs x > 0/],
    ["1/x", { x: 0 }, "undefined", /it needs x != 0/],
    ["exp(x)", { x: 1000 }, "undefined", /too large/],
    ["sqrt(x)", { x: 0 }, "one-sided", /only for x above/],
    ["asin(x)", { x: 1 }, "one-sided", /only for x below/],
    ["cbrt(x)", { x: 0 }, "kink", /vertical/],
    ["max(x, y)", { x: 1, y: 1 }, "kink", /tie/],
    ["floor(x)", { x: 2 }, "kink", /jumps at the integers/],
    ["sqrt(x^2 + y^2)", { x: 0, y: 0 }, "kink", /does not exist/],
    ["x > 1 ? 3*x : x", { x: 1 }, "kink", /pieces meet/],
    ["x > 1 ? 2*x - 1 : x^2", { x: 1 }, "smooth", /smooth/],
  ];
  for (const [text, point, status, sentence] of cases) {
    test(`${text} at ${JSON.stringify(point)} is ${status}`, () => {
      const found = differentiableAt(read(text), point);
      assert.equal(found.status, status, found.sentence);
      assert.match(found.sentence, sentence);
    });
  }
});
