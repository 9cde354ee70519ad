import assert from "node:assert/strict";
import { formulaTextAt } from "../../src/language/formula-text";
import { insertBelow, replaceFormula, type Edit } from "../../src/language/insertion";
import { regionsOf } from "../../src/language/regions";

function apply(text: string, { span, text: inserted }: Edit): string {
  return text.slice(0, span.start) + inserted + text.slice(span.end);
}

function formulaIn(text: string, part: string, languageId: string): NonNullable<ReturnType<typeof formulaTextAt>> {
  const start = text.indexOf(part);
  const found = formulaTextAt(text, { start, end: start + part.length }, languageId, regionsOf(text, languageId));
  assert.ok(found);
  return found;
}

suite("inserting below a formula", () => {
  const cases: readonly (readonly [title: string, languageId: string, text: string, part: string, expected: string])[] = [
    ["inline: on the next line, in the same delimiters", "markdown", "Let $x^2$ be.\nMore.", "x^2", "Let $x^2$ be.\n$S$\nMore."],
    ["brackets", "markdown", "Let \\(x^2\\) be.", "x^2", "Let \\(x^2\\) be.\n\\(S\\)"],
    ["a part of a formula", "markdown", "Let $x^2 + 1$ be.", "x^2", "Let $x^2 + 1$ be.\n$S$"],
    ["in a list item", "markdown", "  - Let $x^2$ be.", "x^2", "  - Let $x^2$ be.\n    $S$"],
    ["in a quote", "markdown", "> Let $x^2$ be.", "x^2", "> Let $x^2$ be.\n> $S$"],
    ["in a table: in the cell", "markdown", "| a | $x^2$ | b |", "x^2", "| a | $x^2$ $S$ | b |"],
    ["display on a line: a block after an empty line", "markdown", "$$x^2$$\nMore.", "x^2", "$$x^2$$\n\n$$S$$\nMore."],
    ["display over lines: over lines as well", "markdown", "$$\nx^2\n$$\nMore.", "x^2", "$$\nx^2\n$$\n\n$$\nS\n$$\nMore."],
    ["display in a quote", "markdown", "> $$\n> x^2\n> $$", "x^2", "> $$\n> x^2\n> $$\n>\n> $$\n> S\n> $$"],
    ["a math fence", "markdown", "```math\nx^2\n```", "x^2", "```math\nx^2\n```\n\n```math\nS\n```"],
    ["an environment", "latex", "  \\begin{equation}\n    x^2\n  \\end{equation}", "x^2", "  \\begin{equation}\n    x^2\n  \\end{equation}\n  \\begin{equation}\n  S\n  \\end{equation}"],
    ["an environment in Markdown: after an empty line", "markdown", "\\begin{align}\nx^2\n\\end{align}\nMore.", "x^2", "\\begin{align}\nx^2\n\\end{align}\n\n\\begin{align}\nS\n\\end{align}\nMore."],
    ["an environment without delimiters", "markdown", "\\begin{aligned} x^2 \\end{aligned}", "x^2", "\\begin{aligned} x^2 \\end{aligned}\n\n$$S$$"],
    ["arguments of an environment", "latex", "\\begin{alignat}{2} x^2 \\end{alignat}", "x^2", "\\begin{alignat}{2} x^2 \\end{alignat}\n\\begin{alignat}{2}S\\end{alignat}"],
    ["a row of a chain: below the block", "latex", "\\begin{align}\nf &= x^2 \\\\\n&= xx\n\\end{align}", "x^2", "\\begin{align}\nf &= x^2 \\\\\n&= xx\n\\end{align}\n\\begin{align}\nS\n\\end{align}"],
    ["a full stop stays where it is", "markdown", "$$x^2.$$", "x^2", "$$x^2.$$\n\n$$S$$"],
    ["a role", "restructuredtext", "Let :math:`x^2` be.", "x^2", "Let :math:`x^2` be.\n:math:`S`"],
    ["a directive: one of its own behind it", "restructuredtext", "- a\n\n  .. math::\n     :label: b\n\n     x^2\n\nMore.", "x^2", "- a\n\n  .. math::\n     :label: b\n\n     x^2\n\n  .. math::\n\n     S\n\nMore."],
    ["a directive on one line", "restructuredtext", ".. math:: x^2\n\nMore.", "x^2", ".. math:: x^2\n\n.. math::\n\n   S\n\nMore."],
    ["a docstring", "python", "def f():\n    r\"\"\"Let $x^2$ be.\n\n    More.\"\"\"", "x^2", "def f():\n    r\"\"\"Let $x^2$ be.\n    $S$\n\n    More.\"\"\""],
    ["a docstring of one line: within it", "python", "def f():\n    r\"\"\"Let $x^2$ be.\"\"\"\n    y = 1", "x^2", "def f():\n    r\"\"\"Let $x^2$ be.\n    $S$\"\"\"\n    y = 1"],
    ["a string that has to stay on its line", "python", "lr = 1\nr'Let $x^2$ be.'", "x^2", "lr = 1\nr'Let $x^2$ $S$ be.'"],
    ["a display in a docstring", "python", "r\"\"\"Let\n\n$$\nx^2\n$$\n\"\"\"", "x^2", "r\"\"\"Let\n\n$$\nx^2\n$$\n\n$$\nS\n$$\n\"\"\""],
    ["a comment", "python", "    # Let $x^2$ be.\n    y = 1", "x^2", "    # Let $x^2$ be.\n    # $S$\n    y = 1"],
    ["a directive in a comment", "python", "# .. math::\n#\n#    x^2\n", "x^2", "# .. math::\n#\n#    x^2\n#\n# .. math::\n#\n#    S\n"],
    ["a doc comment", "typescript", "  /**\n   * Let $x^2$ be.\n   */", "x^2", "  /**\n   * Let $x^2$ be.\n   * $S$\n   */"],
    ["a doc comment of one line: within it", "typescript", "/** Let $x^2$ be. */", "x^2", "/** Let $x^2$ be. \n * $S$*/"],
    ["plain text in Markdown", "markdown", "Let x^2 be.", "x^2", "Let x^2 be.\nS"],
    ["Python, indented alike", "python", "def f(x):\n    y = x**2\n    return y", "x**2", "def f(x):\n    y = x**2\n    S\n    return y"],
    ["the last line of a file", "javascript", "\tconst y = x ** 2;", "x ** 2", "\tconst y = x ** 2;\n\tS"],
    ["Windows line breaks", "python", "y = x**2\r\nz = 1", "x**2", "y = x**2\nS\r\nz = 1"],
  ];
  for (const [title, languageId, text, part, expected] of cases) {
    test(title, () => assert.equal(apply(text, insertBelow(text, formulaIn(text, part, languageId), "S")), expected));
  }
});

suite("replacing a formula", () => {
  const text = "Let $x^2$ be.";
  const formula = formulaIn(text, "x^2", "markdown");
  test("an expression becomes the value", () => {
    assert.equal(apply(text, replaceFormula(formula, false, { value: "V", statement: "S" })), "Let $V$ be.");
  });
  test("a definition becomes the definition of the derivative", () => {
    assert.equal(apply(text, replaceFormula(formula, true, { value: "V", statement: "S" })), "Let $S$ be.");
  });
});

suite("LaTeX in strings of a program", () => {
  const text = '"""Let $\\\\sin x$ be."""';
  const start = text.indexOf("$") + 1;
  const formula = formulaTextAt(text, { start, end: start }, "python", regionsOf(text, "python"));
  test("is inserted with its backslashes doubled where they are", () => {
    assert.ok(formula);
    assert.equal(apply(text, insertBelow(text, formula, "\\cos x")), '"""Let $\\\\sin x$ be.\n$\\\\cos x$"""');
    assert.equal(apply(text, replaceFormula(formula, false, { value: "\\cos x", statement: "S" })), '"""Let $\\\\cos x$ be."""');
  });
});
