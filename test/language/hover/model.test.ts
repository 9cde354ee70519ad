import assert from "node:assert/strict";
import { evaluateAt, freeNames, parseLatex, type Expression } from "../../../src/core";
import type { HoverCard } from "../../../src/language";
import { labelledFormulas } from "../../support/formulas";
import { hoverOver } from "../../support/hovered";

/** The classes of formulas that are functions to differentiate. */
const functions = new Set(["expression", "definition"]);

/** The rows that give derivatives. */
function derivatives(card: HoverCard | undefined): HoverCard["rows"] {
  return card?.rows.filter(({ variable }) => variable !== undefined) ?? [];
}

function read(latex: string): Expression {
  const parsed = parseLatex(latex);
  assert.ok(parsed.ok, `${latex}: ${parsed.ok ? "" : parsed.problem.message}`);
  return parsed.value.expression;
}

/** The slope by finite differences of fourth order: an oracle that knows no rules. */
function slope(expression: Expression, variable: string, point: Readonly<Record<string, number>>): number {
  const h = 1e-3;
  const at = (steps: number): number => evaluateAt(expression, { ...point, [variable]: (point[variable] ?? 0) + steps * h });
  return (at(-2) - 8 * at(-1) + 8 * at(1) - at(2)) / (12 * h);
}

suite("the hover over formulas of public notes", () => {
  const formulas = labelledFormulas();

  test("shows each function, with derivatives that finite differences confirm", () => {
    for (const { tex } of formulas.filter(({ label }) => functions.has(label))) {
      const model = hoverOver(tex);
      assert.ok(model, `silent over ${tex}`);
      const expression = read(tex);
      for (const { variable = "", latex } of derivatives(model)) {
        const point = Object.fromEntries(freeNames(expression).map((name, i) => [name, 0.7 + 0.13 * i]));
        const expected = slope(expression, variable, { ...point, [variable]: point[variable] ?? 1 });
        const actual = evaluateAt(read(latex), point);
        assert.ok(Math.abs(actual - expected) <= 1e-6 * (1 + Math.abs(expected)), `${tex} by ${variable}: ${latex} is ${actual}, expected ${expected}`);
      }
    }
  });

  test("is silent over nearly all that is none", () => {
    // A sum over an index may be a function, and is shown where it can be worked out.
    const others = formulas.filter(({ label }) => !functions.has(label) && label !== "index-sum");
    const shown = others.filter(({ tex }) => hoverOver(tex));
    assert.ok(shown.length <= others.length * 0.02, shown.map(({ tex }) => tex).join("\n"));
  });
});

suite("the hover model", () => {
  const silent: readonly (readonly [what: string, tex: string])[] = [
    ["a symbol", "x"], ["a symbol with an index", "w_{ij}"], ["a number", "3.14"], ["a constant", "2\\pi"], ["a set", "\\{1, 2\\}"],
    ["an equation that is no definition", "x^2 + y^2 = 1"], ["an assignment of a number", "x = 3"], ["an update", "w = w - \\eta g^2"],
    ["what does not parse", "\\frac{1}{"], ["nothing", ""], ["an unknown function", "g(x)^2"], ["a power with a label", "M^t"], ["an ordinal", "k^{th}"],
    ["a bound on growth", "O(n^2)"], ["a product of matrices", "W x"], ["a shape", "(n + 1) \\times m"], ["bold letters", "\\mathbf{x}^2 + 1"],
    ["the rest of an equation", "= 2x + 1"],
    ["words before a formula", "\\text{factoring out }e^x"], ["words before a function", "\\mbox{taking } \\dfrac{1}{x}"], ["a derivative of an order that is a letter", "f^{(n)}(x) = e^x"], ["a formula of great length", `${"x + ".repeat(600)}x^2`],
  ];
  for (const tex of ["\\text{learning rate} = \\frac{1}{\\sqrt{t}}", "\\text{my loss}(x) = x^2", "\\text{weight decay} \\cdot x^2", "h^{(l)}(x) = \\tanh(x)"]) test(`speaks over ${tex}`, () => assert.ok(hoverOver(tex)));

  for (const [what, tex] of silent) test(`is silent over ${what}`, () => assert.equal(hoverOver(tex), undefined));

  const leftSides: readonly (readonly [tex: string, expected: readonly string[]])[] = [
    ["f(x) = x^2", ["f'(x)"]],
    ["y = x^2", ["\\frac{dy}{dx}"]],
    ["x^2", ["\\frac{d}{dx}\\left(x^{2}\\right)"]],
    ["f(x, y) = x^2 y", ["\\frac{\\partial f}{\\partial x}", "\\frac{\\partial f}{\\partial y}"]],
    ["\\mathcal{L} = (w - y)^2", ["\\frac{\\partial \\mathcal{L}}{\\partial w}", "\\frac{\\partial \\mathcal{L}}{\\partial y}"]],
    ["f(\\theta) = a\\theta^2", ["f'(\\theta)"]],
      ];
  for (const [tex, expected] of leftSides) {
    test(`left sides of ${tex}`, () => {
      const normal = (text: string): string => text.replace(/[{}\s]/g, "");
      assert.deepEqual(derivatives(hoverOver(tex)).map(({ leftLatex = "" }) => normal(leftLatex)), expected.map(normal));
    });
  }

  test("the formula itself is shown: by its name, above its derivatives, or in their left side", () => {
    const normal = (text?: string): string | undefined => text?.replace(/\s/g, "");
    const named = hoverOver("f(x, y) = x^2 y")?.rows[0];
    assert.deepEqual([normal(named?.leftLatex), normal(named?.latex)], ["f(x,y)", "x^{2}y"]);
    const unnamed = hoverOver("x^2 y + y^3")?.rows[0];
    assert.deepEqual([unnamed?.leftLatex, normal(unnamed?.latex)], [undefined, "x^{2}y+y^{3}"]);
    assert.deepEqual(hoverOver("x^2 + 1")?.rows.map(({ variable }) => variable), ["x"]);
  });

  test("parameters are the variables, other letters are held constant", () => {
    assert.deepEqual(derivatives(hoverOver("f(x) = a x^2 + b")).map(({ variable }) => variable), ["x"]);
  });

  test("shows six of many variables and says how many more there are", () => {
    const model = hoverOver("a^2 + b^2 + c^2 + p^2 + q^2 + r^2 + s^2 + t^2");
    assert.equal(derivatives(model).length, 6);
    assert.equal(model?.more, 2);
    assert.equal(hoverOver("x^2 y^2 z^2", 2)?.more, 1);
  });

  test("an alternative in plain text goes with each derivative", () => {
    assert.match(derivatives(hoverOver("f(x) = x^2"))[0]?.plain ?? "", /^f'\(x\) = 2 ?\*? ?x$/);
  });

  test("says how an ambiguous notation was read", () => {
    assert.ok((hoverOver("y = ax + b(x - c)")?.remarks.length ?? 0) > 0);
  });

  test("takes less than 20 ms over half of the formulas, and never long", function () {
    this.timeout(20_000);
    const best = labelledFormulas().filter(({ label }) => functions.has(label)).map(({ tex }) => {
      const times = Array.from({ length: 5 }, () => {
        const before = performance.now();
        hoverOver(tex);
        return performance.now() - before;
      });
      return Math.min(...times);
    }).sort((a, b) => a - b);
    const shown = `${best.map((time) => time.toFixed(1)).join(" ")} ms`;
    assert.ok((best[best.length >> 1] ?? Infinity) < 20, shown);
    assert.ok((best.at(-1) ?? Infinity) < 200, shown);
  });
});
