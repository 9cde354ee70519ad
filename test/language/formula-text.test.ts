import assert from "node:assert/strict";
import { formulaTextAt, languageOfTyped } from "../../src/language/formula-text";
import { regionsOf } from "../../src/language/regions";

/** The text with the selection between ‹ and ›, or the cursor at |. */
function select(marked: string, languageId: string): string | undefined {
  const cursor = marked.indexOf("|");
  const text = marked.replace(/[‹›|]/g, "");
  const selection = cursor >= 0 ? { start: cursor, end: cursor } : { start: marked.indexOf("‹"), end: marked.indexOf("›") - 1 };
  const found = formulaTextAt(text, selection, languageId, regionsOf(text, languageId));
  if (!found) return undefined;
  assert.equal(found.source.length, found.span.end - found.span.start, "source and span are as long as each other");
  return `${found.language}: ${found.source}`;
}

suite("the formula that a selection means", () => {
  const cases: readonly (readonly [title: string, marked: string, languageId: string, expected: string | undefined])[] = [
    ["the cursor between delimiters", "Let $x^2| + 1$ be", "markdown", "latex: x^2 + 1"],
    ["the cursor outside", "Let| $x^2 + 1$ be", "markdown", undefined],
    ["a part of a formula", "Let $‹x^2 › + 1$ be", "markdown", "latex: x^2"],
    ["a formula with its delimiters", "Let ‹$x^2 + 1$› be", "markdown", "latex: x^2 + 1"],
    ["a formula with one delimiter", "Let $‹x^2 + 1$› be", "markdown", "latex: x^2 + 1"],
    ["a formula and blanks around it", "Let ‹ $x^2 + 1$ ›be", "markdown", "latex: x^2 + 1"],
    ["text in Markdown", "Let ‹x^2 + 1› be", "markdown", "plain: x^2 + 1"],
    ["text with a formula in it", "‹Let $x$› be", "markdown", "plain: Let $x$"],
    ["text in LaTeX", "Let ‹x^2 + 1› be", "latex", "latex: x^2 + 1"],
    ["Python", "y = ‹ x**2 ›", "python", "python: x**2"],
    ["TypeScript", "const y = ‹x ** 2›;", "typescript", "javascript: x ** 2"],
    ["JSX", "‹x ** 2›", "javascriptreact", "javascript: x ** 2"],
    ["plain text", "‹x^2›", "plaintext", "plain: x^2"],
    ["another language", "‹x^2›", "rust", "plain: x^2"],
    ["the cursor in code", "y = x|", "python", undefined],
    ["blanks alone", "y = ‹  ›x", "python", undefined],
    ["a row of an aligned block", "$$\\begin{aligned} f &= ‹x^2› \\\\ g &= x \\end{aligned}$$", "markdown", "latex: x^2"],
    ["all of an aligned block", "‹$$\\begin{aligned} f &= x \\end{aligned}$$›", "markdown", "latex: f  = x"],
  ];
  for (const [title, marked, languageId, expected] of cases) test(title, () => assert.equal(select(marked, languageId), expected));
});

suite("the language of what is typed", () => {
  test("LaTeX by its marks, else where it came from, else plain text", () => {
    assert.equal(languageOfTyped("\\sin x"), "latex");
    assert.equal(languageOfTyped("x_{1}", "python"), "latex");
    assert.equal(languageOfTyped("x**2", "python"), "python");
    assert.equal(languageOfTyped("x^2", "latex"), "plain");
    assert.equal(languageOfTyped("x^2"), "plain");
  });
});
