import assert from "node:assert/strict";
import { parseLatex, parseLatexStatements, type ReadingChoice, type ReadingContext, type ReadingName } from "../../../src/core/parse";
import { printPlain } from "../../../src/core/print";
import { readSide } from "./statement-support";

interface Known {
  readonly functions?: readonly string[];
  readonly variables?: readonly string[];
  readonly choices?: Readonly<Record<string, ReadingName>>;
}

function contextOf({ functions = [], variables = [], choices = {} }: Known): ReadingContext {
  return { functions: new Set(functions), variables: new Set(variables), choices: new Map(Object.entries(choices)) };
}

function choicesIn(tex: string, known: Known): readonly ReadingChoice[] {
  const notes = parseLatexStatements(tex, contextOf(known)).flatMap(({ sides }) => sides.flatMap((side) => side.notes));
  return notes.flatMap(({ choice }) => (choice ? [choice] : []));
}

/** What is read, as plain text prints it (a variable e as e_), and the choice that is told: its subject and the reading taken; none where there is nothing to choose. */
const readings: readonly (readonly [tex: string, known: Known, plain: string, subject?: string, taken?: ReadingName])[] = [
  ["b(x-1)", {}, "b * (x - 1)", "b", "factor"],
  ["b(x-1)", { functions: ["b"] }, "b(x - 1)"],
  ["b(x-1)", { choices: { b: "function" } }, "b(x - 1)", "b", "function"],
  ["b^2(x-1)", { functions: ["b"] }, "b(x - 1) ^ 2"],
  ["b(x-1)", { functions: ["b"], choices: { b: "factor" } }, "b * (x - 1)", "b", "factor"],
  ["f(x)", {}, "f(x)"],
  ["f(x)", { variables: ["f"] }, "f * x", "f", "factor"],
  ["f(x) + f", {}, "f(x) + f", "f", "function"],
  ["f(x) + f", { choices: { f: "factor" } }, "f * x + f", "f", "factor"],
  ["\\frac{d}{dx} x^2 + 1", {}, "derivative(x ^ 2, x) + 1", "scope x^2", "term"],
  ["\\frac{d}{dx} x^2 + 1", { choices: { "scope x^2": "sum" } }, "derivative(x ^ 2 + 1, x)", "scope x^2", "sum"],
  ["f(A + \\delta A)", {}, "f(A + variation_A)", "delta A", "name"],
  ["\\delta A", { choices: { "delta A": "factor" } }, "delta * A"],
  ["f(x) + f", { functions: ["f"] }, "f(x) + f"],
  ["f(x) + \\frac{df}{dx} + f'", {}, "f(x) + derivative(f(x), x) + f'()"],
  ["\\mathbf{f}(x)", {}, "f(x)"],
  ["f(a, b)", { variables: ["f"] }, "f(a, b)"],
  ["y(t)", {}, "y(t)", "y", "function"],
  ["y(t)", { choices: { y: "factor" } }, "y * t", "y", "factor"],
  ["\\sigma(z)", {}, "1 / (1 + exp(-z))", "sigma", "known-function"],
  ["\\sigma(z)", { functions: ["sigma"] }, "sigma(z)"],
  ["\\sigma(z)", { variables: ["sigma"] }, "sigma * z", "sigma", "factor"],
  ["\\sigma(z)", { choices: { sigma: "function" } }, "sigma(z)", "sigma", "function"],
  ["\\sigma'(z)", { functions: ["sigma"] }, "sigma'(z)"],
  ["\\text{loss}(x)", {}, "loss(x)"],

  ["x'", {}, "x_prime", "x'", "name"],
  ["x'", { choices: { "x'": "derivative" } }, "x'()", "x'", "derivative"],
  ["x'", { functions: ["x"] }, "x'()"],
  ["x'", { variables: ["x"] }, "x'()", "x'", "derivative"],
  ["x'", { variables: ["x", "x_prime"] }, "x_prime"],
  ["y'", {}, "y'()", "y'", "derivative"],
  ["y''", { choices: { "y''": "name" } }, "y_prime_prime", "y''", "name"],
  ["f'", {}, "f'()"],
  ["g(y, y') + y'", {}, "g(y, y_prime) + y_prime", "y'", "name"],

  ["x_i^k", {}, "x_i ^ k", "x^k", "power"],
  ["x_i^k + x_j^k", { choices: { "x^k": "label" } }, "x_i__k + x_j__k"],
  ["x^k", {}, "x ^ k", "x^k", "power"],
  ["x^n + a x^2", {}, "x ^ n + a * x ^ 2"],
  ["w^0", {}, "w ^ 0", "w^0", "power"],
  ["g(w^0)", {}, "g(w__0)", "w^0", "label"],
  ["g(w^0)", { choices: { "w^0": "power" } }, "g(w ^ 0)", "w^0", "power"],
  ["g(w^2)", {}, "g(w ^ 2)"],

  ["h^{k-1}", {}, "h ^ (k - 1)", "h^k", "power"],
  ["h^{k-1} + h^k", { choices: { "h^k": "label" } }, "h__km1 + h__k"],
  ["\\theta^{j+1}", {}, "theta ^ (j + 1)", "theta^j", "power"],
  ["X^q_i", {}, "X_i ^ q", "X^q", "power"],
  ["X^q_i", { choices: { "X^q": "label" } }, "X_i__q"],
  ["K^{ss}", {}, "K ^ (s * s)", "K^ss", "power"],
  ["m^S(2l)", {}, "m ^ S * 2 * l", "m^S", "power"],
  ["\\sum_{t=1}^T r_i^t(a, b)", {}, "sum(r_i__t(a, b), t, 1, T)", "r^t", "label"],
  ["\\sum_{t=1}^T r_i^t(a, b)", { choices: { "r^t": "power" } }, "sum(r_i(a, b) ^ t, t, 1, T)", "r^t", "power"],
  ["\\mathbf{F}^k + \\mathbf{z}", {}, "F__k + z", "F^k", "label"],
  ["\\mathbf{F}^k + \\mathbf{z}", { choices: { "F^k": "power" } }, "F ^ k + z", "F^k", "power"],
  ["\\mathbf{g}_t^2", {}, "g_t ^ 2", "g^2", "power"],
  ["p^x(1-p)^{1-x} + x^{11}", {}, "p ^ x * (1 - p) ^ (1 - x) + x ^ 11"],

  ["w[i] + w[i-1]", {}, "w_i + w_im1", "w[]", "name"],
  ["w[i]", { choices: { "w[]": "function" } }, "w(i)", "w[]", "function"],
  ["w[i]", { functions: ["w"] }, "w(i)"],
  ["f[n]", {}, "f(n)", "f[]", "function"],
  ["\\sum_{i=1}^n w[i] x[i]", {}, "sum(w_i * x_i, i, 1, n)", "w[]", "name"],
  ["L[X]", {}, "L(X)", "L", "function"],
  ["P(AB)", {}, "P(A * B)", "P", "function"],
  ["P(1 + r)", {}, "P * (1 + r)", "P", "factor"],
  ["P(e r r)", {}, "P(err)", "P", "function"],
  ["\\ell_\\epsilon(f(x) - y)", {}, "ell_epsilon(f(x) - y)", "ell_epsilon", "function"],
  ["\\mathcal{L}(w - 1)", {}, "L(w - 1)", "L", "function"],
  ["A(A(XW_h)W_o)", {}, "A(A(X * W_h) * W_o)", "A", "function"],
  ["x(x(ax + b) + c)", {}, "x * (x * (a * x + b) + c)", "x", "factor"],
  ["\\log D(x^{(i)}) + D(1 - x)", {}, "log(D(x__i)) + D * (1 - x)", "D", "function"],

  ["AB", {}, "A * B", "AB", "factor"],
  ["AB", { variables: ["AB"] }, "AB"],
  ["AB", { choices: { AB: "name" } }, "AB", "AB", "name"],
  ["MC(x) + MC", {}, "MC(x) + MC", "MC", "name"],
  ["PE_{i,2k} + 1", {}, "PE_i_2k + 1", "PE", "name"],
  ["PE_{i,2k} + 1", { choices: { PE: "factor" } }, "P * E_i_2k + 1", "PE", "factor"],

  ["2i + 1", {}, "2 * i + 1", "i", "variable"],
  ["2i + 1", { variables: ["i"] }, "2 * i + 1"],
  ["i x_i", {}, "i * x_i"],

  ["f^{(3)}(x)", {}, "f'''(x)", "f^(n)", "derivative"],
  ["f^{(3)}(x)", { choices: { "f^(n)": "label" } }, "f__3(x)", "f^(n)", "label"],
  ["f^{(2)}(f^{(1)}(x))", { choices: { "f^(n)": "label" } }, "f__2(f__1(x))", "f^(n)", "label"],
  ["f^{(3)}", {}, "f__3"],
  ["a^{(3)}(x, y)", {}, "a__3(x, y)", "a^(n)", "label"],

  ["e^x", {}, "e ^ x"],
  ["e x", {}, "e * x", "e", "constant"],
  ["e^2", { variables: ["e"] }, "e_ ^ 2", "e", "variable"],
  ["e^2", { choices: { e: "variable" } }, "e_ ^ 2", "e", "variable"],
  ["2\\pi", {}, "2 * pi"],
  ["\\pi(s)", { functions: ["pi"] }, "pi_(s)", "pi", "variable"],
  ["\\sum_{i=1}^n e^{i x}", {}, "sum(e ^ (i * x), i, 1, n)"],
  ["e^{i x_i}", {}, "e ^ (i * x_i)"],
  ["e^{i x}", { variables: ["i"] }, "e ^ (i * x)"],
  ["e^{i x}", { choices: { i: "variable" } }, "e ^ (i * x)", "i", "variable"],

  ["d x + 1", { variables: ["d"] }, "d * x + 1"],
  ["dx + 1", { variables: ["d"] }, "d * x + 1", "d", "variable"],
  ["\\frac{d}{d + 1}", {}, "d / (d + 1)"],
  ["\\dot x", {}, "x_dot", "dot x", "name"],
  ["\\dot x", { functions: ["x"] }, "derivative(x(t), t)", "dot x", "derivative"],
  ["\\ddot{x}", { choices: { "dot x": "derivative" } }, "derivative(derivative(x(t), t), t)", "dot x", "derivative"],
  ["\\dot{x}(t)", { choices: { "dot x": "derivative" } }, "x'(t)", "dot x", "derivative"],
  ["f_x", {}, "f_x", "partial f_x", "name"],
  ["f_x", { choices: { "partial f_x": "derivative" } }, "derivative(f(x), x)", "partial f_x", "derivative"],
  ["f_{xy}(x, y)", { choices: { "partial f_xy": "derivative" } }, "derivative(derivative(f(x, y), x), y)", "partial f_xy", "derivative"],
  ["h_t", {}, "h_t"],
  ["\\sin^{-1}(x)", {}, "asin(x)", "sin^-1", "known-function"],
  ["\\sin^{-1}(x)", { choices: { "sin^-1": "power" } }, "1 / sin(x)", "sin^-1", "power"],
  ["Df(x)", {}, "f'(x)", "D", "derivative"],
  ["Df(x)", { variables: ["D"] }, "D * f(x)", "D", "factor"],
  ["D_x f(x)", { choices: { D: "factor" } }, "D_x * f(x)", "D", "factor"],
  ["D(G(z))", {}, "D(G(z))", "D", "function"],
  ["D_x + 1", {}, "D_x + 1"],
  ["\\Delta x", {}, "Delta_x"],
];

