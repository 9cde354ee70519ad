import assert from "node:assert/strict";
import { parseLatex, parseLatexStatements } from "../../../src/core/parse";
import { printPlain } from "../../../src/core/print";
import { assertSays, expressionOf, slices, statement } from "./statement-support";

/** Formulas, and the sides of each of their statements as they stand in the source. */
const splits: readonly (readonly [tex: string, ...statements: readonly (readonly string[])[]])[] = [
  ["f'(x) = 3x^2 - 3 = 3(x^2 - 1)", ["f'(x)", "3x^2 - 3", "3(x^2 - 1)"]],
  ["\\hat y = \\sigma(z), \\quad z = wx + b", ["\\hat y", "\\sigma(z)"], ["z", "wx + b"]],
  ["a = b; c = d", ["a", "b"], ["c", "d"]],
  ["\\frac{\\partial \\cos[z]}{\\partial z} = -\\sin[z] \\quad\\quad \\frac{\\partial \\exp[z]}{\\partial z} = \\exp[z].", ["\\frac{\\partial \\cos[z]}{\\partial z}", "-\\sin[z]"], ["\\frac{\\partial \\exp[z]}{\\partial z}", "\\exp[z]"]],
  ["f^\\prime(\\epsilon)=1-\\frac{1}{1-\\epsilon}=0 \\Rightarrow \\epsilon=0", ["f^\\prime(\\epsilon)", "1-\\frac{1}{1-\\epsilon}", "0"], ["\\epsilon", "0"]],
  ["y = x^2 \\implies y' = 2x \\iff 1 = 1", ["y", "x^2"], ["y'", "2x"], ["1", "1"]],
  ["L = y^2 \\text{ where } y = 2x \\text{ and } z = 3", ["L", "y^2"], ["y", "2x"], ["z", "3"]],
  ["\\text{Let } f(x) = x^2", ["f(x)", "x^2"]],
  ["f(x) =\\quad x^2 + 3.", ["f(x)", "x^2 + 3"]],
  ["\\begin{align} f_{0} &=& \\beta_{0} + \\omega_{0} x_i\\nonumber\\\\ h_{1} &=& \\sin[f_{0}]\\nonumber\\\\ \\end{align}", ["f_{0}", "\\beta_{0} + \\omega_{0} x_i"], ["h_{1}", "\\sin[f_{0}]"]],
  ["\\begin{align} a &= b \\\\ &= c \\\\ d &= e \\end{align}", ["a", "b", "c"], ["d", "e"]],
  ["a &= b, \\\\ &= c.", ["a", "b", "c"]],
  ["f &= a \\\\[2pt] &\\quad + b \\\\ & - c \\\\ &= d", ["f", "a \\\\[2pt] &\\quad + b \\\\ & - c", "d"]],
  ["a = b + \\\\ c", ["a", "b + \\\\ c"]],
  ["x^2 \\\\ -x", ["x^2"], ["-x"]],
  ["a &= b & c &= d", ["a", "b"], ["c", "d"]],
  ["a &= b & c &= d \\\\ &= e", ["a", "b"], ["c", "d"], ["e"]],
  ["f'(x) & = 2x + x \\quad && \\text{since } f(x) = x^2\\\\ & = 3x", ["f'(x)", "2x + x", "3x"], ["f(x)", "x^2"]],
  ["a = b \\quad \\text{(chain rule)} \\\\ &= c", ["a", "b", "c"]],
  ["C'(x) = 20 + 0.02x \\text{ dollars/unit}", ["C'(x)", "20 + 0.02x"]],
  ["\\frac{d}{dx} (uv) = x \\quad \\textrm{Product rule}", ["\\frac{d}{dx} (uv)", "x"]],
  ["f(x) = x^2 \\quad (1)", ["f(x)", "x^2"]],
  ["\\max(a, b) = [c = d]", ["\\max(a, b)", "[c = d]"]],
  ["x \\cdot \\quad y", ["x \\cdot \\quad y"]],
  ["i, f, o", ["i"], ["f"], ["o"]],
  ["= 2x", ["2x"]],
  ["=", ...[]],
  ["L = 1 + \\text{ loss}", ["L", "1 + \\text{ loss}"]],
  ["\\text{learning rate} \\cdot \\text{loss}", ["\\text{learning rate} \\cdot \\text{loss}"]],
];

