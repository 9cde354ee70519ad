import assert from "node:assert/strict";
import { derivative as differentiateByMathjs, evaluate as evaluateByMathjs } from "mathjs";
import { equal } from "../../../src/core/expression";
import { printLatex } from "../../../src/core/print";
import { refusal, evaluateAt, namesIn, near, read, valuesFor, worked } from "./latex-support";
import { assertSays, expressionOf, firstSide, readSide, statement } from "./statement-support";

/** Derivatives of what is written out: the body in the syntax of mathjs, which differentiates it by each variable in turn. */
const derivatives: readonly (readonly [tex: string, body: string, ...variables: string[]])[] = [
  ["\\frac{d}{dx} x^3", "x^3", "x"], ["\\frac{d}{dx}[x^2 + x]", "x^2 + x", "x"], ["\\frac{d}{dx}(x^2 + x)", "x^2 + x", "x"], ["\\frac{d}{dx} 3x \\sin x", "3*x*sin(x)", "x"],
  ["\\frac{d\\,\\sin x}{dx}", "sin(x)", "x"], ["\\frac{d(x^2 + 1)}{dx}", "x^2 + 1", "x"], ["\\frac{\\partial (2xy)}{\\partial x}", "2*x*y", "x"],
  ["\\frac{\\partial \\cos[z]}{\\partial z}", "cos(z)", "z"], ["\\dfrac{\\mathrm{d}^2}{\\mathrm{d}x^2} x^4", "x^4", "x", "x"], ["\\frac{\\text{d}}{\\text{d}x} x^3", "x^3", "x"],
  ["\\frac{\\partial^2}{\\partial x \\partial y} (x^3 y^2)", "x^3*y^2", "x", "y"], ["\\frac{\\partial^3}{\\partial x^2 \\partial y} [x^3 y^2]", "x^3*y^2", "x", "x", "y"],
  ["d/dx (x^2 + x)", "x^2 + x", "x"], ["d/dx x^3", "x^3", "x"], ["d(x^3 + x)/dx", "x^3 + x", "x"], ["\\partial(x^2 y)/\\partial y", "x^2*y", "y"], ["d^2(x^4)/dx^2", "x^4", "x", "x"],
  ["\\partial_x (x^2 y)", "x^2*y", "x"], ["\\partial_{x} [x^2 y]", "x^2*y", "x"], ["\\partial_{xy} (x^3 y^2)", "x^3*y^2", "x", "y"], ["\\partial_x^2 (x^4 y)", "x^4*y", "x", "x"],
  ["D_x[x^2 y]", "x^2*y", "x"], ["D_{x} \\sin x", "sin(x)", "x"], ["(\\sin x)'", "sin(x)", "x"], ["[x^3]''", "x^3", "x", "x"], ["(x^5 - x)'", "x^5 - x", "x"],
  ["\\tanh'(x)", "tanh(x)", "x"], ["\\sin''(x)", "sin(x)", "x", "x"], ["\\sigma'(x)", "1/(1 + exp(-x))", "x"], ["tanh^{'}(x)", "tanh(x)", "x"],
  ["\\lim_{h \\to 0} \\frac{(x+h)^3 - x^3}{h}", "x^3", "x"], ["\\lim_{h\\rightarrow 0}\\frac{(h+x)^2-x^2}{h}", "x^2", "x"], ["\\lim_{\\epsilon \\to 0} \\frac{\\sin(x + \\epsilon) - \\sin(x)}{\\epsilon}", "sin(x)", "x"],
  ["\\lim_{\\Delta x \\to 0} \\frac{(x + \\Delta x)^2 - x^2}{\\Delta x}", "x^2", "x"], ["\\lim_{h \\to 0} \\frac{e^{x+h} - e^{x-h}}{2h}", "exp(x)", "x"], ["\\lim_{h \\to 0} \\frac{x^2 - (x-h)^2}{h}", "x^2", "x"],
  ["\\underset{\\epsilon \\to 0}\\lim\\dfrac{(x + \\epsilon)^2 - {x}^2}{\\epsilon}", "x^2", "x"], ["\\underset{h \\to 0}{\\lim} \\frac{(x + h)^2 - x^2}{h}", "x^2", "x"], ["\\lim\\limits_{h \\to 0} \\frac{((x+h)^2 + (x+h)) - (x^2 + x)}{h}", "x^2 + x", "x"],
  ["\\lim_{h \\to 0} \\left[\\frac{2xh + h^2}{h}\\right]", "x^2", "x"], ["\\lim_{t \\to x} \\frac{t^3 - x^3}{t - x}", "x^3", "x"],
];

