import assert from "node:assert/strict";
import { equal, present, printPlain, rulesDerivation, markColor } from "../../../src/core";
import { changedPart } from "../../../src/core/explain/changed";
import { read } from "../../support/read";

suite("the part that a step changes", () => {
  const cases: readonly [before: string, after: string, from: string, to: string][] = [
    ["x + sin(2 * x)", "x + sin(3 * x)", "2", "3"],
    ["x * exp(x^2)", "x * exp(x^3)", "2", "3"],
    ["(x + 1)^2 / y", "(x + 1)^3 / y", "2", "3"],
    ["x * (y + 1)", "x * cos(y)", "y + 1", "cos(y)"],
  ];
  for (const [before, after, from, to] of cases) {
    test(`from ${before} to ${after}`, () => {
      const change = changedPart(read(before), read(after));
      assert.ok(change && equal(change.from, read(from)) && equal(change.to, read(to)), change && `${printPlain(change.from)} to ${printPlain(change.to)}`);
    });
  }

  test("is nothing in particular when all of it changes, or more than one operand does", () => {
    assert.equal(changedPart(read("x + 1"), read("sin(x)")), undefined);
    assert.equal(changedPart(read("x + y"), read("a + b")), undefined);
  });

  test("is coloured in both lines where that is asked for, and nowhere else", () => {
    const derivation = rulesDerivation(read("x * sin(x)"), "x", read("x * cos(x) + sin(x)"));
    const [, marked] = present(derivation, "latex", true).steps;
    for (const line of [marked?.before, marked?.after]) assert.match(line ?? "", new RegExp(`\\\\textcolor\\{${markColor}\\}`));
    assert.doesNotMatch(JSON.stringify(present(derivation)), /textcolor/);
    assert.deepEqual(present(derivation, "latex", true).steps.map(({ continues }) => continues), derivation.steps.map((_, i) => i > 0));
  });
});
