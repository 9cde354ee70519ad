import assert from "node:assert/strict";
import { compareValues, functionOperators, operation, parseLatex, printLatex, substitute, symbol, type ReadingName, type Span } from "../../../src/core";
import { atOnce, cardOf, DocumentReader, findingsOf, findingsOfFormula, formulaActions, type FormulaAction } from "../../../src/language";

/** The actions at the last formula of a note, with a part of it selected. */
function actionsIn(text: string, selected?: string, hasChoices = false): FormulaAction[] {
  const reading = new DocumentReader().read(text, "markdown");
  const formula = reading.formulas.at(-1);
  assert.ok(formula);
  const start = selected === undefined ? formula.region.content.start : text.lastIndexOf(selected);
  return actionsAt(text, { start, end: start + (selected?.length ?? 0) }, hasChoices);
}

/** The actions at the last formula of a note, for a selection. */
function actionsAt(text: string, selection: Span, hasChoices = false): FormulaAction[] {
  const reading = new DocumentReader().read(text, "markdown");
  const formula = reading.formulas.at(-1);
  assert.ok(formula);
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

  for (const name of functionOperators) {
    for (const names of [["x"], ["x", "c"]]) {
      const operands = names.map((each) => symbol(each));
      const written = printLatex(operation(name, operands), { named: true });
      const [action] = actionsIn(`$${written}$`).filter(({ title }) => title.startsWith("Insert Definition"));
      if (!action || !("edit" in action)) continue;
      test(`the definition that is offered for ${written} has its values`, () => {
        const [, places = "", definition = ""] = /\(([^()]*)\) = (.*)\$/.exec(action.edit.text) ?? [];
        const read = parseLatex(definition);
        assert.ok(read.ok, definition);
        const given = places.split(", ").map((place) => place.replace("\\", ""));
        const body = given.reduce((done, place, i) => substitute(done, place, operands[i] ?? symbol(place)), read.value.expression);
        const { same, different } = compareValues(body, operation(name, operands));
        assert.ok(same > 4 && different === 0, definition);
      });
    }
  }

  test("the field's functions have definitions, and what LaTeX writes with more than a name has none", () => {
    const offered = (written: string): boolean => titlesIn(`$${written}$`).some((title) => title.startsWith("Insert Definition"));
    for (const written of ["\\tanh x", "\\sigma(x)", "\\operatorname{GELU}(x)", "\\operatorname{LeakyReLU}(x)", "\\operatorname{ELU}(x)", "\\operatorname{SiLU}(x)", "\\mathrm{ReLU}(x)", "\\text{softplus}(x)", "\\operatorname{logsumexp}(x, y)"]) assert.ok(offered(written), written);
    for (const written of ["\\log_2 x", "\\sqrt[3]{x}", "|x|", "\\sin x", "e^x", "x^2"]) assert.ok(!offered(written), written);
  });

  suite("Insert Definition of a name that the document defines", () => {
    const note = "Let $z = w x + b$, $f(t) = t^2 + 1$, $q = v^3 u$ and $L = (y - z)^2$.\n\n";
    for (const { formula, at, name = at, becomes } of [
      { formula: "z", at: "z", becomes: "w x + b" },
      { formula: "L^2 + 3 z", at: "z", becomes: "L^2 + 3 \\left(w x + b\\right)" },
      { formula: "L^2 + 3 z", at: "L", becomes: "\\left((y - z)^2\\right)^2 + 3 z" },
      { formula: "x^z", at: "z", becomes: "x^{w x + b}" },
      { formula: "\\frac z 2", at: "z", becomes: "\\frac {w x + b} 2" },
      { formula: "f(2 x) - f(x)", at: "f(2", name: "f", becomes: "\\left(2x\\right)^{2} + 1 - f(x)" },
      { formula: "f(z) + g(x)", at: "z", becomes: "f(w x + b) + g(x)" },
      { formula: "p = \\sin z", at: "z", becomes: "p = \\sin \\left(w x + b\\right)" },
      { formula: "\\frac{\\partial^2 q}{\\partial v^2}", at: "q", becomes: "\\frac{\\partial^2}{\\partial v^2}\\left(v^3 u\\right)" },
    ]) {
      test(`${at} of ${formula} makes ${becomes}`, () => {
        // With nothing selected the cursor stands before the name.
        for (const selected of [at.slice(0, name.length), undefined]) {
          const text = `${note}$${formula}$`;
          const place = text.lastIndexOf(at);
          const title = `Insert Definition of ${name}`;
          const actions = actionsAt(text, { start: place, end: place + (selected?.length ?? 0) });
          const action = actions.find((each) => each.title === title);
          assert.ok(action && "edit" in action, actions.map((each) => each.title).join(", "));
          assert.equal(text.slice(0, action.edit.span.start) + action.edit.text + text.slice(action.edit.span.end), `${note}$${becomes}$`);
        }
      });
    }

    test("is offered where the variable is in the definition of another name that it brings along", () => {
      const text = "$L = (y - \\hat y)^2$ with $\\hat y = w x + b$.\n\n$\\frac{\\partial L}{\\partial w}$";
      const place = text.lastIndexOf("L}");
      const action = actionsAt(text, { start: place, end: place }).find(({ title }) => title === "Insert Definition of L");
      assert.ok(action && "edit" in action);
      const inserted = text.slice(0, action.edit.span.start) + action.edit.text + text.slice(action.edit.span.end);
      assert.ok(inserted.endsWith("$\\frac{\\partial}{\\partial w}\\left((y - \\hat y)^2\\right)$"), inserted);
      const valueOf = (note: string): string => after(note, "Evaluate Here").split(" = ").at(-1)?.replace("$", "") ?? "";
      assertSame(valueOf(inserted), valueOf(text).replace("\\hat y", "(w x + b)"));
    });

    for (const { formula, at, why } of [
      { formula: "\\frac{\\partial L}{\\partial z}", at: "z", why: "is differentiated by" },
      { formula: "z = 3 x", at: "z", why: "gets another meaning here" },
      { formula: "f'(z)", at: "f", why: "stands for a derivative of it" },
      { formula: "f + 1", at: "f", why: "is a function without an argument" },
      { formula: "x + k", at: "k", why: "nothing defines" },
      { formula: "3 z x", at: "3", why: "is no name" },
    ]) {
      test(`is not offered for ${at} of ${formula}, which ${why}`, () => {
        const text = `${note}$${formula}$`;
        const place = text.lastIndexOf(at);
        assert.deepEqual(actionsAt(text, { start: place, end: place }).filter(({ title }) => title.startsWith("Insert")), []);
      });
    }

    test("is not offered where the document gives the name several meanings in other sections", () => {
      const text = "# One\n\n$z = 3 x$\n\n# Two\n\n$z = 4 x$\n\n# Three\n\n$\\sin z$";
      const place = text.lastIndexOf("z");
      assert.deepEqual(actionsAt(text, { start: place, end: place }).filter(({ title }) => title.startsWith("Insert")), []);
      assert.equal(actionsAt(text.replace("# Three\n\n", ""), { start: place - 9, end: place - 9 }).filter(({ title }) => title.startsWith("Insert")).length, 1);
    });
  });

  test("an ambiguous reading can be chosen otherwise, and back", () => {
    const [choice] = actionsIn("$a b(x - 1) + 2$").filter(({ kind }) => kind === "choice");
    assert.deepEqual(choice, { kind: "choice", title: "Read b as a function", subject: "b", reading: "function" });
    assert.ok(actionsIn("$x^2 + 1$", undefined, true).some(({ kind }) => kind === "defaults"));
  });

  test("what is ambiguous and too long for a title is offered no other reading", () => {
    const long = "\\sin(a_1 x) \\cos(a_2 x) \\exp(a_3 x)";
    assert.ok(actionsIn("$\\frac{d}{dx} \\sin x + x$").some(({ kind }) => kind === "choice"));
    assert.ok(!actionsIn(`$\\frac{d}{dx} ${long} + x$`).some(({ kind }) => kind === "choice"));
  });

  for (const { note, title, before, changed } of [
    { note: "$y = \\sigma(x) + x$", title: "Read \\sigma as a function", before: ["y = sigmoid(x) + x", "dy/dx = 1 + sigmoid(x) * (1 - sigmoid(x))"], changed: undefined },
    { note: "$h(a, b, x) = a b(x - 1)$", title: "Read b as a function", before: ["h(a, b, x) = a * b * (x - 1)", "dh/da = b * (x - 1)", "dh/db = a * (x - 1)", "dh/dx = a * b"], changed: undefined },
    { note: "$\\frac{d}{dx} x^2 + x$", title: "Read x^2 as applied to the term behind it", before: ["d/dx (x ^ 2 + x) = 2 * x + 1"], changed: ["d/dx (x ^ 2) + x = 3 * x"] },
    { note: "$y = \\frac{d}{dx} x^2 + x$", title: "Read x^2 as applied to the term behind it", before: ["d/dx (x ^ 2 + x) = 2 * x + 1"], changed: ["d/dx (x ^ 2) + x = 3 * x"] },
  ]) {
    test(`${title} makes another of the hover over ${note}, and can be taken back`, () => {
      const action = actionsIn(note).find((each) => each.title === title);
      assert.ok(action?.kind === "choice", titlesIn(note).join(", "));
      // One reader, as an open document has: what it kept of the reading before must not be what the hover shows.
      const reader = new DocumentReader();
      const hoverWith = (choices: ReadonlyMap<string, ReadingName>): string[] | undefined => {
        const finding = findingsOf(reader.read(note, "markdown", { choices })).at(-1);
        return finding && atOnce(cardOf(finding))?.rows.map(({ plain }) => plain);
      };
      for (const [choices, shown] of [[new Map<string, ReadingName>(), before], [new Map([[action.subject, action.reading]]), changed], [new Map<string, ReadingName>(), before]] as const) assert.deepEqual(hoverWith(choices), shown);
      // The way back is another choice of the same subject.
      const reading = reader.read(note, "markdown", { choices: new Map([[action.subject, action.reading]]) });
      const formula = reading.formulas.at(-1);
      const back = formula && formulaActions({ text: note, reading, formula, findings: [], selection: { start: 1, end: 1 }, hasChoices: true }).filter(({ kind }) => kind === "choice");
      assert.ok(back?.some((each) => each.kind === "choice" && each.subject === action.subject && each.reading !== action.reading));
    });
  }
});
