import assert from "node:assert/strict";
import { printPlain } from "../../../src/core/print";
import { parseLatex, parseLatexStatements } from "../../../src/core/parse";
import { firstSide, readSide, slices } from "./statement-support";

/** What public notes write, and how it is read. */
const readings: readonly (readonly [tex: string, plain: string])[] = [
  ["\\text{arcsec } x", "asec(x)"],
  ["\\text{sech } x", "sech(x)"],
  ["\\frac{TP}{TP+FP}", "TP / (TP + FP)"],
  ["LL(\\theta)", "LL(theta)"],
  ["Pr(z)", "Pr(z)"],
  ["tr(M)", "tr(M)"],
  ["\\Delta{c_{j}}", "Delta_c_j"],
  ["W_i^{(v)}", "W_i__v"],
  ["l_\\textrm{v}^\\textrm{b}", "l_v__b"],
  ["E((x-E(x))^2)", "E((x - E(x)) ^ 2)"],
  ["E(ax+by+c) - aE(x)", "E(a * x + b * y + c) - a * E(x)"],
  ["V\\left(1 - \\frac{\\sqrt{3}}{3}\\right)", "V(1 - sqrt(3) / 3)"],
  ["d i s t_{i j}^2", "dist_ij ^ 2"],
  ["a b c", "a * b * c"],
  ["3 + 10,000 x", "3 + 10000 * x"],
  ["\\frac{1}{(1,000 - x)}", "1 / (1000 - x)"],
  ["\\frac{\\partial}{\\partial x}\\left(\\frac{\\partial f}{\\partial y}\\right)", "derivative(derivative(f(x, y), y), x)"],
  ["\\frac{\\partial f}{\\partial x}\\left[y\\cos(xy)\\right]", "derivative(y * cos(x * y), x)"],
  ["w - \\eta \\nabla f(w)", "w - eta * f'(w)"],
  ["\\frac{1}{2}\\nabla_w J(w, b)", "derivative(J(w, b), w) / 2"],
  ["f(\\mathbf{r}(b)) \\cdot d", "f(r(b)) * d"],
  ["\\gamma(x) + \\Gamma(x)", "own_gamma(x) + gamma(x)"],
  ["f(g(x)) + f + g", "f(g(x)) + f + g"],
  ["\\frac{h(2x + h)}{h}", "h * (2 * x + h) / h"],
];

/** What has two readings of different value, or none: refused. */
const refusals: readonly string[] = [
  "p^{th}", "2^{nd}", "\\{a_n\\}", "\\left\\{ \\left(2^{n}\\right)^{2} \\right\\}", "C - (C_1 - \\{L\\})", "2\\frac{1}{3}", "1\\frac12", "f'(A)[\\delta A]",
  "f^{(n)}(a)", "\\mathbf{E} f(w)", "\\mathbf{cos}\\, x", "d J_\\nu(z)", "d(X^2)", "\\pi(s)", "D_{\\mathbf{u}}f(x, y)", "\\sigma_i^{T+1}(I)(a)",
  "[1, 2; 3, 4]", "[0.5, 1,5165]", "A^{-T}", "p_n^{\\boldsymbol{x}_i}", "\\mathbf{a} \\times \\mathbf{b}", "(\\mathbf{a} + \\mathbf{b}) \\times \\mathbf{c}", "|\\mathcal{F}|", "\\max(x)",
  "e^{(k+1)}", "{\\rm proj}_{a} b", "\\mathbf{H} f(0, 0)", "f'(m, b)", "M[i, s[i]]", "\\text{grad}(f)(z)", "\\sum_{i=1}^n x_{n-i}", "\\sum_{m=0}^{F} w_m x_{d,i+m}", "\\frac{\\partial f}{\\partial x}[3]",
  "2 \\nabla f", "2 \\nabla f(x, y)", "2 \\nabla^2 f(x)", "-\\nabla f(x)^T d",
];

/** What is read with a note, and a part of what it says. */
const noted: readonly (readonly [tex: string, says: string])[] = [
  ["\\mathbf{W}\\mathbf{x} + \\mathbf{b}", "not of vectors or matrices"], ["\\mathbf{a} \\cdot \\mathbf{b}", "not of vectors or matrices"], ["\\left(I - A\\right)^{-1} B", "not as the inverse of a matrix"],
  ["S^{-1}_w x", "not as the inverse of a matrix"], ["|\\mathbf{a}|", "length of a vector"], ["|M|", "determinant"], ["\\langle x, y \\rangle", "inner product"], ["10,000", "one number"], ["d i s t + 1", "one name"],
  ["pa_j", "not as one name"], ["a_{ij} v_j", "repeated index j"], ["\\frac{\\partial}{\\partial w_j} g(v)", "depends on w_j"], ["w - \\nabla f(w)", "not as a vector"],
  ["\\sum_i \\log p_{y_i}", "two indices"], ["\\frac{\\partial f}{\\partial x}\\left[y\\cos(xy)\\right]", "the derivative of what stands in it"],
];

