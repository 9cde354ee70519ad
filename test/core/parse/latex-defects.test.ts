import assert from "node:assert/strict";
import { printPlain } from "../../../src/core/print";
import { parseLatexStatements } from "../../../src/core/parse";
import { firstSide, readSide } from "./statement-support";

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
  ["f(g(x)) + f + g", "f(g(x)) + f + g"],
  ["\\frac{h(2x + h)}{h}", "h * (2 * x + h) / h"],
];

/** What has two readings of different value, or none: refused. */
const refusals: readonly string[] = [
  "p^{th}", "2^{nd}", "\\{a_n\\}", "\\left\\{ \\left(2^{n}\\right)^{2} \\right\\}", "C - (C_1 - \\{L\\})", "2\\frac{1}{3}", "1\\frac12", "f'(A)[\\delta A]",
  "f^{(n)}(a)", "\\mathbf{E} f(w)", "\\mathbf{cos}\\, x", "d J_\\nu(z)", "d(X^2)", "\\pi(s)", "D_{\\mathbf{u}}f(x, y)", "\\sigma_i^{T+1}(I)(a)",
];

suite("LaTeX of public notes that was once misread", () => {
  for (const [tex, plain] of readings) test(`${tex} is ${plain}`, () => assert.equal(printPlain(readSide(tex)), plain));

  for (const tex of refusals) test(`${tex} is refused`, () => assert.ok(!firstSide(tex).value.ok));

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
