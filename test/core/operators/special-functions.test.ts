import assert from "node:assert/strict";
import { differentiate } from "../../../src/core/differentiate";
import { evaluateAt } from "../../../src/core/evaluate";
import { findOperator, operatorRow } from "../../../src/core/operators";
import reference from "../../fixtures/special-functions/special-functions.json";
import { read } from "../../support/read";

interface Reference {
  readonly name: string;
  readonly operands: readonly number[];
  readonly value: number;
}

const rows: readonly Reference[] = reference;

/** Largest relative error allowed; where a function nearly vanishes by cancellation its absolute error counts. */
const tolerances: Readonly<Record<string, number>> = { polygamma: 3e-15, gelu: 1e-13, lgamma: 1.5e-15 };

suite("special functions against mpmath", () => {
  for (const name of new Set(rows.map((row) => row.name))) {
    test(name, () => {
      const row = findOperator(name);
      assert.ok(row);
      for (const { operands, value } of rows.filter((other) => other.name === name)) {
        const difference = Math.abs(row.value(...operands) - value) / Math.abs(value);
        assert.ok(difference <= (tolerances[name] ?? 1e-15), `${name}(${operands.join()}) is off by ${difference}`);
      }
    });
  }
});

suite("values far out", () => {
  const value = (name: Parameters<typeof operatorRow>[0], ...operands: number[]): number => operatorRow(name).value(...operands);

  test("neither overflow nor lose themselves", () => {
    assert.equal(value("sigmoid", -1000), 0);
    assert.equal(value("sigmoid", 1000), 1);
    assert.equal(value("softplus", 1000), 1000);
    assert.equal(value("softplus", -1000), 0);
    assert.equal(value("logsumexp", 1000, 1000), 1000 + Math.LN2);
    assert.equal(value("logsumexp", -1000, -1000), -1000 + Math.LN2);
    assert.equal(value("softmax", 1, 1000, 1000), 0.5);
    assert.equal(value("erfc", 30), 0);
    assert.equal(value("gamma", 200), Infinity);
  });

  test("follow the real branch", () => {
    assert.equal(value("cbrt", -8), -2);
    assert.ok(Number.isNaN(value("log", -1)) && Number.isNaN(value("log", 0)) && Number.isNaN(value("gamma", -3)));
    assert.equal(value("factorial", 5), 120);
    assert.equal(value("round", 2.5), 2);
    assert.equal(value("round", -1.5), -2);
  });
});

suite("slopes at kinks are those of PyTorch", () => {
  const slopes = (name: Parameters<typeof operatorRow>[0], ...operands: number[]): number[] => {
    const row = operatorRow(name);
    return row.slopes(operands, row.value(...operands));
  };

  test("one operand", () => {
    for (const name of ["relu", "abs", "sign", "step", "relu6"] as const) assert.deepEqual(slopes(name, 0), [0], name);
    assert.deepEqual(slopes("relu6", 6), [0]);
    assert.deepEqual(slopes("hardSigmoid", 3), [0]);
    assert.deepEqual(slopes("leakyRelu", 0), [0.01]);
  });

  test("ties of max and min are split evenly", () => {
    assert.deepEqual(slopes("max", 2, 2), [0.5, 0.5]);
    assert.deepEqual(slopes("min", 1, 1, 1, 4), [1 / 3, 1 / 3, 1 / 3, 0]);
  });
});

suite("slopes far out", () => {
  const slopes = (name: Parameters<typeof operatorRow>[0], ...operands: number[]): number[] => operatorRow(name).slopes(operands, operatorRow(name).value(...operands));

  test("do not cancel", () => {
    assert.deepEqual(slopes("silu", 1e20), [1]);
    for (const x of [1e20, -1e20]) assert.equal(evaluateAt(differentiate(read("silu(x)"), "x"), { x }) + 0, x > 0 ? 1 : 0);
    assert.equal(Math.abs(slopes("silu", -1e20)[0] ?? NaN), 0);
    // The slope of 2 exp(-x), which csch is there.
    assert.ok(Math.abs((slopes("csch", 500)[0] ?? NaN) / (-2 * Math.exp(-500)) - 1) < 1e-14);
    // The larger logit's own slope is the share of the smaller one, which 1 less the entry has lost.
    const small = operatorRow("softmax").value(2, 60, 0);
    const [, own = NaN, other = NaN] = slopes("softmax", 1, 60, 0);
    assert.ok(small > 0 && Math.abs(own - small) <= 1e-15 * small && Math.abs(other + small) <= 1e-15 * small, `${own}, ${other}, ${small}`);
  });

  test("a zero with a sign is zero for the angle of a point", () => {
    assert.equal(operatorRow("atan2").value(-0, -1), Math.PI);
  });
});
