import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { call, derivative, evaluateAt, symbol, verify, type Verdict } from "../../../src/core";
import { numericDerivative } from "../../../src/core/verify/numeric-derivative";
import { close } from "../../support/oracle";
import { read } from "../../support/read";

const verdict = (original: string, wrt: string, result: string): Verdict => verify(read(original), wrt.split(" "), read(result));

const right: readonly [original: string, wrt: string, result: string][] = [
  ["x^2 + 3", "x", "2*x"],
  ["log(x)*asin(y)", "y", "log(x)/sqrt(1 - y^2)"],
  ["acosh(x)*atanh(y)", "x", "atanh(y)/sqrt(x^2 - 1)"],
  ["abs(x)", "x", "sign(x)"],
  ["x^x", "x", "x^x*(log(x) + 1)"],
  ["sin(x)^2 + cos(x)^2 - 1", "x", "0"],
  ["exp(-x^2/2)/sqrt(2*pi)", "x", "-x*exp(-x^2/2)/sqrt(2*pi)"],
  ["log(log(log(x)))", "x", "1/(x*log(x)*log(log(x)))"],
  ["sin(50*x)", "x", "50*cos(50*x)"],
  ["x^3*y^2", "x y", "6*x^2*y"],
  ["x^3*y^2", "y x", "6*x^2*y"],
  ["exp(x)*sin(x)", "x x", "2*exp(x)*cos(x)"],
  ["exp(x)*sin(x)", "x x x", "2*exp(x)*(cos(x) - sin(x))"],
  ["x^5", "x x x x", "120*x"],
  ["x*y", "z", "0"],
  // What x + 1 loses of x decides in doubles whether both sides are equal.
  ["x == x + 1 - 1 ? 0 : x", "x", "0"],
];

/** Near y = 0 the base is all rounding; for large y it overflows, and the value is 0. */
const rounded: typeof right = [["log(x, 2.5^(y^5))", "x", "1/(x*y^5*log(2.5))"]];
/** In doubles 1/0.1^2 is a little less than 100, and its floor 99. */
const undecidable: typeof right = [["1/sqrt(x + floor(1/0.1^2))", "x", "-1/(2*(x + 100)^(3/2))"]];

const wrong: readonly [original: string, wrt: string, result: string][] = [
  ["x^2 + 3", "x", "2*x + 1"],
  ["x^2 + 3", "x", "x"],
  ["x^2 + 3", "x", "2*x + 1e-5"],
  ["sin(x)*y", "x", "-cos(x)*y"],
  ["log(x)", "x", "1/x^2"],
  ["abs(x)", "x", "1"],
  ["exp(x)*sin(x)", "x x", "exp(x)*cos(x)"],
  ["x^3*y^2", "x y", "6*x^2*y^2"],
  ["x^5", "x x x", "61*x^2"],
];

suite("verification by numbers", () => {
  for (const [original, wrt, result] of right) {
    test(`verifies d/d${wrt} ${original} = ${result}`, () => {
      const found = verdict(original, wrt, result);
      assert.equal(found.status, "verified", JSON.stringify(found));
      assert.ok(found.points >= 5 && found.largestDifference < 1e-6);
    });
  }

  for (const [original, wrt, result] of rounded) {
    test(`does not take rounding for an error: d/d${wrt} ${original}`, () => assert.equal(verdict(original, wrt, result).status, "verified"));
  }

  for (const [original, wrt, result] of undecidable) {
    test(`does not decide what rounding decides: d/d${wrt} ${original}`, () => assert.equal(verdict(original, wrt, result).status, "undecided"));
  }

  for (const [original, wrt, result] of wrong) {
    test(`contradicts d/d${wrt} ${original} = ${result}, with a point that shows it`, () => {
      const found = verdict(original, wrt, result);
      assert.equal(found.status, "contradicted", JSON.stringify(found));
      assert.ok(found.counterexample);
      const { point, expected, found: value } = found.counterexample;
      assert.ok(close(evaluateAt(read(result), point), value, 1e-12));
      assert.ok(!close(expected, value, 1e-7));
    });
  }

  test("says why when it cannot decide", () => {
    const x = symbol("x");
    assert.match(verdict("sqrt(-1 - x^2)", "x", "x").reason ?? "", /No point/);
    assert.match(verify(call("g", [x]), ["x"], call("g", [x], 1)).reason ?? "", /function g/);
    assert.match(verify(x, ["x"], derivative(x, x)).reason ?? "", /not worked out/);
    assert.match(verdict("x^2", "x", "2*x + 0*log(-abs(x))").reason ?? "", /no value/);
    assert.match(verdict("x^9", "x x x x x x", "60480*x^3").reason ?? "", /order 6/);
  });

  test("gives the same verdict each time", () => {
    assert.deepEqual(verdict("x^2 + 3", "x", "x"), verdict("x^2 + 3", "x", "x"));
  });

  test("takes milliseconds at most for usual formulas", () => {
    const [original, result] = [read("log(1 + exp(-y*(w*x + b)))"), read("-y*x*sigmoid(-y*(w*x + b))")];
    const times = Array.from({ length: 60 }, () => {
      const start = performance.now();
      assert.equal(verify(original, ["w"], result).status, "verified");
      return performance.now() - start;
    });
    assert.ok(Math.min(...times) < 5, `${Math.min(...times)} ms`);
  });
});

interface Case { readonly id: string; readonly expr: string; readonly wrt: readonly string[]; readonly points: readonly Record<string, number>[]; readonly expected: readonly number[] }
const { cases } = JSON.parse(readFileSync(new URL("../../fixtures/derivatives.json", import.meta.url), "utf8")) as { cases: Case[] };

suite("numeric derivatives against mpmath", () => {
  for (const { id, expr, wrt, points, expected } of cases.filter((one) => one.wrt.length === 1)) {
    test(`${id}: ${expr}`, () => {
      const expression = read(expr);
      const variable = wrt[0] ?? "";
      points.forEach((point, i) => {
        // Formulas that overflow at their point have no values to take differences of.
        if (!Number.isFinite(evaluateAt(expression, point))) return;
        const { slope, error } = numericDerivative((x) => evaluateAt(expression, { ...point, [variable]: x }), point[variable] ?? NaN);
        assert.ok(close(slope, expected[i] ?? NaN, 1e-6, 1e-7 + 20 * error), `${slope} is not ${expected[i]}`);
      });
    });
  }
});
