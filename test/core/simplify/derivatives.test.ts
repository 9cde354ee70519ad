import assert from "node:assert/strict";
import { differentiate } from "../../../src/core/differentiate";
import { evaluateAt } from "../../../src/core/evaluate";
import { parsePlain } from "../../../src/core/parse/plain";
import { printPlain } from "../../../src/core/print";
import { lengthOf, simplify } from "../../../src/core/simplify";
import { corpusCases as cases } from "../../support/corpus";
import type { CorpusCase } from "../../support/corpus";
import { read } from "../../support/read";

function shortDerivative({ expr, wrt }: CorpusCase): ReturnType<typeof simplify>["expression"] {
  return wrt.reduce((expression, variable) => simplify(differentiate(expression, variable)).expression, read(expr));
}

/** SymPy's text in the names of plain text; undefined for what those cannot say. */
function readSympy(text: string): ReturnType<typeof simplify>["expression"] | undefined {
  if (/Piecewise|DiracDelta|polygamma/.test(text)) return undefined;
  const parsed = parsePlain(text.replace(/Abs/g, "abs").replace(/Heaviside/g, "step").replace(/Max/g, "max").replace(/\bE\b/g, "e"));
  return parsed.ok ? parsed.value.expression : undefined;
}

suite("simplified derivatives", () => {
  // The values are by mpmath.
  for (const row of cases) {
    test(`${row.id}: ${row.expr}`, () => {
      const result = shortDerivative(row);
      row.points.forEach((point, i) => {
        const [found, expected] = [evaluateAt(result, point), row.expected[i] ?? NaN];
        assert.ok(Math.abs(found - expected) <= Math.max(1e-9 * Math.abs(expected), 1e-12), `${printPlain(result, { named: true })} is ${found}, not ${expected}, at ${JSON.stringify(point)}`);
      });
    });
  }

  test("are as short as those of SymPy's simplify", () => {
    const ratios = cases.flatMap((row) => {
      const sympy = readSympy(row.sympy);
      return sympy ? [{ id: row.id, ratio: lengthOf(shortDerivative(row)) / lengthOf(sympy) }] : [];
    }).sort((left, right) => left.ratio - right.ratio);
    assert.ok(ratios.length > 150);
    assert.ok((ratios[Math.floor(ratios.length / 2)]?.ratio ?? 2) <= 1);
    const long = ratios.filter(({ ratio }) => ratio > 2);
    assert.deepEqual(long, []);
  }).timeout(60_000);
});
