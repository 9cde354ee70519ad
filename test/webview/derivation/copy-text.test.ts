import assert from "node:assert/strict";
import type { PresentedStep } from "../../../src/core";
import { derivationText, stepText, withoutMarks } from "../../../src/webview/derivation/copy-text";

const step = (change: Partial<PresentedStep>): PresentedStep => ({
  id: "product-rule", name: "Product rule", sentence: "Each factor of $u v$ takes its turn.", before: "\\frac{d}{dx}[\\textcolor{magenta}{u v}]", after: "\\textcolor{magenta}{u' v + u v'}",
  continues: false, where: [], children: [], ...change,
});
const derivation = { view: "rules", title: "Rules", variable: "x", result: "2x", steps: [step({}), step({ name: "Work out", sentence: "The rest.", before: "u' v + u v'", after: "2x", code: "2*x", continues: true })] } as const;
const context = { leftLatex: "f'(x)", title: "f(x) = x*x" };

suite("a derivation as a text to paste", () => {
  test("the marks go, what they marked stays, braces or not", () => {
    assert.equal(withoutMarks("a + \\textcolor{magenta}{x^{\\textcolor{magenta}{2}} \\{ y \\}} + b"), "a + x^{2} \\{ y \\} + b");
    assert.equal(withoutMarks("x^{2}"), "x^{2}");
  });

  test("LaTeX lines up the equals signs and writes a start only where it is new", () => {
    assert.equal(derivationText(derivation, context, "latex"),
      "\\begin{aligned}\n\\frac{d}{dx}[u v] &= u' v + u v' && \\text{Product rule} \\\\\n&= 2x && \\text{Work out}\n\\end{aligned}");
  });

  test("Markdown says why, and sets the equations apart", () => {
    assert.equal(stepText(step({ where: [{ name: "B", stands: "3x" }] }), "markdown"),
      "**Product rule.** Each factor of $u v$ takes its turn. Let $B = 3x$.\n\n$$\n\\frac{d}{dx}[u v] = u' v + u v'\n$$");
    assert.match(derivationText(derivation, context, "markdown"), /^\$f'\(x\)\$, step by step:\n\n\*\*Product rule\.\*\*/);
  });

  test("Python keeps the words as comments and runs to the result", () => {
    assert.equal(derivationText(derivation, context, "python"),
      "# f(x) = x*x, differentiated by x\n# Product rule: Each factor of u v takes its turn.\n# Work out: The rest.\nderivative = 2*x");
    assert.equal(stepText(step({ code: "math.sin(x)" }), "python"), "# Product rule: Each factor of u v takes its turn.\nmath.sin(x)");
    assert.match(derivationText({ ...derivation, steps: [step({ code: "math.sin(x)" })] }, context, "python"), /^import math\n\n# f/);
  });
});
