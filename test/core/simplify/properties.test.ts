import assert from "node:assert/strict";
import fc from "fast-check";
import { evaluateAt } from "../../../src/core/evaluate";
import { equal } from "../../../src/core/expression";
import type { Expression } from "../../../src/core/expression";
import { lengthOf, simplify } from "../../../src/core/simplify";
import { randomExpression } from "./random-expression";

const seed = 7;
const runs = { seed, numRuns: 1500 };
const points = [{ x: 0.7, y: 1.31 }, { x: -1.1, y: 0.43 }, { x: 2.3, y: -0.62 }, { x: -0.35, y: -1.7 }];

/** The value, if it is one that rounding has not made: it must hardly move when the point does. */
function stableValue(expression: Expression, point: { x: number; y: number }): number | undefined {
  const value = evaluateAt(expression, point);
  const near = evaluateAt(expression, { x: point.x * (1 + 1e-9), y: point.y * (1 - 1e-9) });
  return Number.isFinite(value) && Math.abs(value) < 1e9 && Math.abs(value - near) < 1e-6 * Math.max(1, Math.abs(value)) ? value : undefined;
}

suite(`simplify: properties (seed ${seed})`, () => {
  test("has the same value wherever there was one", () => {
    fc.assert(fc.property(randomExpression, (expression) => {
      const result = simplify(expression).expression;
      for (const point of points) {
        const value = stableValue(expression, point);
        if (value === undefined) continue;
        const other = evaluateAt(result, point);
        assert.ok(Math.abs(value - other) <= 1e-5 * Math.max(1, Math.abs(value)), `${other}, not ${value}`);
      }
    }), runs);
  }).timeout(60_000);

  test("is never longer, and simplifying again changes nothing", () => {
    fc.assert(fc.property(randomExpression, (expression) => {
      const { expression: result, complete } = simplify(expression);
      assert.ok(complete);
      assert.ok(lengthOf(result) <= lengthOf(expression));
      assert.ok(equal(simplify(result).expression, result));
    }), runs);
  }).timeout(60_000);

  test("with any budget has the same value", () => {
    fc.assert(fc.property(randomExpression, fc.integer({ min: 0, max: 60 }), (expression, budget) => {
      const result = simplify(expression, { budget }).expression;
      for (const point of points) {
        const value = stableValue(expression, point);
        if (value !== undefined) assert.ok(Math.abs(value - evaluateAt(result, point)) <= 1e-5 * Math.max(1, Math.abs(value)));
      }
    }), { ...runs, numRuns: 500 });
  }).timeout(60_000);
});
