import assert from "node:assert/strict";
import { regionAt, regionsOf } from "../../../src/language/regions";

function contents(text: string, languageId = "markdown"): string[] {
  return regionsOf(text, languageId).map(({ content }) => text.slice(content.start, content.end));
}

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
    ["Windows line breaks", "a\r\n\r\n$$\r\nx\r\n$$\r\n$y$\r\n", ["x", "y"]],
  ];
  for (const [title, text, expected] of cases) test(title, () => assert.deepEqual(contents(text), expected));

  test("delimiters are kept as written", () => {
    const text = "> ```math\n> x\n> ```\n\\(y\\)";
    assert.deepEqual(regionsOf(text, "markdown").map(({ open, close, display }) => ({ open, close, display })), [
      { open: "```math", close: "```", display: true },
      { open: "\\(", close: "\\)", display: false },
    ]);
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

  test("code in other languages has no delimiters", () => assert.deepEqual(regionsOf("price = '$x$'", "python"), []));
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
