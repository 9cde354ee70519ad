import assert from "node:assert/strict";
import { evaluate as evaluateByMathjs } from "mathjs";
import { equal } from "../../../src/core/expression";
import { parseLatex } from "../../../src/core/parse";
import { evaluateAt, namesIn, near, read, valuesFor, worked } from "./latex-support";

/** The same value in the syntax of mathjs, which evaluates it. */
const readings: readonly (readonly [tex: string, mathjs: string])[] = [
  ["\\frac12 x", "x/2"], ["\\frac1{x}", "1/x"], ["\\frac{2000}{15x}", "2000/(15*x)"], ["\\sqrt{12}", "sqrt(12)"], ["\\sqrt2 x", "sqrt(2)*x"], ["\\sqrt[3]{x}", "cbrt(x)"], ["\\sqrt[4]{x}", "x^(1/4)"],
  ["\\frac z2", "z/2"], ["\\frac z2 x", "z/2*x"], ["\\frac x{10}", "x/10"], ["\\frac xy2", "x/y*2"], ["\\frac{x}z2", "x/z*2"], ["\\frac\\alpha z2", "alpha/z*2"], ["\\frac1z2", "1/z*2"],
  ["\\sqrt z2", "sqrt(z)*2"], ["\\sqrt[3]z2", "cbrt(z)*2"], ["\\frac{x}{y}h2", "x/y*h2"], ["\\frac12h2", "h2/2"], ["\\sqrt{x}h2", "sqrt(x)*h2"],
  ["2\\pi r", "2*pi*r"], ["x(x+1)", "x*(x+1)"], ["-x^2", "-(x^2)"], ["a - b - c", "a - b - c"], ["a/b/c", "a/b/c"], ["a/bc", "a/(b*c)"], ["1/2 x", "x/2"],
  ["a \\cdot -b + c", "-a*b + c"], ["x \\div y \\times z", "x/y*z"], ["e^{-x^2}", "exp(-x^2)"], ["x^2_1", "x_1^2"],
  ["\\sin 2x", "sin(2x)"], ["\\sin x \\cos y", "sin(x)*cos(y)"], ["\\log x + 1", "log(x) + 1"], ["\\sin^2 x", "sin(x)^2"], ["\\cos^{-1}(x)", "acos(x)"],
  ["\\log_2 x", "log(x, 2)"], ["\\log_{b}(x)", "log(x, b)"], ["\\ln x^2", "log(x^2)"], ["\\cos x e^{-x}", "cos(x)*exp(-x)"], ["\\sin(x)^2", "sin(x)^2"],
  ["\\sin{\\left(x\\right)}^{2}", "sin(x)^2"], ["\\exp\\left[-x\\right]", "exp(-x)"], ["\\sin[f_0]", "sin(f_0)"], ["\\sinh x", "sinh(x)"],
  ["\\operatorname{ReLU}(x - 1)", "max(0, x - 1)"], ["\\sigma(x)", "1/(1 + exp(-x))"], ["σ(x)", "1/(1 + exp(-x))"], ["\\max\\{0, x\\}", "max(0, x)"],
  ["|x - 1|", "abs(x - 1)"], ["\\left|x-1\\right|", "abs(x - 1)"], ["2|x-1|y", "2*abs(x-1)*y"], ["\\lvert x-1 \\rvert", "abs(x - 1)"], ["\\big|x-1\\big|", "abs(x-1)"],
  ["n!", "gamma(n + 1)"], ["\\lfloor 3x \\rfloor", "floor(3x)"], ["\\Bigl[ \\bigl( x + 1 \\bigr) y \\Bigr]", "(x + 1)*y"],
  ["\\frac{d}{dx} x^3", "3*x^2"], ["\\frac{\\partial}{\\partial x}(x^2 y + y)", "2*x*y"], ["\\frac{d^2}{dx^2}[x^3]", "6*x"], ["\\frac{\\partial^2}{\\partial x\\partial y}[x^2y^2]", "4*x*y"],
  ["\\frac{d \\sin x}{d x}", "cos(x)"], ["\\frac{\\mathrm{d}}{\\mathrm{d}x} \\left[x^2\\right] \\cdot y", "2*x*y"], ["\\frac{d}{dx} 3x^2 + 1", "6*x + 1"],
  ["\\sigma'(x)", "exp(-x)/(1 + exp(-x))^2"], ["\\cos'(x)", "-sin(x)"], ["(\\sin x)'", "cos(x)"], ["\\sin''(x)", "-sin(x)"],
  ["\\begin{cases} x^2 & \\text{if } x < 0.5 \\\\ 2x & \\text{otherwise} \\end{cases}", "x < 0.5 ? x^2 : 2x"],
  ["\\left\\{\\begin{array}{ll} {0,} & {\\text{if } x \\leqslant 0.5} \\\\ {x - 0.5,} & {\\text{if } x > 0.5} \\end{array}\\right.", "x <= 0.5 ? 0 : x - 0.5"],
  ["\\begin{cases} x & x > 0.3 \\land x < 0.6 \\\\ 0 & \\text{else} \\end{cases}", "x > 0.3 and x < 0.6 ? x : 0"],
  ["\\begin{numcases}{} x^2 & for $x \\ge 0.5$ \\\\ -x & otherwise \\end{numcases}", "x >= 0.5 ? x^2 : -x"],
  ["\\begin{subnumcases}{\\label{a} y +} x, & \\text{if } x < 0.5 \\\\ 2, & if $x \\geq 0.5$ \\end{subnumcases}", "y + (x < 0.5 ? x : 2)"],
  ["12,345x", "12345*x"],
  ["\\textcolor{red}{x} + \\underbrace{y}_{\\text{bias}} % said twice", "x + y"], ["\\displaystyle x \\, y \\quad \\label{a}", "x*y"], ["x − y · 2", "x - y*2"],
];

