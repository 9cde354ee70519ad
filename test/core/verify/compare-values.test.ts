import assert from "node:assert/strict";
import { compareValues, type ValueComparison } from "../../../src/core";
import { read } from "../../support/read";

const compare = (left: string, right: string, clearly?: number): ValueComparison => compareValues(read(left), read(right), { clearly });

suite("values of two expressions", () => {
  const same: readonly (readonly [left: string, right: string])[] = [
    ["(x + 1)^2", "x^2 + 2*x + 1"], ["sin(2*x)", "2*sin(x)*cos(x)"], ["log(x*y)", "log(x) + log(y)"], ["1 - sigmoid(x)", "sigmoid(-x)"],
    ["acosh(x)", "log(x + sqrt(x^2 - 1))"], ["3/6", "1/2"], ["x - x", "0"],
  ];
  for (const [left, right] of same) {
    test(`${left} is ${right}`, () => {
      const found = compare(left, right);
      assert.ok(found.same > 0);
      assert.equal(found.different, 0);
    });
  }

  const different: readonly (readonly [left: string, right: string])[] = [
    ["x^2", "x^3"], ["x", "x + 1"], ["sin(x)", "cos(x)"], ["2", "3"], ["sigmoid(50*x)*(1 - sigmoid(50*x))", "sigmoid(50*x)*(sigmoid(50*x) - 1)"],
  ];
  for (const [left, right] of different) {
    test(`${left} is not ${right}, anywhere that counts`, () => {
      const found = compare(left, right);
      assert.ok(found.different > 0);
      assert.equal(found.same, 0);
      assert.equal(found.differences.length, found.different);
    });
  }

  test("a part of the domain is told from all of it", () => {
    const found = compare("abs(x)", "x");
    assert.ok(found.same > 0 && found.different > 0);
  });

  test("a side without values is counted", () => assert.ok(compare("log(x)", "log(x^2)/2").oneSided > 0));

  test("what is clear is said by the caller", () => {
    assert.ok(compare("x", "1.01*x").different > 0);
    assert.equal(compare("x", "1.01*x", 0.05).different, 0);
  });

  test("a difference comes with its point", () => {
    const [first] = compare("2*x", "3*x").differences;
    assert.ok(first && Math.abs(first.left - 2 * (first.point.x ?? NaN)) < 1e-12 && Math.abs(first.right - 3 * (first.point.x ?? NaN)) < 1e-12);
  });
});
