import assert from "node:assert/strict";
import { evaluateAt } from "../../../src/core/evaluate";
import { functionOperators, number, operation, symbol, type Expression } from "../../../src/core/expression";
import { findOperator, isFunctionOperator, nearestOperator, operatorRow, operatorTable, type OperatorRow } from "../../../src/core/operators";

/** Numbers of operands to try: the fewest, and for functions of any number of operands a few more. */
function arities({ arity: [least, most] }: OperatorRow): number[] {
  return most === Infinity ? [least, least + 1, 4] : least === most ? [least] : [least, most];
}

/** Points spread over a row's sample box. */
function pointsOf(row: OperatorRow, count: number): number[][] {
  return [0.11, 0.37, 0.52, 0.73, 0.94].map((share) => Array.from({ length: count }, (_, i) => {
    const [from, to] = row.sample[Math.min(i, row.sample.length - 1)] ?? [0, 1];
    return from + (to - from) * ((share + 0.29 * i) % 1);
  }));
}

/** Five-point central difference, extrapolated once: good to ten digits or so on smooth functions. */
function difference(f: (x: number) => number, x: number): number {
  const slope = (h: number): number => (8 * (f(x + h) - f(x - h)) - (f(x + 2 * h) - f(x - 2 * h))) / (12 * h);
  return (16 * slope(5e-4) - slope(1e-3)) / 15;
}

function close(actual: number, expected: number, tolerance: number, message: string): void {
  assert.ok(Math.abs(actual - expected) <= tolerance * Math.max(1, Math.abs(expected)), `${message}: ${actual} is not ${expected}`);
}

/** Operands that only take whole numbers, and so have no slope. */
const isIndex = (row: OperatorRow, i: number): boolean => i === 0 && (row.name === "softmax" || row.name === "polygamma");

const cases = operatorTable.flatMap((row) => arities(row).map((count) => ({ row, count, title: `${row.name} of ${count}` })));

suite("operator table", () => {
  test("has a row for every function of the vocabulary, in its order", () => {
    assert.deepEqual(operatorTable.map(({ name }) => name), [...functionOperators]);
    for (const name of functionOperators) assert.equal(operatorRow(name).name, name);
  });

  for (const { row, count, title } of cases) {
    const names = Array.from({ length: count }, (_, i) => `x${i}`);
    const operandsAt = (point: readonly number[]): Expression[] => names.map((name, i) => (isIndex(row, i) ? number(point[i] ?? 0) : symbol(name)));
    const at = (point: readonly number[]): Record<string, number> => Object.fromEntries(names.map((name, i) => [name, point[i] ?? NaN]));

    test(`${title}: slopes are those of its values`, () => {
      for (const point of pointsOf(row, count)) {
        const slopes = row.slopes(point, row.value(...point));
        assert.equal(slopes.length, count);
        for (let i = 0; i < count; i++) {
          if (isIndex(row, i)) continue;
          const measured = difference((x) => row.value(...point.map((other, k) => (k === i ? x : other))), point[i] ?? NaN);
          close(slopes[i] ?? NaN, measured, 2e-9, `slope ${i} at ${point.join()}`);
        }
      }
    });

    test(`${title}: the symbolic derivative is the numeric one`, () => {
      for (const point of pointsOf(row, count)) {
        const operands = operandsAt(point);
        const self = operation(row.name, operands);
        const slopes = row.slopes(point, row.value(...point));
        for (let i = 0; i < count; i++) {
          if (!isIndex(row, i)) close(evaluateAt(row.derivative(operands, i, self), at(point)), slopes[i] ?? NaN, 1e-12, `derivative ${i} at ${point.join()}`);
        }
      }
    });

    test(`${title}: sample points lie in the domain, and the expansion has the same value`, () => {
      for (const point of pointsOf(row, count)) {
        const value = row.value(...point);
        const operands = operandsAt(point);
        assert.ok(Number.isFinite(value), `no value at ${point.join()}`);
        for (const condition of row.domain?.(operands) ?? []) assert.equal(evaluateAt(operation("piecewise", [condition, number(1), number(0)]), at(point)), 1);
        if (row.expansion) close(evaluateAt(row.expansion(operands), at(point)), value, 1e-13, `expansion at ${point.join()}`);
      }
    });
  }

  test("spells each name and alias for one function only", () => {
    const spellings = operatorTable.flatMap(({ name, aliases }) => [name, ...aliases]).map((spelling) => spelling.toLowerCase());
    assert.deepEqual(spellings.filter((spelling, i) => spellings.indexOf(spelling) !== i), []);
  });

  test("gives NaN outside of each domain and never throws", () => {
    for (const row of operatorTable) {
      for (const x of [-1e300, -2, -1, -0.5, 0, 0.5, 1, 2, 1e300, Infinity, -Infinity, NaN]) {
        const point = Array.from({ length: row.arity[0] }, () => x);
        assert.equal(typeof row.value(...point), "number");
        assert.equal(row.slopes(point, row.value(...point)).length, point.length);
        const outside = (row.domain?.(point.map((v) => (Number.isFinite(v) ? number(v) : symbol("none")))) ?? [])
          .some((condition) => evaluateAt(operation("piecewise", [condition, number(1), number(0)]), {}) === 0);
        if (outside && Number.isFinite(x)) assert.ok(Number.isNaN(row.value(...point)), `${row.name} at ${x} is ${row.value(...point)}`);
      }
    }
  });
});

suite("names of functions", () => {
  test("are found by name, alias, other case and with underscores", () => {
    assert.equal(findOperator("arctan")?.name, "atan");
    assert.equal(findOperator("ln")?.name, "log");
    assert.equal(findOperator("leaky_relu")?.name, "leakyRelu");
    assert.equal(findOperator("Softplus")?.name, "softplus");
    assert.equal(findOperator("atan2")?.name, "atan2");
    assert.equal(findOperator("frobnicate"), undefined);
    assert.ok(isFunctionOperator("sin") && !isFunctionOperator("arcsin") && !isFunctionOperator("add"));
  });

  test("are suggested for near misses only", () => {
    assert.equal(nearestOperator("simgoid"), "sigmoid");
    assert.equal(nearestOperator("sqr"), "sqrt");
    assert.equal(nearestOperator("arctn"), "arctan");
    assert.equal(nearestOperator("sotfmax"), "softmax");
    assert.equal(nearestOperator("f"), undefined);
    assert.equal(nearestOperator("loss"), undefined);
    assert.equal(nearestOperator("frobnicate"), undefined);
  });
});
