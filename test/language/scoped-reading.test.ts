import assert from "node:assert/strict";
import { evaluateAt } from "../../src/core";
import { DocumentReader, findingsOfFormula, scopedReading, usedSentence, type ScopedReading } from "../../src/language";

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

suite("a formula read with what its document says", () => {
  const loss = "Let $L = (y - \\hat y)^2$ and $\\hat y = w x$.\n\n";

  test("a bare derivative is the function that it speaks of, by its variable", () => {
    const { reading, used } = readIn(`${loss}$\\frac{\\partial L}{\\partial w}$`);
    assert.deepEqual(reading.variables, ["w"]);
    assert.equal(evaluateAt(reading.formula.expression, { y: 5, w: 2, x: 3 }), (5 - 2 * 3) ** 2);
    assert.match(usedSentence(used) ?? "", /L/);
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
