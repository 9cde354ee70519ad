import assert from "node:assert/strict";
import { parseLatex, parseLimits } from "../../../src/core/parse";
import { refusal } from "./latex-support";

/** What is refused, the word that its reason has to say, and the place it has to point to. */
const refusals: readonly (readonly [tex: string, says: string, at: string])[] = [
  ["\\sum_{i \\in S} x_i", "over a set", "\\in"], ["\\sum x_i", "what it runs over", "\\sum"], ["\\sum_{i=1} x_i", "first and the last", "\\sum_{i=1}"],
  ["\\sum_{i=1}^n x_{2i}", "subscript", "x_{2i}"], ["\\prod_{i=1}^i x_i", "own bounds", "i"], ["\\sum_{i=1}^n", "Expected what", "\\sum"],
  ["1 + \\int_0^1 x dx", "Integrals", "\\int"], ["\\lim_{x \\to 0} x", "Limits", "\\lim"], ["x \\in S", "Sets", "\\in"],
  ["A^T x", "Transposed", "^T"], ["x^\\top y", "Transposed", "\\top"], ["\\|w\\|^2", "Norms", "\\|"], ["p(y|x)", "conditional", "|"], ["p(y \\mid x)", "conditional", "\\mid"],
  ["x^\\circ", "Degrees", "\\circ"], ["\\mathbb{E}[x]", "expectations", "\\mathbb"], ["x \\to 0", "arrow", "\\to"], ["\\begin{bmatrix} 1 & 2 \\end{bmatrix}", "Matrices", "\\begin{bmatrix}"],
  ["\\foo{x}", "\\foo", "\\foo"], ["x < 1", "condition", "<"], ["x \\leq 1", "condition", "\\leq"], ["x \\approx 2", "approximation", "\\approx"], ["w[1:]", "slices", ":"],
  ["\\frac{x}{y", "closing brace", "{"], ["(x + 1", "')'", "("], ["x + 1)", "no opening partner", ")"], ["|x + 1", "closing bar", "|"], ["\\frac{x}", "denominator", "\\frac"],
  ["x +", "formula ends", ""], ["\\sin", "operand of \\sin", ""], ["\\sin(x, y)", "takes 1 operand, not 2", "\\sin(x, y)"], ["x^12", "braces", "12"], ["x_12", "braces", "12"],
  ["sinx + 1", "\\sin", "sinx"], ["x = -1e6", "10^{...}", "1e6"], ["2 3", "side by side", "3"], ["dx", "differential", "dx"], ["(a, b)", "list", "(a,"], ["[0, 1]", "list", "[0,"],
  ["x^2 = 4", "equation", "="], ["f'(x) = 2x", "equation", "="], ["\\frac{d}{dx} x \\cdot \\sin x", "put brackets", "\\cdot"], ["\\frac{d}{dx}(x + 1)(x + 2)", "put brackets", "("],
  ["\\frac{d}{dx}[y^2]", "how y depends", "[y^2]"], ["\\frac{df}{dx}(x - 1)", "at this point", "("], ["e^{i\\pi}", "imaginary", "{i\\pi}"], ["\\exp(ix)", "imaginary", "ix"], ["\\frac{d^2}{dx}[x]", "order", "\\frac{d^2}{dx}"], ["x^2^3", "Two powers", "^"],
  ["\\log^{-1}(x)", "inverse", "{-1}"], ["f^{-1}(x)", "inverse", "{-1}"], ["\\max_x f(x)", "subscript", "_"], ["a = b \\\\ c = d", "one at a time", "c"], ["", "no formula", ""],
  ["x \\pm 1", "\\pm", "\\pm"], ["1 + \\dots + n", "omission", "\\dots"], ["\\mathrm{softmax}(z, w)", "softmax", "\\mathrm{softmax}"], ["V^\\pi(s)", "policy", "V^\\pi"], ["n!!", "double", "!!"],
];

suite("Refusals of LaTeX", () => {
  for (const [tex, says, at] of refusals) {
    test(`${tex || "nothing"}: ${says}`, () => {
      const found = refusal(tex);
      assert.ok(found.message.includes(says), found.message);
      assert.equal(found.at, at);
    });
  }

  const nested: readonly (readonly [name: string, tex: (levels: number) => string])[] = [
    ["parentheses", (n) => "(".repeat(n) + "x" + ")".repeat(n)],
    ["braces", (n) => "{".repeat(n) + "x" + "}".repeat(n)],
    ["fractions", (n) => "\\frac{1}{1+".repeat(n) + "x" + "}".repeat(n)],
    ["powers", (n) => "x^{".repeat(n) + "x" + "}".repeat(n)],
    ["functions", (n) => "\\sin(".repeat(n) + "x" + ")".repeat(n)],
  ];

  for (const [name, tex] of nested) {
    test(`${name} 190 deep are read, thousands deep refused at once`, () => {
      assert.ok(parseLatex(tex(190)).ok);
      const deep = tex(1600);
      assert.ok(deep.length <= parseLimits.length);
      const started = performance.now();
      assert.match(refusal(deep).message, /levels deep/);
      assert.ok(performance.now() - started < 1000);
    });
  }

  test("chains without brackets do not exhaust the stack", () => {
    for (const tex of ["-".repeat(19000) + "x", "\\hat".repeat(4000) + " x", "\\sin".repeat(4000) + " x", "\\sin -".repeat(2500) + " x", "x" + "!x".repeat(9000), "x" + "/x".repeat(9000), "x" + "'".repeat(9000)]) parseLatex(tex);
    assert.ok(parseLatex("x" + "+x".repeat(9000)).ok);
  });

  test("a source of 100 kB is refused without being read", () => {
    const started = performance.now();
    assert.match(refusal("(".repeat(100_000)).message, /too long/);
    assert.ok(performance.now() - started < 100);
  });
});
