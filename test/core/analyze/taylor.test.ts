import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { evaluateAt, printPlain, tangent, taylorPolynomial, type Taylor } from "../../../src/core";
import { close, numericSlope } from "../../support/oracle";
import { read } from "../../support/read";

const fixtures = JSON.parse(readFileSync("test/fixtures/taylor.json", "utf8")) as { source: string; center: string; coefficients: number[] }[];

function taylor(text: string, center: Record<string, string>, order: number): Taylor {
  const found = taylorPolynomial(read(text), exact(center), order);
  assert.ok(found.ok, found.ok ? "" : found.problem.message);
  return found.value;
}

function exact(center: Record<string, string>): Record<string, ReturnType<typeof read>> {
  return Object.fromEntries(Object.entries(center).map(([name, value]) => [name, read(value)]));
}

suite("Taylor polynomials", () => {
  for (const { source, center, coefficients } of fixtures) {
    test(`the coefficients of ${source} at ${center} are those of mpmath`, () => {
      const { terms, polynomial, expanded, verified } = taylor(source, { x: center }, 6);
      assert.ok(verified);
      coefficients.forEach((expected, power) => {
        const coefficient = terms.find(({ exponents }) => exponents[0] === power)?.coefficient;
        assert.ok(close(coefficient ? evaluateAt(coefficient, {}) : 0, expected, 1e-9, 1e-11), `x^${power}: expected ${expected}`);
      });
      const x = evaluateAt(read(center), {}) + 0.25;
      const value = coefficients.reduce((sum, coefficient, power) => sum + coefficient * 0.25 ** power, 0);
      assert.ok(close(evaluateAt(polynomial, { x }), value, 1e-9));
      assert.ok(close(evaluateAt(expanded, { x }), value, 1e-8), printPlain(expanded));
    });
  }

  test("coefficients are exact, however large their denominators", () => {
    const { terms } = taylor("exp(x)", { x: "0" }, 20);
    assert.equal(printPlain(terms.at(-1)?.coefficient ?? read("0")), "1 / 2432902008176640000");
  });

  test("in two variables the error falls as the third power of the distance", () => {
    const expression = read("exp(x)*sin(y) + x*y^2");
    const { polynomial, terms } = taylor("exp(x)*sin(y) + x*y^2", { x: "1/2", y: "pi/3" }, 2);
    assert.ok(terms.every(({ exponents }) => exponents.reduce((sum, exponent) => sum + exponent, 0) <= 2));
    const error = (h: number): number => {
      const at = { x: 0.5 + h, y: Math.PI / 3 - 0.7 * h };
      return Math.abs(evaluateAt(expression, at) - evaluateAt(polynomial, at));
    };
    assert.ok(close(error(0.02) / error(0.01), 8, 0.1));
  });

  test("a tangent meets the graph with its slopes", () => {
    const expression = read("x^2*y + sin(x*y)");
    const plane = tangent(expression, exact({ x: "1", y: "pi/3" }));
    assert.ok(plane.ok);
    const at = { x: 1, y: Math.PI / 3 };
    assert.ok(close(evaluateAt(plane.value.polynomial, at), evaluateAt(expression, at), 1e-14));
    for (const name of ["x", "y"]) assert.ok(close(numericSlope(plane.value.expanded, name, at), numericSlope(expression, name, at), 1e-9));
    assert.equal(printPlain(taylor("x^2", { x: "3" }, 1).polynomial), "9 + 6 * (x - 3)");
    assert.equal(printPlain(taylor("x^2", { x: "3" }, 1).expanded), "6 * x - 9");
  });

  test("parameters, symbolic centers and unknown functions stay what they are", () => {
    assert.equal(printPlain(taylor("exp(k*x)", { x: "0" }, 2).polynomial), "1 + k * x + k ^ 2 * x ^ 2 / 2");
    const cubic = taylor("x^3", { x: "a" }, 3);
    for (const x of [-1, 0.3, 2]) assert.ok(close(evaluateAt(cubic.polynomial, { x, a: 0.7 }), x ** 3, 1e-12));
    assert.equal(taylor("g(x)", { x: "a" }, 1).verified, false);
    assert.ok(close(evaluateAt(taylor("x", { x: "y", y: "x" }, 1).polynomial, { x: 3, y: 5 }), 3), "values are put in all at once");
  });

  const refusals: readonly [text: string, center: Record<string, string>, order: number, message: RegExp][] = [
    ["log(x)", { x: "-1" }, 1, /needs x > 0/],
    ["sin(x)/x", { x: "0" }, 2, /no value at x = 0/],
    ["1/x", { x: "0" }, 0, /no value at x = 0/],
    ["sqrt(x)", { x: "0" }, 1, /ends at x = 0/],
    ["abs(x)", { x: "0" }, 1, /kink/],
    ["x*abs(x)", { x: "0" }, 2, /kink/],
    ["x", { x: "0" }, -1, /whole number/],
    ["x", { x: "0" }, 1.5, /whole number/],
    ["x*y*z", { x: "0", y: "0", z: "0" }, 30, /more than 500 terms/],
  ];
  for (const [text, center, order, message] of refusals) {
    test(`${text} at ${JSON.stringify(center)} to order ${order} is refused: ${message.source}`, () => {
      const found = taylorPolynomial(read(text), exact(center), order);
      assert.ok(!found.ok);
      assert.match(found.problem.message, message);
    });
  }

  test("activation functions at zero have exact coefficients", () => {
    assert.equal(printPlain(taylor("sigmoid(x)", { x: "0" }, 5).polynomial), "1 / 2 + x / 4 - x ^ 3 / 48 + x ^ 5 / 480");
    assert.equal(printPlain(taylor("softplus(x)", { x: "0" }, 2).polynomial), "log(2) + x / 2 + x ^ 2 / 8");
  });

  test("a sum over an index is expanded term by term", () => {
    assert.equal(printPlain(taylor("sum(x^i/i!, i, 0, 3)", { x: "0" }, 3).polynomial), "1 + x + x ^ 2 / 2 + x ^ 3 / 6");
  });

  test("the expanded form has one term for each product of powers", () => {
    const cubic = taylor("sin(x)", { x: "pi/4" }, 3);
    assert.match(printPlain(cubic.expanded), /^-x \^ 3 \/ .* x \^ 2 .* x [^x]*$/);
    assert.equal(printPlain(taylor("x^2*y", { x: "1", y: "2" }, 3).expanded), "x ^ 2 * y");
    assert.equal(printPlain(taylor("exp(x)", { x: "1" }, 3).expanded), "e * x ^ 3 / 6 + e * x / 2 + e / 3");
    for (const x of [-1, 0.3, 2]) assert.ok(close(evaluateAt(cubic.expanded, { x }), evaluateAt(cubic.polynomial, { x }), 1e-12, 1e-14));
  });

  test("a kink matters only where it is differentiated", () => assert.equal(printPlain(taylor("x*abs(x)", { x: "0" }, 1).polynomial), "0"));
});
