import assert from "node:assert/strict";
import { regionAt, regionsOf } from "../../../src/language/regions";
import { contents, sources } from "./found";

suite("mathematics in Markdown", () => {
  const cases: readonly (readonly [title: string, text: string, expected: readonly string[]])[] = [
    ["inline between dollars", "Take $f(x) = x^2$ and $g$.", ["f(x) = x^2", "g"]],
    ["blanks inside the dollars", "Take $ x + 1 $.", ["x + 1"]],
    ["across a line break within the paragraph", "Take $x +\n1$ here.", ["x +\n1"]],
    ["not across paragraphs", "Costs $x\n\nand y$ more.", []],
    ["money", "It is $5 and $6, or $7.", []],
    ["money before mathematics", "It is $5 for $x$.", ["x"]],
    ["a word before or after the dollar", "a$x$ and $y$b", []],
    ["an escaped dollar", "\\$x$ and $a\\$b$", ["a\\$b"]],
    ["a code span", "`$x$` and ``a ` $y$`` then $z$", ["z"]],
    ["a dollar that opens before a backtick", "$a `b$ c`", ["a `b"]],
    ["backticks that never close", "`` $x$", ["x"]],
    ["dollar and backtick", "$`x^2`$", ["x^2"]],
    ["brackets", "\\(x\\) and \\[y\\] and \\\\(z\\\\)", ["x", "y", "z"]],
    ["brackets across lines", "so\n\\[\nx^2\n\\]\nthen", ["x^2"]],
    ["display on one line", "$$x^2$$", ["x^2"]],
    ["display over lines", "Text:\n\n$$\nx^2 +\ny\n$$\n\nmore $z$", ["x^2 +\ny", "z"]],
    ["display with a blank line inside", "$$\nx\n\ny\n$$", ["x\n\ny"]],
    ["display in running text", "so $$x$$ and $$y$$ there", ["x", "y"]],
    ["two displays on a line of their own", "$$x$$ and $$y$$", ["x", "y"]],
    ["display that never closes", "$$\nx\n", []],
    ["empty delimiters", "$$ $$ and $ $", []],
    ["a math fence", "```math\nx^2\n```\n$y$", ["x^2", "y"]],
    ["a code fence", "```python\n$x$\n```\n~~~\n$y$\n~~~\n$z$", ["z"]],
    ["a longer fence holds a shorter one", "````\n```\n$x$\n````\n$y$", ["y"]],
    ["a fence that never closes", "```\n$x$", []],
    ["indented code", "Text\n\n    $x$\n\n$y$", ["y"]],
    ["an indented paragraph of a list item", "- item\n\n    $x$\n", ["x"]],
    ["quotes and list items", "> $x$\n\n1. $y$\n   - $$z$$", ["x", "y", "z"]],
    ["a comment", "<!-- $x$ -->\n\na <!-- $y$ --> $z$", ["z"]],
    ["front matter", "---\ntitle: $x$ and $y$\n---\n$z$", ["z"]],
    ["a table", "| a | b |\n|---|---|\n| $x$ | $y^2$ |", ["x", "y^2"]],
    ["brackets that are text: a dollar between them", "see \\[1, $x$\\] and \\($y$\\)", ["x", "y"]],
    ["brackets with rows that look like a list", "so\n\\[\na\n+ b\n- c\n\\]\nthen", ["a\n+ b\n- c"]],
    ["an environment in the middle of a line", "so \\begin{align} x \\end{align} there $y$", ["x", "y"]],
    ["an environment that is part of something larger", "\\begin{cases} a \\end{cases}", ["\\begin{cases} a \\end{cases}"]],
    ["environments of text", "\\begin{itemize}\n$x$\n\\end{itemize}", ["x"]],
    ["an environment that never closes", "\\begin{align}\nx\n\n$y$", ["y"]],
    ["text behind a display", "$$\nx\n$$ where $y$ is", ["x", "y"]],
    ["a LaTeX fence without delimiters", "```latex\nx^2 % why\n```", ["x^2"]],
    ["a LaTeX fence with delimiters", "```tex\nWe take $x$ % $z$\n\\begin{align} y \\end{align}\n```\n$w$", ["x", "y", "w"]],
    ["a LaTeX fence that holds a document", "```latex\n\\documentclass{article}\n\\begin{document}\nHello\n\\end{document}\n```", []],
    ["a bar in a cell of a table", "| a | b |\n|---|---|\n| $\\|x\\|$ | $y |\n| z$ | |", ["\\|x\\|"]],
    ["a full stop or comma at the end", "$x^2.$ $y,$ $$z \\,.$$ $\\left. w \\right.$ $v\\,$ $a, b, ...$", ["x^2", "y", "z", "\\left. w \\right.", "v\\,", "a, b, ..."]],
    ["macros that are defined are no formula", "$\\newcommand{\\R}{\\mathbb{R}}$ $\\def\\f#1{x^{#1}} \\f 2$", ["\\f 2"]],
    ["Windows line breaks", "a\r\n\r\n$$\r\nx\r\n$$\r\n$y$\r\n", ["x", "y"]],
  ];
  for (const [title, text, expected] of cases) test(title, () => assert.deepEqual(contents(text, "markdown"), expected));

  test("delimiters are kept as written", () => {
    const text = "> ```math\n> x\n> ```\n\\(y\\)";
    assert.deepEqual(regionsOf(text, "markdown").map(({ open, close, display }) => ({ open, close, display })), [
      { open: "```math", close: "```", display: true },
      { open: "\\(", close: "\\)", display: false },
    ]);
  });

  test("an escaped bar of a table reads as a bar, its backslash as nothing", () => {
    assert.deepEqual(sources("| a | b |\n|---|---|\n| $\\|x\\|$ | $y$ |", "markdown"), ["\u200b|x\u200b|", "y"]);
  });

  test("the marks of a quote are blanked", () => {
    assert.deepEqual(regionsOf("> $$\n> x +\n> y\n> $$", "markdown").map(({ source }) => source), ["x +\n  y"]);
  });

  test("opening delimiters that never close cost one search", () => {
    const text = "\\(x ` `` $5 \\[ \n".repeat(40_000);
    const before = performance.now();
    assert.deepEqual(regionsOf(text, "markdown"), []);
    assert.ok(performance.now() - before < 2000);
  });

  test("languages without delimiters have no mathematics", () => assert.deepEqual(regionsOf("price = '$x$'", "plaintext"), []));
});

suite("the formula at an offset", () => {
  const text = "a $x^2$ b $y$";
  const at = (offset: number): string | undefined => {
    const region = regionAt(regionsOf(text, "markdown"), offset);
    return region && text.slice(region.content.start, region.content.end);
  };
  test("between the dollars and on them", () => {
    for (const offset of [2, 3, 6, 7]) assert.equal(at(offset), "x^2");
    for (const offset of [10, 12, 13]) assert.equal(at(offset), "y");
  });
  test("outside", () => {
    for (const offset of [0, 1, 8, 9]) assert.equal(at(offset), undefined);
  });
  test("a row of an aligned block", () => {
    const block = "$$\n\\begin{aligned}\nf(x) &= x^2 \\\\[2pt]\ng(x) &= \\begin{cases} 1 & x > 0 \\\\ 0 & x < 0 \\end{cases}\n\\end{aligned}\n$$";
    const row = (mark: string): string | undefined => regionAt(regionsOf(block, "markdown"), block.indexOf(mark))?.source;
    assert.equal(row("x^2"), "f(x)  = x^2");
    assert.equal(row("0 &"), "g(x)  = \\begin{cases} 1 & x > 0 \\\\ 0 & x < 0 \\end{cases}");
  });
});
