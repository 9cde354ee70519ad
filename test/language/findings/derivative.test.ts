import assert from "node:assert/strict";
import { evaluateAt, freeNames, type Expression } from "../../../src/core";
import { derivativeIn, findingsIn } from "./support";

type Point = Readonly<Record<string, number>>;

/** A document's definitions as plain functions of numbers, so that slopes by differences know nothing of definitions. */
const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));
const at: Point = { w: 0.6, x: 1.3, b: -0.4, y: 0.25, v: 0.9, t: 0.35, a: 1.1, u: 0.8, z: 0.3 };

/** The slope by differences of fourth order. */
function slope(f: (point: Point) => number, name: string, point: Point = at): number {
  const h = 1e-3;
  const moved = (steps: number): number => f({ ...point, [name]: (point[name] ?? 0) + steps * h });
  return (moved(-2) - 8 * moved(-1) + 8 * moved(1) - moved(2)) / (12 * h);
}

function near(actual: number, expected: number, what: string, tolerance = 1e-7): void {
  assert.ok(Math.abs(actual - expected) <= tolerance * (1 + Math.abs(expected)), `${what}: ${actual}, expected ${expected}`);
}

const value = (expression: Expression | undefined, point: Point = at): number => (expression ? evaluateAt(expression, point) : NaN);

const network = "$L = (y - \\hat y)^2$ with $\\hat y = \\sigma(z)$ and $z = w x + b$. Now ";
const loss = ({ y = NaN, w = NaN, x = NaN, b = NaN }: Point): number => (y - sigmoid(w * x + b)) ** 2;

const cases: readonly (readonly [what: string, text: string, f: (point: Point) => number, by: string])[] = [
  ["through the definitions in scope", `${network}$\\frac{\\partial L}{\\partial w}$`, loss, "w"],
  ["by another variable", `${network}$\\frac{dL}{db}$`, loss, "b"],
  ["of a function that is called", "$f(x) = x^2 + 3$, $g(x) = f(\\sin x)$ and $g'(x)$", ({ x = NaN }) => Math.sin(x) ** 2 + 3, "x"],
  ["of a function whose arguments change places", "$f(x, y) = x y^2$, $g(y) = f(y, x)$, $g'(y)$", ({ x = NaN, y = NaN }) => y * x * x, "y"],
  ["by two ways that add up", "$L = u v$, $u = w^2$, $v = \\sin w$, $\\frac{dL}{dw}$", ({ w = NaN }) => w * w * Math.sin(w), "w"],
  ["of a name with primes alone", "$y = x^3 + x$, $y'$", ({ x = NaN }) => x ** 3 + x, "x"],
  ["that reaches to the end", "$\\frac{d}{dx} x^2 + \\sin x$", ({ x = NaN }) => x * x + Math.sin(x), "x"],
  ["written with D", "$f(x) = e^{2x}$, $D_x f$", ({ x = NaN }) => Math.exp(2 * x), "x"],
  ["of a name of several letters", "$\\text{loss} = (y - a)^2$, $a = w x$, $\\frac{\\partial \\text{loss}}{\\partial w}$", ({ y = NaN, w = NaN, x = NaN }) => (y - w * x) ** 2, "w"],
  ["of what is written out, through the names in it", "$\\hat y = w x + b$. $\\frac{\\partial}{\\partial w} (y - \\hat y)^2$", ({ y = NaN, w = NaN, x = NaN, b = NaN }) => (y - w * x - b) ** 2, "w"],
  ["of what is written out, through names behind it", "$$\\frac{\\partial}{\\partial w} \\left[(y - \\hat y)^2\\right]$$ where $\\hat y = \\sigma(z)$ and $z = w x + b$.", loss, "w"],
  ["with a sigmoid that the document defines", "$\\sigma(x) = x^3$, $L = \\sigma(w x)$, $\\frac{dL}{dw}$", ({ w = NaN, x = NaN }) => (w * x) ** 3, "w"],
];

