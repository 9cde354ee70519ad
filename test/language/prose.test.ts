import assert from "node:assert/strict";
import { formulaTextAt } from "../../src/language/formula-text";
import { isProse } from "../../src/language/prose";
import { regionsOf } from "../../src/language/regions";

function isProseIn(text: string, selected: string, languageId: string): boolean {
  const start = text.indexOf(selected);
  const found = formulaTextAt(text, { start, end: start + selected.length }, languageId, regionsOf(text, languageId));
  assert.ok(found);
  return isProse(found);
}

suite("prose that is selected", () => {
  const prose = ["are words of a sentence", "These are words, of a sentence.", "a dog", "learning rate", "the neuron's weights", "größer als", "one\nline and\tanother", "Is it so?"];
  for (const text of prose) test(`${JSON.stringify(text)} is prose`, () => assert.ok(isProseIn(text, text, "plaintext")));

  const mathematics = ["x", "smooth", "a b", "w x y", "alpha x", "alpha beta", "sin x", "x log y", "learning rate + 1", "2 apples", "words (a)", "x^2", "rate_1 rate_2", "x, y"];
  for (const text of mathematics) test(`${JSON.stringify(text)} is none`, () => assert.ok(!isProseIn(text, text, "plaintext")));

  test("beside a formula in Markdown and LaTeX it is prose, inside it is none", () => {
    for (const languageId of ["markdown", "latex"]) {
      const text = "Let the loss $ab cd$ be small.";
      assert.ok(isProseIn(text, "be small", languageId));
      assert.ok(!isProseIn(text, "ab cd", languageId));
    }
  });

  test("code has a syntax of its own that refuses it", () => assert.ok(!isProseIn("some words", "some words", "python")));

  test("a long text is told in no time", () => {
    const text = `${"word ".repeat(20_000)}9`;
    const start = performance.now();
    assert.ok(!isProseIn(text, text, "plaintext"));
    assert.ok(performance.now() - start < 500);
  });
});
