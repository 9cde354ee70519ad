import assert from "node:assert/strict";
import { answer, evaluateAt, print } from "../../src/core";
import { evaluate, lgamma } from "mathjs";
import { corpusCases } from "../support/corpus";
import { close } from "../support/oracle";
import { read } from "../support/read";

/** Tolerance of the corpus: 1e-9 relative, 1e-12 absolute near zero (its format says so). */
const agrees = (found: number, expected: number): boolean => close(found, expected, 1e-9, 1e-12);

/** mathjs has no digamma: it is given the slope of its own log-gamma, by fourth-order differences. */
function digamma(x: number): number {
  const h = 1e-3;
  const at = (shift: number): number => lgamma(x + shift * h);
  return (8 * (at(1) - at(-1)) - (at(2) - at(-2))) / (12 * h);
}

/** Differences of log-gamma are good to nine digits, not twelve. */
const toleranceOf = (plain: string): number => (plain.includes("digamma") ? 1e-8 : 1e-9);

// Expected values are by mpmath at 50 digits.
suite("corpus of derivatives", () => {
  for (const { id, expr, wrt, points, expected } of corpusCases) {
    test(`${id}: d/d${wrt.join(" d")} ${expr}`, () => {
      const result = answer(read(expr), wrt);
      assert.ok(result.ok, result.ok ? "" : result.problem.message);
      const plain = print(result.value.result, "plain", { stable: true });
      points.forEach((point, i) => {
        const [found, right] = [evaluateAt(result.value.result, point), expected[i] ?? NaN];
        assert.ok(agrees(found, right), `${plain} is ${found} at ${JSON.stringify(point)}, not ${right}`);
        const inMathjs: unknown = evaluate(plain, { ...point, digamma });
        assert.ok(close(Number(inMathjs), right, toleranceOf(plain)), `mathjs reads ${plain} as ${String(inMathjs)} at ${JSON.stringify(point)}, not ${right}`);
      });
    });
  }
});
