import assert from "node:assert/strict";
import { compareValues, parseLatex } from "../../../src/core";
import { DocumentReader, findingsOfFormula, formulaActions, type FormulaAction } from "../../../src/language";

/** The actions at the last formula of a note, with a part of it selected. */
function actionsIn(text: string, selected?: string, hasChoices = false): FormulaAction[] {
  const reading = new DocumentReader().read(text, "markdown");
  const formula = reading.formulas.at(-1);
  assert.ok(formula);
  const start = selected === undefined ? formula.region.content.start : text.lastIndexOf(selected);
  const selection = { start, end: start + (selected?.length ?? 0) };
  return formulaActions({ text, reading, formula, findings: findingsOfFormula(reading, formula), selection, hasChoices });
}

const titlesIn = (text: string, selected?: string): string[] => actionsIn(text, selected).map(({ title }) => title);

/** The text after an action. */
function after(text: string, title: string, selected?: string): string {
  const action = actionsIn(text, selected).find((each) => each.title === title);
  assert.ok(action && "edit" in action, `${title} is not offered: ${titlesIn(text, selected).join(", ")}`);
  const { span, text: inserted } = action.edit;
  return text.slice(0, span.start) + inserted + text.slice(span.end);
}

function assertSame(left: string, right: string): void {
  const [a, b] = [parseLatex(left), parseLatex(right)];
  assert.ok(a.ok && b.ok, `${left}, ${right}`);
  const { same, different } = compareValues(a.value.expression, b.value.expression);
  assert.ok(same > 0 && different === 0, `${left} is not ${right}`);
}

const inside = (text: string): string => /\$(.*)\$/.exec(text)?.[1] ?? "";

suite("actions on a formula", () => {
  test("a function has commands, and a derivative its value", () => {
    const titles = titlesIn("$f(x) = x^2 + 3$");
    for (const title of ["Differentiate", "Gradient at a Point", "Explain Derivative", "Plot", "Evaluate at a Point"]) assert.ok(titles.includes(title), titles.join());
    assert.ok(!titles.includes("Simplify") && !titles.includes("Evaluate Here"), titles.join());
    assert.ok(titlesIn("$\\frac{d}{dx} x^2$").includes("Evaluate Here"));
  });

  for (const quiet of ["$x$", "$42$", "$x \\in A$", "$28 \\times 28$", "$\\{a, b\\}$"]) {
    test(`${quiet} has none`, () => assert.deepEqual(titlesIn(quiet), []));
  }

  test("Evaluate Here appends the value of a derivative, through the document's definitions", () => {
    assertSame(inside(after("$\\frac{d}{dx} x^2$", "Evaluate Here")).split(" = ")[1] ?? "", "2x");
    const done = after("Let $L = w^3 x$.\n\n$\\frac{\\partial L}{\\partial w}$", "Evaluate Here");
    assertSame(/= ([^$=]*)\$$/.exec(done)?.[1] ?? "", "3 w^2 x");
  });

  test("Evaluate Here works numbers out exactly, behind them or in place", () => {
    assert.equal(after("$2^3 + 1$", "Evaluate Here"), "$2^3 + 1 = 9$");
    const done = after("$(\\frac12 + \\frac13) x$", "Evaluate Here", "\\frac12 + \\frac13");
    assertSame(inside(done), "\\frac{5}{6} x");
  });

  test("Simplify and Expand change the formula, or the operand that is selected alone", () => {
    assertSame(inside(after("$x + x + 1$", "Simplify")), "2x + 1");
    const expanded = after("$g(x) = 3 (x + 1)(x + 2) + x$", "Expand", "(x + 1)(x + 2)");
    assert.ok(expanded.startsWith("$g(x) = 3") && expanded.endsWith("+ x$"), expanded);
    assertSame(inside(expanded).replace("g(x) =", ""), "3 x^2 + 10 x + 6");
  });

  test("what is no operand is not replaced", () => {
    assert.ok(!titlesIn("$2 x + x y$", "x + x").includes("Simplify"));
  });

  test("Insert Definition says what a function stands for, unless the document does", () => {
    const done = after("Let $y = \\sigma(w x)$ be.\n", "Insert Definition of sigmoid");
    const definition = /where \$\\sigma\(z\) = (.*)\$/.exec(done)?.[1] ?? "";
    assertSame(definition, "\\frac{1}{1 + e^{-z}}");
    assert.ok(!titlesIn("Let $\\sigma(z) = z^2$. Then $y = \\sigma(w x)$").some((title) => title.startsWith("Insert")));
    assertSame(/where \$.*\(z\) = (.*)\$/.exec(after("$\\operatorname{softplus}(x) + x$", "Insert Definition of softplus"))?.[1] ?? "", "\\log(1 + e^z)");
  });

  test("an ambiguous reading can be chosen otherwise, and back", () => {
    const [choice] = actionsIn("$a b(x - 1) + 2$").filter(({ kind }) => kind === "choice");
    assert.deepEqual(choice, { kind: "choice", title: "Read b as a function", subject: "b", reading: "function" });
    assert.ok(actionsIn("$x^2 + 1$", undefined, true).some(({ kind }) => kind === "defaults"));
  });
});