/** What looks like it, and is beyond doubt. */
const quiet: readonly string[] = [
  "\\mathbf{x} + \\mathbf{b}", "2\\mathbf{x}", "\\mathbf{x}^{-2}", "x^{-1}", "|x|", "\\langle x, y, z \\rangle", "(x, y)", "\\sum_j a_{ij} v_j", "w_j x_j", "ax_0 + by_0", "(i, j)", "x^n", "m \\times n",
  "\\frac{\\partial}{\\partial x} f(x, y)", "\\sum_i \\log p_i",
];

suite("LaTeX of public notes that was once misread", () => {
  for (const [tex, plain] of readings) test(`${tex} is ${plain}`, () => assert.equal(printPlain(readSide(tex)), plain));

  for (const tex of refusals) test(`${tex} is refused`, () => assert.ok(!firstSide(tex).value.ok));

  for (const [tex, says] of noted) {
    test(`${tex} is read with a note: ${says}`, () => {
      const [note, ...more] = parseLatexStatements(tex).flatMap(({ sides }) => sides.flatMap(({ notes }) => notes)).filter(({ message }) => message.includes(says));
      assert.ok(note && more.length === 0 && note.span.end > note.span.start);
    });
  }

  for (const tex of quiet) test(`${tex} is read without a note`, () => assert.deepEqual(firstSide(tex).notes, []));

  test("a formula that holds itself again without its marks is refused, and one that only repeats itself is not", () => {
    const result = parseLatex("(1-pt)^γ(1−pt)γ");
    assert.ok(!result.ok && result.problem.message.includes("twice") && result.problem.span.start === 8);
    for (const tex of ["x_1x_1", "(1-p)^2(1-p)^2", "abcabc", "x^2x3"]) assert.ok(parseLatex(tex).ok, tex);
  });

  test("words between statements are none, however they are set", () => {
    assert.deepEqual(slices("y = 2x \\qquad {\\rm and } \\qquad z = 3"), [["y", "2x"], ["z", "3"]]);
  });

  test("an arrow between equations leads from one to the other, and what stands beside it is a case", () => {
    const [first, second] = parseLatexStatements("x = b \\to u = g(b)");
    assert.deepEqual([first?.head, second?.head?.name], [undefined, "u"]);
    const [, conclusion] = parseLatexStatements("\\phi(x) = \\phi(y) \\implies x = y");
    assert.equal(conclusion?.head, undefined);
    assert.equal(parseLatexStatements("y = x^2 \\implies y' = 2x")[0]?.head?.name, "y");
  });

  test("beside dy/dx, y is a function of x on every side, unless it is differentiated by", () => {
    const sides = (tex: string): string[] => parseLatexStatements(tex).flatMap((each) => each.sides.map(({ value }) => (value.ok && value.value.kind === "expression" ? printPlain(value.value.expression) : "")));
    assert.deepEqual(sides("\\frac{d^2y}{dx^2} = \\frac{d}{dx}\\left[-\\frac{x}{y}\\right]"), ["derivative(derivative(y(x), x), x)", "derivative(-x / y(x), x)"]);
    assert.deepEqual(sides("\\frac{1}{y} \\frac{dy}{dx} = \\cos x"), ["1 / y(x) * derivative(y(x), x)", "cos(x)"]);
    assert.deepEqual(sides("\\frac{dx}{dy} \\frac{dy}{dx} = \\frac{x}{x} y^0"), ["derivative(x(y), y) * derivative(y(x), x)", "x / x * y ^ 0"]);
    assert.deepEqual(sides("\\frac{\\partial f}{\\partial x} = f + 1"), ["derivative(f(x), x)", "f + 1"]);
  });

  test("a derivative of a function that is defined nearby has its values in order", () => {
    const context = { functions: new Set(["f"]), parameters: new Map([["f", ["x", "y"]]]) };
    const says = (tex: string): string => printPlain(readSide(tex, context));
    assert.equal(says("\\frac{\\partial f}{\\partial x}(1, 2)"), "derivative(f(x, 2), x, 1)");
    assert.equal(says("\\frac{\\partial^2 f}{\\partial x \\partial y}(a + 1, 2)"), "derivative(derivative(f(x, y), y, 2), x, a + 1)");
    assert.equal(says("\\frac{\\partial f}{\\partial x}(x, y)"), "derivative(f(x, y), x)");
    for (const tex of ["\\frac{\\partial f}{\\partial x}(1, 2, 3)", "\\frac{\\partial f}{\\partial z}(1, 2)", "2 \\nabla f(a)"]) assert.ok(!firstSide(tex, context).value.ok, tex);
  });

  test("a wide space sets statements apart", () => {
    assert.equal(parseLatexStatements("p = x \\hspace{1in} q = y").length, 2);
  });

  test("y = y(t) says that y is a function, and defines none", () => {
    const [only] = parseLatexStatements("y = y(t)");
    assert.equal(only?.head, undefined);
    const value = only?.sides[1]?.value;
    assert.ok(value?.ok && value.value.kind === "expression" && value.value.expression.kind === "call");
  });

  test("a function that takes one value at two places is not defined by it", () => {
    assert.equal(parseLatexStatements("\\phi(x) = \\phi(y)")[0]?.head, undefined);
  });
});
