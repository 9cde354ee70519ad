import assert from "node:assert/strict";
import { differentiableAt, directionalDerivative, evaluateAt, finiteDifferences, gradientAt, secantSlope, slopesAt, vectorLength } from "../../../src/core";
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

suite("smoothness at a point", () => {
  const cases: readonly [text: string, point: Record<string, number>, status: string, sentence: RegExp][] = [
    ["abs(x)", { x: 0 }, "kink", /kink at x = 0, where its slope by x goes from -1 to 1: the slope of the absolute value is taken as 0 there/],
    ["abs(x)", { x: 1e-7 }, "smooth", /smooth/],
    ["sin(1e7*x)", { x: 0 }, "smooth", /smooth/],
    ["tanh(1e7*x)", { x: 0 }, "smooth", /smooth/],
    ["sqrt(x^4)", { x: 0 }, "smooth", /smooth/],
    ["abs(x)^3", { x: 0 }, "smooth", /smooth/],
    ["abs(x)^(3/2)", { x: 0 }, "smooth", /smooth/],
    ["abs(x*y)", { x: 0, y: 0 }, "smooth", /smooth/],
    ["sqrt(abs(x*y))", { x: 0, y: 0 }, "kink", /kink/],
    ["sqrt(abs(x))", { x: 0 }, "kink", /slope by x is infinite/],
    ["abs(x - 0.3)", { x: 0.1 + 0.2 }, "kink", /from -1 to 1/],
    ["abs(sin(x))", { x: Math.PI }, "kink", /from -1 to 1/],
    ["relu(1e-9*x)", { x: 0 }, "kink", /from 0 to 1e-9/],
    ["abs(x)", { x: 1 }, "smooth", /smooth at x = 1/],
    ["x*abs(x)", { x: 0 }, "smooth", /smooth/],
    ["relu(x^2 + 1)", { x: 0 }, "smooth", /smooth/],
    ["x^2", { x: 0 }, "smooth", /smooth/],
    ["exp(20*x)", { x: 1 }, "smooth", /smooth/],
    ["log(x)", { x: -1 }, "undefined", /no value at x = -1: it needs x > 0/],
    ["1/x", { x: 0 }, "undefined", /it needs x != 0/],
    ["exp(x)", { x: 1000 }, "undefined", /too large/],
    ["sqrt(x)", { x: 0 }, "one-sided", /only for x above 0; the slope there is infinite/],
    ["x^(3/2)", { x: 0 }, "one-sided", /only for x above 0; the slope there is 0/],
    ["asin(x)", { x: 1 }, "one-sided", /only for x below 1; the slope there is infinite/],
    ["cbrt(x)", { x: 0 }, "kink", /slope by x is infinite/],
    ["max(x, y)", { x: 1, y: 1 }, "kink", /share its slope evenly/],
    ["floor(x)", { x: 2 }, "jump", /jumps at x = 2/],
    ["piecewise(x > 0, x + 1, x)", { x: 0 }, "jump", /jumps at x = 0.*piece that holds/],
    ["sqrt(x^2 + y^2)", { x: 0, y: 0 }, "kink", /from -1 to 1\.$/],
    ["x > 1 ? 3*x : x", { x: 1 }, "jump", /piece that holds/],
    ["x > 1 ? 3*x - 2 : x", { x: 1 }, "kink", /from 1 to 3: the slope is that of the piece that holds/],
    ["x > 1 ? 2*x - 1 : x^2", { x: 1 }, "smooth", /smooth/],
  ];
  for (const [text, point, status, sentence] of cases) {
    test(`${text} at ${JSON.stringify(point)} is ${status}`, () => {
      const found = differentiableAt(read(text), point);
      assert.equal(found.status, status, found.sentence);
      assert.match(found.sentence, sentence);
    });
  }

  test("where parts have no slope and the whole has one, it is given", () => {
    for (const [text, x] of [["sqrt(x^4)", 0], ["sqrt(x^6)", 0], ["(x^2)^(3/2)", 0], ["sqrt((x-1)^4) + x", 1]] as const) {
      const { gradient: [slope = NaN], smoothness } = slopesAt(read(text), ["x"], { x });
      const h = 1e-7;
      const central = (evaluateAt(read(text), { x: x + h }) - evaluateAt(read(text), { x: x - h })) / (2 * h);
      assert.equal(smoothness.status, "smooth", text);
      assert.ok(Math.abs(slope - central) < 1e-6, `${text}: ${slope}, by differences ${central}`);
    }
    assert.ok(Number.isNaN(slopesAt(read("sqrt(x^2)"), ["x"], { x: 0 }).gradient[0]));
  });
});