suite("a derivative alone", () => {
  for (const [what, text, f, by] of cases) {
    test(`has the slope that differences have: ${what}`, () => {
      const found = derivativeIn(text);
      near(value(found?.values[0]?.full), slope(f, by), text);
      assert.equal(found?.verified, true);
    });
  }

  test("of second order, mixed, at a point", () => {
    near(value(derivativeIn(`${network}$\\frac{\\partial^2 L}{\\partial w \\partial b}$`)?.values[0]?.full), slope((point) => slope(loss, "b", point), "w"), "mixed", 1e-5);
    near(value(derivativeIn("$f(x) = \\sin x$, $f''(x)$")?.values[0]?.full), -Math.sin(at.x ?? 0), "second");
    near(value(derivativeIn("$f(x) = x^4$, $f'(2)$")?.values[0]?.full, {}), 32, "at a point");
    near(value(derivativeIn("$f(x, y) = x^2 y$, $\\left.\\frac{\\partial f}{\\partial x}\\right|_{x=3, y=5}$")?.values[0]?.full, {}), 30, "at a point with two values");
  });

  test("of a gradient has a value for each variable", () => {
    const found = derivativeIn("$f(x, y) = x^2 y$ and $\\nabla f$");
    assert.deepEqual(found?.values.map(({ variable }) => variable), ["x", "y"]);
    assert.deepEqual(found.values.map(({ full }) => evaluateAt(full, { x: 3, y: 5 })), [30, 9]);
    assert.deepEqual(derivativeIn("$f(x, y) = x^2 y$ and $\\nabla f(1, 2)$")?.values.map(({ full }) => evaluateAt(full, {})), [4, 1]);
  });

  test("of a sum over an index goes through members", () => {
    const found = derivativeIn("$L = \\sum_{i=1}^n (y_i - \\hat y_i)^2$ where $\\hat y_i = w x_i + b$. $\\frac{\\partial L}{\\partial w}$");
    const point = { n: 2, w: 0.6, b: 0.2, x_1: 1.5, x_2: -0.7, y_1: 0.3, y_2: 0.9 };
    const f = ({ w = NaN, b = NaN, x_1 = NaN, x_2 = NaN, y_1 = NaN, y_2 = NaN }: Point): number => (y_1 - w * x_1 - b) ** 2 + (y_2 - w * x_2 - b) ** 2;
    near(value(found?.values[0]?.full, point), slope(f, "w", point), "sum");
    const written = derivativeIn("$\\hat y_i = w x_i + b$. $\\frac{\\partial}{\\partial w} \\sum_{i=1}^n (y_i - \\hat y_i)^2$");
    near(value(written?.values[0]?.full, point), slope(f, "w", point), "sum that is written out");
  });

  test("shows the links of the chain, each with its value in the names of the document", () => {
    const found = derivativeIn(`${network}$\\frac{\\partial L}{\\partial w}$`);
    assert.equal(found?.paths.length, 1);
    const links = found.paths[0] ?? [];
    const squeezed = (text: string): string => text.replace(/[{}\s]/g, "");
    assert.deepEqual(links.map(({ leftLatex }) => squeezed(leftLatex)), ["\\frac\\partialL\\partial\\haty", "\\frac\\partial\\haty\\partialz", "\\frac\\partialz\\partialw"]);
    const point = { y: 0.25, y_hat: 0.7, x: 1.3 };
    assert.deepEqual(links.map(({ value: slopeOfLink }) => evaluateAt(slopeOfLink, point).toFixed(9)), [2 * (0.7 - 0.25), 0.7 * 0.3, 1.3].map((number) => number.toFixed(9)));
  });

  test("is written in names of the document where that is shorter, and says the same", () => {
    const short = derivativeIn(`${network}$\\frac{\\partial L}{\\partial w}$`)?.values[0]?.short;
    assert.deepEqual(short && freeNames(short).sort(), ["x", "y", "y_hat"]);
    const { w = NaN, x = NaN, b = NaN } = at;
    near(value(short, { ...at, y_hat: sigmoid(w * x + b) }), slope(loss, "w"), "short");
  });

  test("by a name in between keeps that name", () => {
    near(value(derivativeIn(`${network}$\\frac{\\partial L}{\\partial \\hat y}$`)?.values[0]?.full, { y: 0.25, y_hat: 0.7 }), 2 * (0.7 - 0.25), "by y_hat");
  });

  test("has as many ways as lead to the variable", () => {
    const found = derivativeIn("$L = u v$, $u = w^2$, $v = \\sin w$, $\\frac{dL}{dw}$");
    assert.deepEqual(found?.paths.map((path) => path.map(({ of, by }) => `${of}/${by}`)), [["L/u", "u/w"], ["L/v", "v/w"]]);
  });

  const silent: readonly (readonly [what: string, text: string])[] = [
    ["a name that nothing defines", "$\\frac{\\partial L}{\\partial w}$"],
    ["a variable that does not occur", "$L = x^2$, $\\frac{\\partial L}{\\partial w}$"],
    ["a name in between that is not defined", "$L = (y - \\hat y)^2$, $\\frac{\\partial L}{\\partial w}$"],
    ["a definition behind it in another paragraph", "$\\frac{dL}{dw}$\n\n$L = w^2$"],
    ["a definition that leads back to itself", "$L = a w$, $a = L + 1$, $\\frac{dL}{dw}$"],
    ["a definition that may be over", "# One\n\n$f(x) = x^2$\n\n# Two\n\n$f(x) = x^3$\n\n# Three\n\n$f'(x)$"],
    ["a function that is not known", "$f(x) = g(x)^2$, $f'(x)$"],
    ["a constant by a variable that it has nothing to do with", "$\\frac{d}{dx} c$"],
    ["a bold name that is another", "$L = x^2$, $\\mathbf{L} = 3$, $x = 3$, $\\frac{d\\mathbf{x}}{dw}$"],
  ];
  for (const [what, text] of silent) test(`is not spoken of: ${what}`, () => assert.equal(derivativeIn(text), undefined));
});

