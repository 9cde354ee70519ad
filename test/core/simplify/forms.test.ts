import assert from "node:assert/strict";
import { evaluateAt } from "../../../src/core/evaluate";
import { differentiate } from "../../../src/core/differentiate";
import { equal, multiply, symbol } from "../../../src/core/expression";
import type { Expression } from "../../../src/core/expression";
import { printPlain } from "../../../src/core/print";
import { expand, simplify } from "../../../src/core/simplify";
import { read } from "../../support/read";

const points = [
  { x: 0.7, y: 1.3, z: 2.1, a: 0.4, b: 1.1, c: -0.5, u: 0.6, w: -0.8, h: 0.3, s: 1.7, m: 0.2 },
  { x: -1.1, y: 0.4, z: -0.9, a: -1.2, b: 0.3, c: 0.8, u: -1.4, w: 1.9, h: -0.7, s: 0.6, m: 1.5 },
  { x: 2.3, y: -0.6, z: 0.5, a: 2.2, b: -0.7, c: 1.6, u: 2.5, w: 0.4, h: 1.2, s: 2.4, m: -0.9 },
];

/** The value must be the same wherever the text has one. */
function assertSameValue(given: Expression, result: Expression): void {
  for (const point of points) {
    const value = evaluateAt(given, point);
    if (!Number.isFinite(value)) continue;
    const other = evaluateAt(result, point);
    assert.ok(Math.abs(value - other) <= 1e-9 * Math.max(1, Math.abs(value)), `${printPlain(result, { named: true })} is ${other}, not ${value}, at ${JSON.stringify(point)}`);
  }
}

function forms(title: string, rows: readonly (readonly [given: string, form: string])[]): void {
  suite(title, () => {
    for (const [given, form] of rows) {
      test(`${given} is ${form}`, () => {
        const expression = read(given);
        const result = simplify(expression);
        assert.ok(result.complete);
        assertSameValue(expression, result.expression);
        // The form is compared as it prints, so that the order of terms and factors counts.
        assert.equal(printPlain(result.expression, { named: true }).replaceAll(" ", ""), form.replaceAll(" ", ""));
      });
    }
  });
}

