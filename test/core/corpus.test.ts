import assert from "node:assert/strict";
import { answer, evaluateAt, print } from "../../src/core";
import { evaluate } from "mathjs";
import { close } from "../support/oracle";
import { read } from "../support/read";
import corpus from "../fixtures/derivatives.json";

interface Case {
  readonly id: string;
  readonly expr: string;
  readonly wrt: readonly string[];
  readonly points: readonly Record<string, number>[];
  readonly expected: readonly number[];
}

/** Tolerance of the corpus: 1e-9 relative, 1e-12 absolute near zero (its format says so). */
const agrees = (found: number, expected: number): boolean => close(found, expected, 1e-9, 1e-12);

// Expected values are by mpmath at 50 digits.
suite("corpus of derivatives", () => {
  for (const { id, expr, wrt, points, expected } of corpus.cases as unknown as readonly Case[]) {
    test(`${id}: d/d${wrt.join(" d")} ${expr}`, () => {
      const result = answer(read(expr), wrt);
      assert.ok(result.ok, result.ok ? "" : result.problem.message);
      const plain = print(result.value.result, "plain");
      points.forEach((point, i) => {
        const [found, right] = [evaluateAt(result.value.result, point), expected[i] ?? NaN];
        assert.ok(agrees(found, right), `${plain} is ${found} at ${JSON.stringify(point)}, not ${right}`);
        const inMathjs: unknown = evaluate(plain, { ...point });
        assert.ok(agrees(Number(inMathjs), right), `mathjs reads ${plain} as ${String(inMathjs)} at ${JSON.stringify(point)}, not ${right}`);
      });
    });
  }
});