suite("Statements in LaTeX", () => {
  for (const [tex, ...expected] of splits) test(tex, () => assert.deepEqual(slices(tex), expected));

  test("conditions stand aside, whatever leads to them", () => {
    for (const tex of ["f(x) = \\ln x, x > 0", "f(x) = \\ln x, \\quad x > 0", "f(x) = \\ln x \\quad (x > 0)", "f(x) = \\ln x \\text{ for } x > 0", "f(x) = \\ln x \\quad \\text{if } x > 0"]) {
      const { head, conditions } = statement(tex);
      assert.deepEqual(head, { name: "f", parameters: ["x"], latex: "f" });
      assert.deepEqual(conditions?.map((condition) => printPlain(condition)), ["x > 0"], tex);
      const formula = parseLatex(tex);
      assert.ok(formula.ok && formula.value.definition?.name === "f", tex);
    }
    assert.deepEqual(statement("\\frac{d}{dx} x^n = n x^{n-1} \\textrm{for } n \\neq 0").conditions?.map((condition) => printPlain(condition)), ["n != 0"]);
    // What is no comparison is no condition that could be kept, yet no statement either.
    assert.equal(statement("f(x) = x^i, \\quad i \\in I").conditions, undefined);
    assert.deepEqual(statement("f(x) = x^i \\text{ for } i = 1, \\dots, n").conditions?.length, 1);
  });

  test("a formula of several statements is none to differentiate as a whole", () => {
    for (const [tex, says] of [["a = b, c = d", "one at a time"], ["x, y", "list"], ["x \\quad y", "one at a time"]] as const) {
      const result = parseLatex(tex);
      assert.ok(!result.ok && result.problem.message.includes(says), tex);
    }
  });

  test("the first side of a definition is its head, and later sides have theirs", () => {
    const { head, sides } = statement("u = f(x) = 3x^2-4x");
    assert.deepEqual(head, { name: "u", parameters: [], latex: "u" });
    assert.deepEqual(sides.map((side) => side.head), [head, { name: "f", parameters: ["x"], latex: "f" }, undefined]);
    assertSays(expressionOf(sides[2]), "3x^2 - 4x", "3x^2-4x");
    assert.equal(statement("f'(x) = 2x").head, undefined);
    assert.equal(statement("\\hat{y} \\approx 3").head, undefined);
    assert.equal(statement("= f(x) = 3").head, undefined);
    assert.deepEqual(statement("e = y - \\hat{y}").head?.name, "e");
    assert.equal(statement("e = 2.718").head, undefined);
    assert.deepEqual(statement("f(y, y') = y'").head?.parameters, ["y", "y_prime"]);
    assert.equal(statement("\\dot x = v").head?.name, "x_dot");
    assert.equal(statement("\\dot x = v", { functions: new Set(["x"]) }).head, undefined);
    // What is being defined is no product, whatever custom says of a lone b(x), and that needs no note.
    assert.deepEqual(statement("b(x + 1) = 2").head, undefined);
    assert.deepEqual(statement("y(t) = t^2").sides[0]?.notes, []);
  });

  test("mappings and brackets without a partner define as well", () => {
    for (const [tex, name, parameter, plain] of [["f : x \\mapsto x^2", "f", "x", "x^2"], ["g(\\left(w\\right) = \\text{tanh}\\left(w\\right)", "g", "w", "tanh(w)"]] as const) {
      const { head, sides } = statement(tex);
      assert.deepEqual([head?.name, head?.parameters], [name, [parameter]]);
      assert.equal(sides[1]?.relation, "defines");
      assertSays(expressionOf(sides[1], tex), plain, tex);
    }
    assertSays(expressionOf(statement("x \\mapsto x^2").sides[0]), "x^2", "x \\mapsto x^2");
  });

  test("relations are told apart", () => {
    const relations: readonly (readonly [tex: string, relation: string | undefined])[] = [
      ["a = b", "equal"], ["a := b", "defines"], ["a \\coloneqq b", "defines"], ["a \\stackrel{\\text{def}}{=} b", "defines"], ["a \\overset{!}{=} b", "equal"], ["a \\equiv b", "equal"],
      ["a \\approx b", "approximates"], ["a \\approxeq b", "approximates"], ["a < b", "other"], ["a \\in b", "other"], ["a \\to b", "other"],
    ];
    for (const [tex, relation] of relations) assert.equal(statement(tex).sides[1]?.relation, relation, tex);
    assert.equal(statement("= b").sides[0]?.relation, "equal");
    assert.equal(statement("a = b").sides[0]?.relation, undefined);
  });

  test("a side that is not read leaves the others", () => {
    const { sides } = statement("f(x) = \\int x \\, dx = x^2");
    assert.deepEqual(sides.map(({ value }) => value.ok), [true, false, true]);
    const [, refused] = sides;
    assert.ok(refused && !refused.value.ok && refused.value.problem.message.includes("Integrals"));
  });

  test("a word behind a formula that could be a factor is told", () => {
    const { sides } = statement("x^2 \\text{ dollars}");
    assert.ok(sides[0]?.notes.some(({ message }) => message === "'dollars' is read as a remark, not as a factor."));
    const formula = parseLatex("x^2 \\text{ dollars}");
    assert.ok(formula.ok && formula.value.notes.length === 1);
    assert.deepEqual(statement("x^2 \\text{ for all real } x").sides[0]?.notes, []);
  });

  test("sentences are no names", () => {
    const [, right] = statement("\\frac{dx}{dt} = \\text{the rate of change of } x \\text{ with respect to time}").sides;
    assert.ok(right && !right.value.ok);
  });

  test("text that falls into no tokens has no statements, and neither has one that is too long", () => {
    assert.deepEqual(parseLatexStatements("x_12"), []);
    assert.deepEqual(parseLatexStatements("x".repeat(70_000)), []);
  });
});
