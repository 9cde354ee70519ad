import assert from "node:assert/strict";
import { evaluateAt } from "../../src/core";
import { DocumentReader, findingsOfFormula, leftSide, partialsOf, scopedReading, type Partial, usedSentence, type ScopedReading } from "../../src/language";

/** Reads the part `source` of the last formula of a note. */
function readIn(text: string, source?: string): ScopedReading {
  const reading = new DocumentReader().read(text, "markdown");
  const formula = reading.formulas.at(-1);
  assert.ok(formula);
  const written = source ?? formula.region.source;
  const start = formula.region.content.start + formula.region.source.indexOf(written);
  const read = scopedReading(reading, formula, findingsOfFormula(reading, formula), { start, end: start + written.length }, written);
  assert.ok(read.ok, read.ok ? "" : read.problem.message);
  return read.value;
}

/** A derivative of some order by central differences. */
function differenceOf(f: (x: number) => number, order: number, at: number, h = 0.01): number {
  return order === 0 ? f(at) : (differenceOf(f, order - 1, at + h) - differenceOf(f, order - 1, at - h)) / (2 * h);
}

suite("a formula read with what its document says", () => {
  const loss = "Let $L = (y - \\hat y)^2$ and $\\hat y = w x$.\n\n";

  test("a bare derivative is the function that it speaks of, by its variable", () => {
    const { reading, used } = readIn(`${loss}$\\frac{\\partial L}{\\partial w}$`);
    assert.deepEqual(reading.variables, ["w"]);
    assert.equal(evaluateAt(reading.formula.expression, { y: 5, w: 2, x: 3 }), (5 - 2 * 3) ** 2);
    assert.match(usedSentence(used) ?? "", /L/);
  });

  for (const { asked, variable, order } of [
    { asked: "\\frac{\\partial^2 L}{\\partial w^2}", variable: "w", order: 2 },
    { asked: "\\frac{d^3 f}{dt^3}", variable: "t", order: 3 },
    { asked: "f''(t)", variable: "t", order: 2 },
    { asked: "f'''", variable: "t", order: 3 },
  ]) {
    test(`of ${asked} the derivative is that of the one before, under the name it has in the note`, () => {
      const { reading } = readIn(`${loss}And $f(t) = t^4 x$.\n\n$${asked}$`);
      assert.deepEqual(reading.variables, [variable]);
      const partials = partialsOf(reading);
      assert.ok(partials.ok);
      const [{ result }] = partials.value as [Partial];
      const point = { y: 5, w: 2, x: 3, t: 1.5 };
      const whole = (at: number): number => (variable === "w" ? (point.y - at * point.x) ** 2 : at ** 4 * point.x);
      assert.ok(Math.abs(evaluateAt(result, point) - differenceOf(whole, order, point[variable as "w" | "t"])) < 1e-4 * Math.abs(evaluateAt(result, point)));
      const left = leftSide(reading, variable).replace(/\^\{(\d)\}/g, "^$1");
      assert.equal(left.replace("(t)", ""), asked.replace("(t)", "").replace(/(\^\d) /, "$1"));
    });
  }

  test("at a point it is the function of the variable that was written", () => {
    const { reading } = readIn("Let $f(t) = t^4$.\n\n$f'(2)$");
    assert.deepEqual([reading.variables, leftSide(reading, "t")], [["t"], "f'(t)"]);
  });

  test("the left side keeps the sign of the note", () => {
    assert.equal(leftSide(readIn(`${loss}$\\frac{\\partial L}{\\partial w}$`).reading, "w"), "\\frac{\\partial L}{\\partial w}");
    assert.equal(leftSide(readIn(`${loss}$\\frac{dL}{dw}$`).reading, "w"), "\\frac{dL}{dw}");
  });

  test("calls of functions that the document defines are put in, also in a part", () => {
    for (const part of [undefined, "f(x)^2"]) {
      const { reading, used } = readIn("Let $f(x) = x + 2$.\n\n$f(x)^2 + 1$", part);
      assert.equal(evaluateAt(reading.formula.expression, { x: 3 }), part ? 25 : 26);
      assert.equal(usedSentence(used), "With f as defined in this document.");
    }
  });

  test("macros of the document are known", () => {
    const { reading, used } = readIn("$\\newcommand{\\half}[1]{\\frac{#1}{2}}$\n\n$\\half{x^2} + x$");
    assert.equal(evaluateAt(reading.formula.expression, { x: 4 }), 12);
    assert.equal(usedSentence(used), undefined);
  });
});