suite("functions and silence", () => {
  const kinds = (text: string): string => findingsIn(text).map(({ kind }) => kind).join(" ");
  const table: readonly (readonly [text: string, kinds: string])[] = [
    ["$f(x) = x^2$", "function"],
    ["$y = f(x) = x^3 - \\frac{1}{x}$", "function"],
    ["$f(x)$", "silence"],
    ["$f(x) = x^2$ and $f(x)$ and $f(x + h)$", "function silence silence"],
    ["$f(x) = x^2$, $g(x) = x + 1$: $f(g(x))$", "function function function"],
    ["$f(x) = x^2$: $\\frac{f(x+h) - f(x)}{h}$", "function silence"],
    ["$x = 3$", "silence"],
    ["$w = w - \\eta g$", "silence"],
    ["$x^2 + y^2 = 1$", "silence"],
    ["$x > 3$", "silence"],
    ["$= 2x + 1$", "silence"],
    ["$\\int x\\,dx$", "silence"],
  ];
  for (const [text, expected] of table) test(text, () => assert.equal(kinds(text), expected));

  test("a call in a function is put in", () => {
    const found = findingsIn("$g(x) = x + 1$, $f(x) = g(x)^2$").at(-1);
    assert.equal(found?.kind === "function" && evaluateAt(found.reading.formula.expression, { x: 2 }), 9);
  });

  test("silence has a reason", () => {
    for (const finding of findingsIn("$x$ $\\int x\\,dx$ $x > 3$ $x^2 = 1$ $\\frac{dL}{dw}$")) assert.match(finding.kind === "silence" ? finding.reason : "", /\.$/);
  });

  test("silence over a formula without a statement says why it is not read", () => {
    const reasons = findingsIn("$(1-p_t)^2(1−pt)2$").map((finding) => (finding.kind === "silence" ? finding.reason : ""));
    assert.match(reasons[0] ?? "", /stand here twice/);
  });

  test("the outer one of two derivatives of an unknown function is not said to be zero", () => {
    const [claim] = findingsIn("$\\frac{\\partial}{\\partial y}\\left[y\\frac{\\partial f}{\\partial x}\\right] = \\frac{\\partial f}{\\partial x}$");
    assert.equal(claim?.kind === "claim" && claim.equalities[0]?.verdict, "undecided");
  });
});
