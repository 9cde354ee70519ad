import assert from "node:assert/strict";
import { counterexampleOf } from "../../../src/language/findings/counterexample";
import type { Counterexample } from "../../../src/language/findings/types";
import { read } from "../../support/read";

type Differences = Parameters<typeof counterexampleOf>[2];

suite("a point that proves two expressions to be different", () => {
  const between = (expected: string, found: string, differences: Differences = []): Counterexample | undefined => counterexampleOf(read(expected), read(found), differences);

  for (const { expected, found, at, why } of [
    { expected: "2 * x", found: "3 * x", at: { x: 1 }, why: "is the first number that comes to mind" },
    { expected: "3 * x^2", found: "3 * x", at: { x: 2 }, why: "is the next one where they agree at it" },
    { expected: "2 * x^2", found: "x^3", at: { x: 1 }, why: "need not be where they agree elsewhere" },
    { expected: "sqrt(1 - x^2)", found: "2 * sqrt(1 - x^2)", at: { x: 0.5 }, why: "lies where both have values" },
    { expected: "exp(-x)", found: "2 * exp(-x)", at: { x: 1 }, why: "is where the values are of a common size" },
    { expected: "sqrt(-x)", found: "-sqrt(-x)", at: { x: -1 }, why: "may be negative" },
    { expected: "x + y", found: "x - y", at: { x: 1, y: 2 }, why: "has unlike coordinates" },
    { expected: "10^-9 * x", found: "10^-9 * x^2 * 3", at: { x: 1 }, why: "is plain where all values are tiny" },
  ]) {
    test(`${expected} and ${found}: ${JSON.stringify(at)} ${why}`, () => assert.deepEqual(between(expected, found)?.point, at));
  }

  test("the values are those at the point", () => {
    assert.deepEqual(between("x^2 + y", "x^2 - y"), { point: { x: 1, y: 2 }, expected: 1 ** 2 + 2, found: 1 ** 2 - 2 });
  });

  test("where a convention alone tells them apart, there is none", () => {
    assert.equal(between("2 * sign(x - 1)^2 + x", "2 + x"), undefined);
    assert.deepEqual(between("2 * sign(x - 1)^2 + x", "2")?.point, { x: 2 });
  });

  test("of many variables none has the value of another", () => {
    const point = between("a + b + c + d + h + k", "a + b + c + d + h - k")?.point ?? {};
    assert.equal(new Set(Object.values(point)).size, 6);
  });

  test("far from what people like, it is rounded from a point that is known", () => {
    const differences: Differences = [{ point: { x: 1234.5678 }, left: 1, right: 2 }];
    const found = between("sqrt(x - 1000)", "2 * sqrt(x - 1000)", differences);
    assert.deepEqual(found, { point: { x: 1200 }, expected: Math.sqrt(200), found: 2 * Math.sqrt(200) });
    // Rounded to 1000 both are zero; where no rounding will do, the point stands as it is.
    const narrow: Differences = [{ point: { x: 1000.000123 }, left: 3, right: 4 }];
    assert.deepEqual(between("sqrt(0.0002 - abs(x - 1000))", "2 * sqrt(0.0002 - abs(x - 1000)) + 0 * log(x - 1000)", narrow)?.point, narrow[0]?.point);
  });
});
