import assert from "node:assert/strict";
import { freeSymbols } from "../../../src/core/expression";
import { namesIn, read } from "./latex-support";

/** What symbols are called in plain text, by how they are written; the names are those of the project's convention. */
const names: readonly (readonly [tex: string, ...names: string[]])[] = [
  ["x", "x"],
  ["\\alpha", "alpha"], ["σ", "sigma"], ["\\varepsilon", "varepsilon"], ["\\ell_i", "ell_i"],
  ["x_1", "x_1"], ["x_{1}", "x_1"], ["w_{ij}", "w_ij"], ["w_{i,j}", "w_i_j"], ["f_{y_i}", "f_y_i"], ["\\beta_{\\theta}", "beta_theta"],
  ["h_{t-1}", "h_tm1"], ["\\lambda_{k+1}", "lambda_kp1"], ["x_\\mathcal{B}", "x_B"],
  ["\\hat y", "y_hat"], ["\\hat{y}_i", "y_hat_i"], ["\\bar{x}", "x_bar"], ["\\tilde{\\mathbf{w}}", "w_tilde"], ["\\vec{v}", "v_vec"],
  ["\\mathbf{x}", "x"], ["\\boldsymbol\\phi", "phi"], ["\\mathcal{L}", "L"], ["{x}_2", "x_2"],
  ["x^{(i)}", "x__i"], ["a^{[l]}", "a__l"], ["w_{ij}^{[l]}", "w_ij__l"], ["x^*", "x_star"], ["w_0^{\\star}", "w_0_star"], ["\\pi^*", "pi_star"], ["\\pi_\\theta", "pi_theta"],
  ["\\mathbf{w}^{k-1}", "w__km1"], ["x^{\\text{new}}", "x__new"], ["\\mathbf{w}^{\\,}", "w"], ["x'", "x_prime"],
  ["\\text{learning rate}", "learning_rate"], ["learning{\\_}rate", "learning_rate"], ["decay{\\_rate}", "decay_rate"], ["\\mathrm{hard\\_part}", "hard_part"],
  ["MSE_{left}", "MSE_left"], ["\\mathrm{loss}", "loss"], ["h1", "h1"], ["\\Delta x", "Delta_x"], ["{\\rm loss}", "loss"],
  ["Weight \\cdot Radio + Bias", "Bias", "Radio", "Weight"], ["\\frac{scale}{n}", "n", "scale"], ["precision + recall", "precision", "recall"],
  ["mgh", "g", "h", "m"], ["xy", "x", "y"], ["a_ix_i", "a_i", "x_i"], ["x_ia_{ij}x_j", "a_ij", "x_i", "x_j"], ["nRT", "R", "T", "n"],
];

suite("Names in LaTeX", () => {
  for (const [tex, ...expected] of names) {
    test(`${tex} is ${expected.join(", ")}`, () => assert.deepEqual(namesIn(read(tex).expression), expected));
  }

  test("scripts have one order, in whatever order they are written", () => {
    for (const [first, second] of [["v^{(2)}_m", "v_m^{(2)}"], ["x^*_i", "x_i^*"], ["\\hat{x_i}", "\\hat{x}_i"], ["\\hat{x^{(i)}}", "\\hat{x}^{(i)}"], ["\\tilde{x_j^{[l]}}", "\\tilde{x}_j^{[l]}"], ["\\widehat{\\mathbf{x}^{(i)}}", "\\hat{\\mathbf{x}}^{(i)}"], ["\\bar{x^*}", "\\bar{x}^*"], ["\\bar{\\mathbf{x}_{1}}", "\\bar{\\mathbf{x}}_1"]] as const) {
      assert.deepEqual(namesIn(read(first).expression), namesIn(read(second).expression), first);
    }
  });

  test("a bold \\pi is a name, not the number", () => assert.deepEqual(namesIn(read("\\boldsymbol{\\pi} + \\pi").expression), ["pi"]));

  test("e and \\pi are constants, i is a symbol", () => assert.deepEqual(namesIn(read("e^x + \\pi i").expression), ["i", "x"]));

  test("a symbol keeps the LaTeX it was written in, a single letter does not need it", () => {
    const written = freeSymbols(read("\\hat{y}_{i} + x + \\mathbf{w} + σ_1").expression).map(({ latex }) => latex);
    assert.deepEqual(written, ["\\hat{y}_{i}", undefined, "\\mathbf{w}", "\\sigma _1"]);
  });

  test("numbers are exact, and remember that they were decimals", () => {
    const { expression } = read("0.1");
    assert.ok(expression.kind === "number" && expression.decimal && expression.value.equals("1/10"));
  });
});
