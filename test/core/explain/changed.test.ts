import assert from "node:assert/strict";
import { present, printPlain, rulesDerivation, markColor } from "../../../src/core";
import type { Expression } from "../../../src/core";
import { changedParts } from "../../../src/core/explain/changed";
import { markedLine } from "../../../src/core/explain/marks";
import { read } from "../../support/read";

suite("the parts that a step changes", () => {
  const cases: readonly [before: string, after: string, from: readonly string[], to: readonly string[]][] = [
    ["x + sin(2 * x)", "x + sin(3 * x)", ["2"], ["3"]],
    ["x * exp(x^2)", "x * exp(x^3)", ["2"], ["3"]],
    ["(x + 1)^2 / y", "(x + 1)^3 / y", ["2"], ["3"]],
    ["x * (y + 1)", "x * cos(y)", ["y + 1"], ["cos(y)"]],
    ["sin(x) * y + cos(x) * z", "tan(x) * y + exp(x) * z", ["sin(x)", "cos(x)"], ["tan(x)", "exp(x)"]],
    ["a + x + b + y", "a + b + z", ["x", "y"], ["z"]],
    ["cos(x) + y + 1", "1 + cos(x) + z", ["y"], ["z"]],
  ];
  for (const [before, after, from, to] of cases) {
    test(`from ${before} to ${after}`, () => {
      const change = changedParts(read(before), read(after));
      const plain = (parts: readonly Expression[] = []): string[] => parts.map((part) => printPlain(part));
      assert.deepEqual([plain(change?.from), plain(change?.to)], [from, to].map((texts) => texts.map((text) => printPlain(read(text)))));
    });
  }

  test("are nothing in particular when all of it changes", () => {
    assert.equal(changedParts(read("x + 1"), read("sin(x)")), undefined);
    assert.equal(changedParts(read("x + y"), read("a + b")), undefined);
  });

  test("where colours would take a fraction apart, the line keeps its form and is coloured as a whole", () => {
    const line = (marked: string, plain: string): string => markedLine(marked, plain, "magenta");
    assert.equal(line("\\textcolor{magenta}{\\frac{1}{2}} x", "\\frac{x}{2}"), "\\textcolor{magenta}{\\frac{x}{2}}");
    assert.equal(line("\\operatorname{sgn}\\left(\\textcolor{magenta}{b}\\right)", "\\operatorname{sgn}(b)"), "\\operatorname{sgn}\\left(\\textcolor{magenta}{b}\\right)");
  });

  test("is coloured in both lines where that is asked for, and nowhere else", () => {
    const derivation = rulesDerivation(read("x * sin(x)"), "x", read("x * cos(x) + sin(x)"));
    const [, marked] = present(derivation, "latex", { marked: true }).steps;
    for (const line of [marked?.before, marked?.after]) assert.match(line ?? "", new RegExp(`\\\\textcolor\\{${markColor}\\}`));
    assert.doesNotMatch(JSON.stringify(present(derivation)), /textcolor/);
    assert.deepEqual(present(derivation, "latex", { marked: true }).steps.map(({ continues }) => continues), derivation.steps.map((_, i) => i > 0));
  });
});
