import assert from "node:assert/strict";
import katex from "katex";
import fc from "fast-check";
import { symbol } from "../../../src/core/expression";
import { parseLatex } from "../../../src/core/parse";
import { nameToLatex, printJavascript, printPlain, printPython } from "../../../src/core/print";

suite("names", () => {
  test("are written in LaTeX as the field writes them", () => {
    for (const [name, latex] of [["x", "x"], ["alpha", "\\alpha"], ["x_1", "x_1"], ["w_ij", "w_{ij}"], ["y_hat", "\\hat{y}"], ["h_tm1", "h_{t-1}"], ["h_tp1", "h_{t+1}"], ["x__i", "x^{(i)}"],
      ["learning_rate", "\\text{learning rate}"], ["theta_0", "\\theta_0"], ["x_train", "x_{\\text{train}}"], ["theta_hat", "\\hat{\\theta}"], ["x1", "x_{1}"], ["loss", "\\text{loss}"], ["W_xh", "W_{xh}"],
      ["α", "\\alpha"], ["x_alpha", "x_\\alpha"], ["self.w", "\\text{self.w}"], ["x[0]", "x_{0}"], ["w_1_2", "w_{1,2}"], ["y_prime", "y^{\\prime}"], ["lambda_", "\\lambda"]] as const) {
      assert.equal(nameToLatex(name), latex === "x_\\alpha" ? "x_{\\alpha}" : latex, name);
    }
  });

  test("read back as the same name", () => {
    for (const name of ["x", "alpha", "x_1", "w_ij", "y_hat", "h_tm1", "x__i", "learning_rate", "theta_0", "x_train", "theta_hat", "loss", "W_xh", "z_tp1", "x_1__i", "beta_2"]) {
      const result = parseLatex(nameToLatex(name));
      assert.ok(result.ok, name);
      assert.ok(result.value.expression.kind === "symbol");
      assert.equal(result.value.expression.name, name);
    }
  });

  test("never become commands, and always typeset", () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom(..."\\{}$&#^_%~ax1[]()'\".,:;<>|/- \n"), maxLength: 12 }), (name) => {
      const latex = nameToLatex(name);
      katex.renderToString(`${latex}^{2}`.replace(/\^\{2\}$/, ""), { throwOnError: true, strict: false });
      for (const [, command = ""] of latex.matchAll(/\\([a-zA-Z]+)/g)) {
        assert.ok(/^(text|textbackslash|textasciicircum|textasciitilde|hat|prime)$/.test(command), `${JSON.stringify(name)} became ${latex}`);
      }
    }), { seed: 3, numRuns: 1500 });
  });

  test("are valid identifiers in code, and stay as code wrote them", () => {
    const cases = [["self.w", "self_w", "self.w", "self.w"], ["x[0]", "x_0", "x[0]", "x[0]"], ["lambda", "lambda", "lambda_", "lambda"], ["new", "new", "new", "new_"], ["e", "e_", "e", "e"],
      ["mod", "mod_", "mod", "mod"], ["a b", "a_b", "a_b", "a_b"], ["1x", "_1x", "_1x", "_1x"], ["f(x)", "f_x", "f_x", "f_x"], ["α", "α", "α", "α"]] as const;
    for (const [name, plain, python, javascript] of cases) {
      assert.deepEqual([printPlain(symbol(name)), printPython(symbol(name)), printJavascript(symbol(name))], [plain, python, javascript]);
    }
  });
});