suite("Readings of LaTeX", () => {
  for (const [tex, mathjs] of readings) {
    test(`${tex} is ${mathjs}`, () => {
      const expression = worked(read(tex).expression);
      for (let turn = 0; turn < 4; turn++) {
        const values = valuesFor([...new Set([...namesIn(expression), "x", "y"])], turn);
        assert.ok(near(evaluateAt(expression, values), Number(evaluateByMathjs(mathjs, values))), JSON.stringify(values));
      }
    });
  }

  test("functions that only have a name are calls", () => {
    const kinds = ["f(x)", "g_i(x, y)", "h'(x)", "y(t)", "L(w, b)", "\\mbox{sig}[z]", "f{\\left(x \\right)}", "D(G(z))", "\\mathop{LN}(x)"].map((tex) => read(tex).expression.kind);
    assert.deepEqual(kinds, kinds.map(() => "call"));
  });

  test("h is a factor where it stands alone as well", () => {
    const { expression } = read("\\frac{h(2x + h)}{h}");
    assert.ok(near(evaluateAt(expression, { x: 0.3, h: 0.2 }), 0.8));
  });

  test("the L of dL/dw is a function of w, so that its derivative is not zero", () => {
    const { expression } = read("\\frac{\\partial L}{\\partial w}");
    const body = expression.kind === "operation" ? expression.operands[0] : undefined;
    assert.ok(body?.kind === "call" && body.name === "L");
  });

  test("definitions tell name, parameters and LaTeX of the name", () => {
    assert.deepEqual(read("\\hat{y} = wx + b").definition, { name: "y_hat", parameters: [], latex: "\\hat{y}" });
    assert.deepEqual(read("f(x, y) &= x y \\\\ &= y x").definition, { name: "f", parameters: ["x", "y"], latex: "f" });
    assert.deepEqual(read("f : x \\mapsto x^2").definition, { name: "f", parameters: ["x"], latex: "f" });
    assert.equal(read("x \\mapsto x^2").definition, undefined);
  });

  test("what branches are equal to stands in the argument of numcases", () => {
    assert.deepEqual(read("\\begin{numcases}{f(x)=} x & $x > 0$ \\\\ 0 & otherwise \\end{numcases}").definition, { name: "f", parameters: ["x"], latex: "f" });
    assert.ok(!parseLatex("\\begin{numcases} x & $x > 0$ \\end{numcases}").ok);
  });

  test("the first right side of a chain is the definition", () => {
    assert.ok(equal(read("f(x) = x^2 = x \\cdot x").expression, read("x^2").expression));
  });

  test("choices are told", () => {
    for (const tex of ["b(x-1)", "\\sigma(z)", "y(t)", "a/bc", "1/2 x", "\\sqrt(x)", "\\ln(x)^2", "\\frac{dL}{dw}"]) assert.ok(read(tex).notes.length > 0, tex);
    assert.deepEqual(read("3(x - 1)(x + 2)").notes, []);
  });
});