function byMathjs(body: string, variables: readonly string[], values: Record<string, number>): number {
  const derived = variables.reduce((inner, variable) => differentiateByMathjs(inner, variable).toString(), body);
  return Number(evaluateByMathjs(derived, values));
}

suite("Derivatives in LaTeX", () => {
  for (const [tex, body, ...variables] of derivatives) {
    test(`${tex} is that of ${body}`, () => {
      const expression = worked(readSide(tex));
      for (let turn = 0; turn < 3; turn++) {
        const values = valuesFor([...new Set([...namesIn(expression), "x", "y", "z"])], turn);
        assert.ok(near(evaluateAt(expression, values), byMathjs(body, variables, values)), JSON.stringify(values));
      }
    });
  }

  /** Derivatives of what only has a name, and the same in plain text. */
  const named: readonly (readonly [tex: string, plain: string])[] = [
    ["\\frac{\\partial L}{\\partial w}", "derivative(L(w), w)"], ["\\frac{dy}{dx}", "derivative(y(x), x)"], ["\\frac{da}{dz}", "derivative(a(z), z)"], ["\\frac{d}{dx} f", "derivative(f(x), x)"], ["\\frac{df(x)}{dx}", "derivative(f(x), x)"],
    ["\\frac{d}{dx} f(x)", "derivative(f(x), x)"], ["\\dfrac{\\mathrm{d}^2 f}{\\mathrm{d}x^2}", "derivative(derivative(f(x), x), x)"],
    ["\\frac{\\partial^2 f}{\\partial x \\partial y}", "derivative(derivative(f(x, y), y), x)"], ["\\frac{\\partial^2 f}{\\partial x \\partial x}", "derivative(derivative(f(x), x), x)"],
    ["dy/dx", "derivative(y(x), x)"], ["d f / d x", "derivative(f(x), x)"], ["\\mathrm{d}L/\\mathrm{d}w", "derivative(L(w), w)"], ["\\partial L / \\partial w_1", "derivative(L(w_1), w_1)"],
    ["\\partial^2 f/\\partial x \\partial y", "derivative(derivative(f(x, y), y), x)"], ["2 dy/dx + x", "2 * derivative(y(x), x) + x"], ["df(x)/dx", "derivative(f(x), x)"],
    ["\\partial_x f", "derivative(f(x), x)"], ["\\partial_{o_j} l(y, z)", "derivative(l(y, z), o_j)"], ["D_x f(x)", "derivative(f(x), x)"], ["Df(x)", "f'(x)"], ["D f(3)", "f'(3)"],
    ["f'(x)", "f'(x)"], ["f^\\prime(x)", "f'(x)"], ["f^{\\prime\\prime}(x)", "f''(x)"], ["f''(x)", "f''(x)"], ["f^{(3)}(x)", "f'''(x)"], ["f'(g(x)) g'(x)", "f'(g(x)) * g'(x)"], ["u'(t)", "u'(t)"],
    ["\\frac{df}{dx}(a)", "derivative(f(x), x, a)"], ["\\frac{df}{dx}(x)", "derivative(f(x), x)"], ["\\frac{d^2f}{dx^2}(x_0)", "derivative(derivative(f(x), x), x, x_0)"],
    ["\\frac{df}{dx}\\bigg|_{x=a}", "derivative(f(x), x, a)"], ["\\frac{df}{dx}\\Bigr|_a", "derivative(f(x), x, a)"], ["\\left.\\frac{dy}{dx}\\right|_{x=0}", "derivative(y(x), x, 0)"],
    ["f'(x)|_{x=2}", "f'(2)"], ["f''(x)\\Big|_{x=1}", "f''(1)"], ["\\left.\\frac{\\partial f(x, y)}{\\partial x}\\right|_{x=1, y=2}", "derivative(f(x, 2), x, 1)"],
    ["\\left.\\frac{\\partial^2 f(x, y)}{\\partial x \\partial y}\\right|_{x=1, y=2}", "derivative(derivative(f(x, y), y, 2), x, 1)"], ["\\left. x^2 + 3x \\right|_{x=2}", "2^2 + 3*2"],
    ["f'(a) + \\frac{dg}{dx}|_{x=b}", "f'(a) + derivative(g(x), x, b)"],
    ["\\lim_{h \\to 0} \\frac{f(x+h)-f(x)}{h}", "derivative(f(x), x)"], ["\\lim_{\\Delta x \\to 0} \\frac{f(x + \\Delta x)-f(x)}{\\Delta x}", "derivative(f(x), x)"], ["\\lim_{h \\to 0} \\frac{f(a+h)-f(a)}{h}", "derivative(f(a), a)"],
    ["\\lim_{h \\to 0} \\frac{f(x+h)-f(x-h)}{2h}", "derivative(f(x+h) - f(x-h), h, 0)/2"], ["\\lim_{x \\to a} \\frac{f(x)-f(a)}{x-a}", "derivative(f(x) - f(a), x, a)"],
    ["\\lim_{h \\to 0} \\frac{f(2+h)-f(2)}{h}", "derivative(f(2+h) - f(2), h, 0)"],
  ];
  for (const [tex, plain] of named) test(`${tex} is ${plain}`, () => assertSays(readSide(tex), plain, tex));

  test("a chain of all notations", () => {
    const { sides } = statement("f'(x) = y' = \\frac{dy}{dx} = \\frac{d}{dx} f(x) = Df(x) = D_x f(x)");
    assert.deepEqual(sides.map(({ value }) => value.ok), sides.map(() => true));
    const plain = ["f'(x)", undefined, "derivative(y(x), x)", "derivative(f(x), x)", "f'(x)", "derivative(f(x), x)"];
    plain.forEach((text, i) => text !== undefined && assertSays(expressionOf(sides[i]), text, text));
  });

  test("f' and y' alone are calls without operands, which get the variables of a derivative around them", () => {
    for (const [tex, name, primes] of [["f'", "f", 1], ["y''", "y", 2], ["f^{\\prime\\prime}", "f", 2], ["D f", "f", 1]] as const) {
      const expression = readSide(tex);
      assert.ok(expression.kind === "call" && expression.name === name && expression.primes === primes && expression.operands.length === 0, tex);
    }
    assertSays(readSide("\\frac{d}{dx} f'"), "derivative(f'(x), x)", "f'");
    assertSays(readSide("\\frac{d}{dx}[f' g(x)]"), "derivative(f'(x) g(x), x)", "f' g(x)");
  });

  test("they print as they were written, and are read back", () => {
    for (const tex of ["f'", "y''", "f'(x)", "2 f' + f''"]) {
      const expression = readSide(tex);
      assert.ok(equal(readSide(printLatex(expression)), expression), printLatex(expression));
    }
    assert.equal(printLatex(readSide("f'")), "f'");
  });

  test("an operator without brackets ends before a plus or minus, which is told", () => {
    const expression = worked(read("\\frac{d}{dx} x^2 + 1").expression);
    assert.ok(near(evaluateAt(expression, { x: 0.7 }), byMathjs("x^2", ["x"], { x: 0.7 }) + 1));
    assert.ok(read("\\frac{d}{dx} x^2 + 1").notes.some(({ message }) => message.startsWith("x^2 alone")));
    assert.deepEqual(read("\\frac{d}{dx} (x^2) + 1").notes, []);
    assert.ok(read("\\partial_x x^2 - 1").notes.some(({ message }) => message.startsWith("x^2 alone")));
  });

  test("the value of a variable that is not written is kept for the definition", () => {
    const side = firstSide("\\left.\\frac{\\partial f}{\\partial x}\\right|_{x=a, y=b+1}");
    assertSays(expressionOf(side), "derivative(f(x), x, a)", "expression");
    const [only, ...more] = side.at ?? [];
    assert.ok(only && more.length === 0 && only.variable === "y");
    assertSays(only.value, "b + 1", "y");
    assert.ok(refusal("\\left.\\frac{\\partial f}{\\partial x}\\right|_{x=a, y=b}").message.includes("depends on y"));
    assert.ok(refusal("2\\left.\\frac{\\partial f}{\\partial x}\\right|_{x=a, y=b}").message.includes("depends on y"));
    assert.equal(firstSide("\\left.\\frac{d x^2}{dx}\\right|_{x=a, y=b}").at, undefined);
  });

  test("a value at a point agrees with the quotient of differences", () => {
    const step = 1e-6;
    const f = (x: number, y: number): number => Math.sin(x) * y ** 2;
    const expression = worked(readSide("\\left.\\frac{\\partial}{\\partial x} [y^2 \\sin x]\\right|_{x=0.3, y=2}"));
    assert.ok(Math.abs(evaluateAt(expression, {}) - (f(0.3 + step, 2) - f(0.3 - step, 2)) / (2 * step)) < 1e-8);
  });

  /** What could be meant in two ways, or is none of this. */
  const refusals: readonly (readonly [tex: string, says: string])[] = [
    ["x^2 + 3x|_{x=2}", "put brackets"], ["2x\\cos(x)|_{x=0}", "put brackets"], ["\\frac{\\partial f}{\\partial x}(1, 2)", "behind a bar"], ["\\frac{df}{dx}(x-1)", "at this point"], ["\\frac{df}{dx}[x]", "at this point"],
    ["f'(x)|_{x=y, y=2}", "hold the variables"], ["\\left.\\frac{\\partial f(x, y)}{\\partial x}\\right|_{y=x}", "differentiated by"], ["\\left. x^2 \\right|_2", "which variable"], ["\\left. x^2 \\right|_{x=0}^{x=1}", "two points"],
    ["\\left. x^2 \\right)", "left open"], ["\\left. x \\right| + 1", "where to take it"],
    ["\\lim_{x \\to 0} \\frac{\\sin x}{x}", "Limits"], ["\\lim_{h \\to 0} (2x + h)", "Limits"], ["\\lim_{h \\to 0^+} \\frac{f(x+h)-f(x)}{h}", "one side"], ["\\lim_{h \\to 0} \\frac{f(x+h)-f(x)}{x}", "Limits"], ["\\lim f", "Limits"], ["\\lim_{h = 0} \\frac{f(x+h)-f(x)}{h}", "Limits"],
    ["\\lim_{h \\to 0} \\frac{f(x+h)-g(x)}{h}", "Limits"], ["\\lim_{x \\to \\infty} \\frac{1}{x}", "Infinity"], ["(f^{-1})'(8)", "inverse"], ["\\partial f", "\\partial_x"], ["\\mathrm{d} x", "differential"], ["\\text{d}y", "differential"],
    ["\\frac{dl}{d\\mbox{sig}[f_3]}", "below the fraction bar"],
    ["\\frac{d}{dx_k} x_i a_{ij} x_j", "Einstein"], ["\\nabla f", "before a function of one variable"], ["x + \\nabla f", "before a function of one variable"],
  ];
  for (const [tex, says] of refusals) test(`${tex} is refused: ${says}`, () => assert.ok(refusal(tex).message.includes(says), refusal(tex).message));
});