suite("simplify", () => {
  forms("arithmetic", [
    ["x*x^2", "x^3"], ["x^0.5*x^1.5", "x^2"], ["1*x + 0", "x"], ["x^1", "x"], ["0*sin(x)", "0"], ["x + -1", "x - 1"], ["-(-x)", "x"],
    ["x - (x - 1)", "1"], ["3*x + 2*x", "5*x"], ["6/4*x", "3*x/2"], ["0.1*x + 0.2*x", "0.3*x"], ["x/x", "1"], ["(x^2)^3", "x^6"],
    ["c + a*x^2 + b*x", "a*x^2 + b*x + c"], ["2 + x^2 + 3*x", "x^2 + 3*x + 2"], ["-x + 1", "1 - x"], ["sin(x)*x*2", "2*x*sin(x)"],
    ["(x - 1)*(x - 2)", "(x - 1)*(x - 2)"], ["x*(1 - x)", "x*(1 - x)"], ["-2*(1 - x)*y", "2*y*(x - 1)"], ["y*x^2 + y*x^2", "2*x^2*y"],
  ]);
  forms("powers and roots", [
    ["sqrt(8)", "2*sqrt(2)"], ["8^(1/3)", "2"], ["sqrt(x^2)", "abs(x)"], ["sqrt(4*x)", "2*sqrt(x)"], ["sqrt(2)*sqrt(3)", "sqrt(6)"],
    ["sqrt(2)*sqrt(2)", "2"], ["x/sqrt(2*pi)", "x/sqrt(2*pi)"], ["(x^3)^(1/3)", "x"], ["exp(x)^2", "exp(2*x)"], ["exp(a)*exp(b)", "exp(a+b)"],
    ["exp(log(x))", "x"], ["log(exp(x))", "x"], ["log(x^2)", "log(x^2)"], ["log(exp(x)*y)", "x + log(y)"], ["(1/2)^x", "2^(-x)"], ["x^0", "1"],
    ["(2*x)^2", "4*x^2"], ["2^x*2^y", "2^(x+y)"], ["x^y + y*x^(y - 1)", "(x + y)*x^(y - 1)"], ["x^(y + 1) + x^(y + 2)", "(x + 1)*x^(y + 1)"],
  ]);
  forms("functions", [
    ["sin(x)^2 + cos(x)^2", "1"], ["3*y*sin(x)^2 + 3*y*cos(x)^2", "3*y"], ["1 - sin(x)^2", "cos(x)^2"], ["1 + tan(x)^2", "sec(x)^2"],
    ["1 - tanh(x)^2", "1 - tanh(x)^2"], ["cos(-x)", "cos(x)"], ["sin(-x)", "-sin(x)"], ["cos(x)*tan(x)", "sin(x)"], ["1/cos(x)^2", "sec(x)^2"],
    ["sec(x) - sin(x)*tan(x)", "cos(x)"], ["sin(pi/4)", "sqrt(2)/2"], ["cos(pi/3)", "1/2"], ["tan(3*pi/4)", "-1"], ["sin(2*pi)", "0"],
    ["abs(x)*sign(x)", "x"], ["abs(x)^2", "x^2"], ["x/abs(x)", "sign(x)"], ["abs(-2*x)", "2*abs(x)"], ["abs(x^2 + 1)", "x^2 + 1"],
    ["relu6(-3/7)", "0"], ["relu6(5/2)", "5/2"], ["relu6(8)", "6"], ["hardSigmoid(4)", "1"], ["relu(-pi)", "0"], ["relu6(-x^2)", "0"], ["step(-x^2)", "0"],
    ["max(1, x, 3)", "max(3, x)"], ["max(x, x)", "x"], ["floor(7/2)", "3"], ["round(5/2)", "2"], ["sinh(x)/cosh(x)", "tanh(x)"],
  ]);
  forms("fractions", [
    ["(x^2 - 1)/(x - 1)", "x + 1"], ["(x^2 + 3*x + 2)/(x + 1)", "x + 2"], ["5*x^4/(x - 1) - (x^5 - 1)/(x - 1)^2", "4*x^3 + 3*x^2 + 2*x + 1"], ["(2*x*(x^2+1) - 2*x*(x^2-1))/(x^2+1)^2", "4*x/(x^2+1)^2"],
    ["(2*x + 2)/(x + 1)", "2"], ["((x + h)^2 - x^2)/h", "h + 2*x"], ["1/(1 + 1/x)", "x/(x + 1)"], ["x*y + x*z", "x*(y+z)"],
    ["1/(1 + 1/(1 + 1/(1 + x)))", "(x + 2)/(2*x + 3)"], ["1/((1 + (y/x)^2)*x)", "x/(x^2 + y^2)"], ["y/(x*(y^2/x^2 + 1))", "x*y/(x^2 + y^2)"], ["1/(x/y + 1)^2", "y^2/(x + y)^2"],
  ]);
  forms("sums of products of sines and cosines", [
    ["2*cos(2*x)*cos(3*x) - 2*sin(2*x)*sin(3*x)", "2*cos(5*x)"], ["sin(2*x)*cos(x) - cos(2*x)*sin(x)", "sin(x)"],
    ["cos(x)*sin(y) + sin(x)*cos(y)", "sin(x)*cos(y) + sin(y)*cos(x)"],
    ["2*cos(2*x)*cos(3*x)*sin(5*x) - 3*sin(2*x)*sin(3*x)*sin(5*x) + 5*sin(2*x)*cos(3*x)*cos(5*x)", "sin(4*x) - 3*sin(6*x)/2 + 5*sin(10*x)/2"],
  ]);
  forms("the notation of machine learning", [
    ["1/(1 + exp(-x))", "sigmoid(x)"], ["exp(x)/(1 + exp(x))", "sigmoid(x)"], ["log(1 + exp(x))", "softplus(x)"],
    ["exp(-x)/(1 + exp(-x))^2", "sigmoid(x)*(1 - sigmoid(x))"], ["-log(sigmoid(x))", "softplus(-x)"], ["log(1 - sigmoid(x))", "-softplus(x)"],
    ["exp(a)/(exp(a) + exp(b) + exp(c))", "softmax(1, a, b, c)"], ["log(exp(a) + exp(b) + exp(c))", "logsumexp(a, b, c)"],
    ["(exp(b) + exp(c))*exp(a)/(exp(a) + exp(b) + exp(c))^2", "softmax(1, a, b, c)*(1 - softmax(1, a, b, c))"],
    ["(exp(x) - exp(-x))/(exp(x) + exp(-x))", "tanh(x)"], ["sigmoid(x) + sigmoid(-x)", "1"], ["exp(-w*x-b)*sigmoid(w*x+b)^2", "sigmoid(w*x+b)*(1 - sigmoid(w*x+b))"],
  ]);
  forms("cases", [
    ["-piecewise(x > 1, 0, x < 1, 1, 1/2)", "(sign(x - 1) - 1)/2"], ["piecewise(x > 0, y, x < 0, 0, y/2)", "y*(1 + sign(x))/2"],
    ["piecewise(x > 0, 1, x < 0, 0, 1/2)*max(0, x)", "max(0, x)"], ["piecewise(x > 0, 1, x < 0, 0, 1/2)*x", "max(0, x)"], ["piecewise(x > 0, 1, x < 0, 0, 1/3)", "x > 0 ? 1 : x < 0 ? 0 : 1/3"],
    ["piecewise(x < 1, 1, x > 1, 0, 1/2)*piecewise(x > 0, 1, x < 0, 0, 1/2)", "(sign(x) + sign(1 - x))/2"], ["piecewise(x > 0, 1, 1)", "1"], ["piecewise(1 < 2, x, y)", "x"], ["piecewise(x == x + 1 - 1, 0, x)", "0"], ["piecewise(2*x < x + x, 1, y)", "y"], ["piecewise(x > y, 1, x < y, 0, 1/2) + 2*x*piecewise(y > x, 1, y < x, 0, 1/2)", "x > y ? 1 : x < y ? 2*x : x + 1/2"],
  ]);

  test("exponents written as decimals stay decimals, halves are roots", () => {
    assert.equal(printPlain(simplify(read("1.01*x^0.01/(x^1.01)^2")).expression), "1.01 / x ^ 2.01");
    assert.equal(printPlain(simplify(read("x^1.25*x^0.35")).expression), "x ^ 1.6");
    assert.equal(printPlain(simplify(read("x^0.25*x^0.25")).expression), "sqrt(x)");
  });

  test("values that overflow apart are finite together", () => {
    const rows = [["exp(x)/(1 + exp(x))", 800, 1], ["(exp(x) - exp(-x))/(exp(x) + exp(-x))", 1000, 1], ["log(exp(x) + exp(2))", 1000, 1000]] as const;
    for (const [text, x, value] of rows) assert.equal(evaluateAt(simplify(read(text)).expression, { x }), value);
  });

  test("terms that a coefficient makes alike are counted twice, not lost", () => {
    const [x, second] = [symbol("x"), read("piecewise((x < 5 ? 5/2 : -7/3) != pi, x, 2)")];
    const product = multiply(x, multiply(x, read("piecewise(not (0 == x), x, 0)")), x, second);
    assert.equal(evaluateAt(simplify(differentiate(product, "x")).expression, { x: -2 }), 5 * (-2) ** 4);
  });

  test("what has no value keeps none", () => {
    assert.ok(Number.isNaN(evaluateAt(simplify(read("0/0")).expression, {})));
  });

  test("expand multiplies out and collects", () => {
    const expression = read("(x + y)^2*(x - y) + x");
    const result = expand(expression);
    assertSameValue(expression, result);
    assert.ok(equal(result, simplify(read("x^3 + x^2*y - x*y^2 - y^3 + x")).expression), printPlain(result));
  });
});
