import assert from "node:assert/strict";
import fc from "fast-check";
import katex from "katex";
import { call, constant, derivative, equal, type Expression, limit, multiply, negate, number, operation, power, symbol } from "../../../src/core/expression";
import { evaluateAt } from "../../../src/core/evaluate";
import { parseLatex } from "../../../src/core/parse";
import { parsePlain } from "../../../src/core/parse/plain";
import { printable, printLatex } from "../../../src/core/print";
import { expressions } from "../../support/random-expression";

function read(source: string): Expression {
  const result = parsePlain(source);
  assert.ok(result.ok, result.ok ? "" : `${source}: ${result.problem.message}`);
  return result.value.expression;
}

const x = symbol("x");

suite("LaTeX", () => {
  for (const [source, latex] of [
    ["2*x", "2x"], ["x/2", "\\frac{x}{2}"], ["1/2*x", "\\frac{x}{2}"], ["2*3", "2 \\cdot 3"], ["2*3^x", "2 \\cdot 3^{x}"], ["x*2", "x \\cdot 2"], ["2*1*x", "2x"], ["-2*x", "-2x"],
    ["-x^2", "-x^{2}"], ["(-x)^2", "\\left(-x\\right)^{2}"], ["x^-1", "\\frac{1}{x}"], ["x^-2*y", "\\frac{y}{x^{2}}"], ["-2/3*x/y^2", "-\\frac{2x}{3y^{2}}"], ["a/(b*c)", "\\frac{a}{b c}"],
    ["(a/b)^2", "\\left(\\frac{a}{b}\\right)^{2}"], ["x^y^z", "x^{y^{z}}"], ["(x^y)^z", "\\left(x^{y}\\right)^{z}"], ["sqrt(x)", "\\sqrt{x}"], ["1/sqrt(x)", "\\frac{1}{\\sqrt{x}}"],
    ["cbrt(x)", "\\sqrt[3]{x}"], ["x^(1/4)", "\\sqrt[4]{x}"], ["x^(3/2)", "x^{3/2}"], ["a - b", "a - b"], ["a - (b - c)", "a - \\left(b - c\\right)"], ["-a - b", "-a - b"], ["a*(-b)", "a \\cdot \\left(-b\\right)"],
    ["exp(-x^2/2)", "e^{-\\frac{x^{2}}{2}}"], ["e^x", "e^{x}"], ["exp(x)^2", "\\left(e^{x}\\right)^{2}"], ["sin(x)", "\\sin x"], ["sin(2*x)", "\\sin\\left(2x\\right)"], ["sin(x)^2", "\\sin^{2} x"],
    ["sin(x+1)^2", "\\sin^{2}\\left(x + 1\\right)"], ["log(x)^2", "\\left(\\log x\\right)^{2}"], ["sin(x)*cos(x)", "\\sin x \\cos x"], ["sin(x)*y", "\\sin(x) y"], ["y*sin(x)", "y \\sin x"], ["2*sin(alpha)", "2\\sin\\alpha"],
    ["sigmoid(z)*(1-sigmoid(z))", "\\sigma(z)\\left(1 - \\sigma(z)\\right)"], ["abs(x)", "\\left|x\\right|"], ["floor(x)", "\\left\\lfloor x \\right\\rfloor"], ["max(a, b)", "\\max\\left(a, b\\right)"],
    ["gamma(x)", "\\Gamma(x)"], ["log(x, b)", "\\log_{b} x"], ["x!", "x!"], ["(x+1)!", "\\left(x + 1\\right)!"], ["x*(1+y)", "x\\left(1 + y\\right)"], ["f*(1+y)", "f \\cdot \\left(1 + y\\right)"],
    ["(1+y)*x", "\\left(1 + y\\right) x"], ["1/2*(y - t)^2", "\\frac{1}{2}\\left(y - t\\right)^{2}"], ["(a+b)/2", "\\frac{a + b}{2}"], ["2*(1/3)", "\\frac{2}{3}"], ["0.01*x", "0.01x"], ["1e-30*x", "1 \\cdot 10^{-30} x"],
    ["relu(x)", "\\operatorname{ReLU}(x)"], ["x > 0 ? x : 0", "\\begin{cases} x & \\text{if } x > 0 \\\\ 0 & \\text{otherwise} \\end{cases}"], ["0 < x <= 1 ? x : 0", "\\begin{cases} x & \\text{if } 0 < x \\land x \\le 1 \\\\ 0 & \\text{otherwise} \\end{cases}"],
    ["f''(x)", "f''(x)"], ["pi*x", "\\pi x"], ["y_hat^2", "\\hat{y}^{2}"], ["x__i^2", "\\left(x^{(i)}\\right)^{2}"],
  ] as const) {
    test(`${source} is ${latex}`, () => assert.equal(printLatex(read(source)), latex));
  }

  test("the largest of one number is that number, and of two is written out", () => {
    const [x, y] = [symbol("x"), symbol("y")];
    assert.equal(printLatex(operation("max", [x])), "x");
    assert.equal(printLatex(operation("min", [x, y])), "\\min\\left(x, y\\right)");
  });

  test("derivatives and limits", () => {
    const product = multiply(x, symbol("y"));
    for (const [expression, latex] of [
      [derivative(symbol("L"), symbol("w_ij")), "\\frac{dL}{dw_{ij}}"],
      [derivative(symbol("L"), symbol("alpha")), "\\frac{dL}{d\\alpha}"],
      [derivative(power(x, number(2)), x), "\\frac{d}{dx}\\left[x^{2}\\right]"],
      [derivative(product, x), "\\frac{\\partial}{\\partial x}\\left[x y\\right]"],
      [derivative(operation("sin", [x]), x, number(0)), "\\left.\\frac{d}{dx}\\left[\\sin x\\right]\\right|_{x=0}"],
      [derivative(derivative(power(x, number(3)), x), x), "\\frac{d^{2}}{dx^{2}}\\left[x^{3}\\right]"],
      [derivative(derivative(call("f", [x, symbol("y")]), x), symbol("y")), "\\frac{\\partial^{2}f}{\\partial y \\partial x}"],
      [derivative(derivative(derivative(call("f", [x, symbol("y")]), symbol("y")), x), x), "\\frac{\\partial^{3}f}{\\partial x^{2} \\partial y}"],
      [derivative(derivative(product, symbol("x__i")), symbol("x__i")), "\\frac{\\partial^{2}}{\\partial x^{(i)} \\partial x^{(i)}}\\left[x y\\right]"],
      [derivative(derivative(product, x), x, number(0)), "\\left.\\frac{\\partial}{\\partial x}\\left[\\frac{\\partial}{\\partial x}\\left[x y\\right]\\right]\\right|_{x=0}"],
      [limit(product, x, number(0)), "\\lim_{x \\to 0} x y"],
      [call("f", [x], 4), "f^{(4)}(x)"],
      [operation("vector", [x, number(1)]), "\\begin{pmatrix}x \\\\ 1\\end{pmatrix}"],
      [constant("infinity"), "\\infty"],
    ] as const) assert.equal(printLatex(expression), latex);
  });

  test("digits round decimals, and leave what is exact", () => {
    assert.equal(printLatex(read("0.123456789*x + 1/3"), { digits: 3 }), "0.123x + \\frac{1}{3}");
    assert.equal(printLatex(read("2.50")), "2.5");
  });

  test("a mark colours the very node, or else its equals", () => {
    const target = power(x, number(2));
    const other = power(x, number(2));
    const sum = operation("add", [target, negate(other)]);
    assert.equal(printLatex(sum, { mark: { targets: [target], color: "red" } }), "\\textcolor{red}{x^{2}} - x^{2}");
    assert.equal(printLatex(sum, { mark: { targets: [power(x, number(2))], color: "#0a0" } }), "\\textcolor{#0a0}{x^{2}} - \\textcolor{#0a0}{x^{2}}");
    assert.equal(printLatex(sum, { mark: { targets: [target], color: "red}\\evil{" } }), "x^{2} - x^{2}");
  });

  test("a bracket of numbers behind a name is kept from being its argument", () => {
    const text = printLatex(multiply(symbol("y"), operation("add", [number(2), number("1/3")])));
    const read = parseLatex(text);
    assert.ok(read.ok && Math.abs(evaluateAt(read.value.expression, { y: 3 }) - 7) < 1e-12, text);
  });

  test("a tag wraps the very node and nothing else, and only a word is one", () => {
    const target = power(x, number(2));
    const sum = operation("add", [target, negate(power(x, number(2)))]);
    assert.equal(printLatex(sum, { tags: new Map([[target, "n1"]]) }), "\\htmlData{node=n1}{x^{2}} - x^{2}");
    assert.equal(printLatex(sum, { tags: new Map([[target, "n1, evil=2"]]) }), "x^{2} - x^{2}");
    // What is tagged is not taken apart: the sine of a square of a sine can be found.
    const sine = operation("sin", [x]);
    assert.equal(printLatex(power(sine, number(2)), { tags: new Map([[sine, "n2"]]) }), "\\left(\\htmlData{node=n2}{\\sin x}\\right)^{2}");
  });

  test("KaTeX sets whatever is printed, marked or not", () => {
    fc.assert(fc.property(expressions(), (expression) => {
      katex.renderToString(printLatex(expression), { throwOnError: true });
      const target = expression.kind === "operation" ? expression.operands[0] : undefined;
      if (target) katex.renderToString(printLatex(expression, { mark: { targets: [target], color: "#1f77b4" } }), { throwOnError: true });
    }), { seed: 5, numRuns: 300 });
  });

  test("printing twice is printing once: what is read back prints the same", () => {
    for (const source of ["x*(1+y)", "-2/3*x/y^2", "sin(x)^2*cos(2*x)", "exp(-(x-mu)^2/(2*sigma^2))/sqrt(2*pi*sigma^2)", "(y - t)^2/2", "x > 0 ? x : 0.01*x", "log(1 + exp(-z))"]) {
      const latex = printLatex(read(source));
      const again = parseLatex(latex);
      assert.ok(again.ok, latex);
      assert.equal(printLatex(again.value.expression), latex);
    }
  });

  test("a graph that would be endless as text is not written out", () => {
    let deep: Expression = x;
    for (let i = 0; i < 60; i++) deep = operation("add", [deep, multiply(deep, deep)]);
    assert.ok(!printable(deep));
    assert.match(printLatex(deep), /^\\text\{\(too long to print: .* terms\)\}$/);
    assert.ok(printable(x) && equal(x, symbol("x")));
  });

  test("depth is no limit", () => {
    let deep: Expression = x;
    for (let i = 0; i < 5000; i++) deep = operation("sin", [operation("add", [deep, number(1)])]);
    assert.equal(printLatex(deep).length, "\\sin\\left( + 1\\right)".length * 5000 + 1);
  });
});