suite("How ambiguous LaTeX is read", () => {
  for (const [tex, known, plain, subject, taken] of readings) {
    test(`${tex} ${JSON.stringify(known)} is ${plain}`, () => {
      assert.equal(printPlain(readSide(tex, contextOf(known))), plain);
      const choice = choicesIn(tex, known).find((one) => subject === undefined || one.subject === subject);
      assert.deepEqual([choice?.subject, choice?.taken], [subject, taken]);
      if (choice) assert.ok(choice.others.length > 0 && !choice.others.includes(choice.taken));
    });
  }

  test("each choice that is offered can be taken, and then is the one that is told", () => {
    for (const [tex, known] of readings) {
      for (const choice of choicesIn(tex, known)) {
        for (const other of choice.others) {
          const chosen = { ...known, choices: { ...known.choices, [choice.subject]: other } };
          const results = parseLatexStatements(tex, contextOf(chosen)).flatMap(({ sides }) => sides);
          // The imaginary unit can be chosen, and is refused then.
          if (results.some(({ value }) => !value.ok)) continue;
          const told = choicesIn(tex, chosen).find(({ subject }) => subject === choice.subject);
          assert.ok(told === undefined || told.taken === other, `${tex}: ${choice.subject} as ${other}, ${told?.taken ?? ""}`);
        }
      }
    }
  });

  test("a choice is told once in a formula", () => {
    assert.equal(choicesIn("b(x-1) + b(x-2) + e x + e y", {}).length, 2);
  });

  test("readings that are not to choose from are passed over", () => {
    assert.equal(printPlain(readSide("b(x-1)", contextOf({ choices: { b: "known-function" } }))), "b * (x - 1)");
    assert.equal(printPlain(readSide("f(a, b)", contextOf({ choices: { f: "factor" } }))), "f(a, b)");
  });

  test("names that are defined nearby are no constants to differentiate", () => {
    const context = contextOf({ variables: ["c", "y"] });
    assert.equal(printPlain(readSide("\\frac{d}{dx} c", context)), "derivative(c(x), x)");
    assert.equal(printPlain(readSide("\\frac{d}{dx}[y^2]", context)), "derivative(y(x) ^ 2, x)");
    assert.equal(printPlain(readSide("\\frac{d}{dx} c")), "derivative(c, x)");
    assert.ok(!parseLatex("\\frac{d}{dx}[y^2]").ok);
  });
});
