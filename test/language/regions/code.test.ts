import assert from "node:assert/strict";
import { parseLatex, printPlain } from "../../../src/core";
import { regionsOf } from "../../../src/language/regions";
import { contents, sources } from "./found";

const q = '"""';

suite("mathematics in Python", () => {
  const cases: readonly (readonly [title: string, text: string, expected: readonly string[]])[] = [
    ["dollars in a docstring", `def f(x):\n    ${q}Computes $x^2$ and $$y$$.${q}\n    return x`, ["x^2", "y"]],
    ["roles and directives", `class A:\n    r${q}The loss :math:\`a b\`.\n\n    .. math:: \\frac{c}{d}\n\n    more\n    ${q}`, ["a b", "\\frac{c}{d}"]],
    ["brackets and environments", `r${q}\\(x\\) \\[y\\]\n\\begin{align} z \\end{align}${q}`, ["x", "y", "z"]],
    ["comments, over lines and behind code", "# Let $x +\n# 1$ be.\ny = 2  # or $y$\n# $z$", ["x +\n# 1", "y", "z"]],
    ["a directive in a comment", "# .. math::\n#\n#    x^2\n#\n# done", ["x^2"]],
    ["strings that are no docstrings", "s = '$x$'\nf('$y$')\nz = ['$a$',\n'$b$']\nprint(\n'$c$'\n)", []],
    ["formatted strings and bytes", 'f"$x$"\nb"$y$"\nrb"$z$"', []],
    ["a string statement behind an assignment describes it", "lr = 0.1\n'$\\\\eta$'", ["\\\\eta"]],
    ["a docstring on the line of its definition", "class A: '$x$'\nif a: '$y$'", ["x"]],
    ["a docstring below a bracket that never closes", `y = (1 +\n\ndef f(x):\n    ${q}$x$${q}`, ["x"]],
    ["examples and literal blocks", `${q}\n>>> f("$x$")\n"$y$"\n\nSo::\n\n    $z$\n\n$w$\n${q}`, ["w"]],
    ["prices and shells", "# costs $5 and $6, or $ x $\n# $HOME/$USER and ${a}$b", []],
    ["a hash in a string", "s = '# $x$'  # $y$", ["y"]],
  ];
  for (const [title, text, expected] of cases) test(title, () => assert.deepEqual(contents(text, "python"), expected));

  test("is as long as its place in the document", () => {
    const text = `def f():\n    ${q}As $\\\\frac{a}{b} \\\\\\\\ \\'$ and :math:\`\\\\sin x\`.${q}\n    # $a +\n    # b$`;
    for (const { source, content } of regionsOf(text, "python")) assert.equal(source.length, content.end - content.start);
    assert.equal(regionsOf(text, "python").length, 3);
  });

  const reading = (latex: string): string => {
    const read = parseLatex(latex);
    return read.ok ? printPlain(read.value.expression) : read.problem.message;
  };
  const escapes: readonly (readonly [title: string, written: string, meant: string | undefined])[] = [
    ["a backslash written as two is one", "\\\\frac{a}{b} + \\\\sin(x)", "\\frac{a}{b} + \\sin(x)"],
    ["a backslash that escapes nothing stands for itself", "\\sigma(x) \\cdot y", "\\sigma(x) \\cdot y"],
    ["\\f is a form feed, so \\frac is no LaTeX", "\\frac{a}{b}", undefined],
    ["so are \\t, \\n, \\b, \\r, \\a, \\v, \\0 and \\x", "\\theta", undefined],
    ["and \\nabla", "x + \\nabla", undefined],
    ["and \\beta", "x + \\beta", undefined],
    ["and \\x41", "\\x41 + 1", undefined],
    ["three backslashes before f are one and a form feed", "\\\\\\frac{a}{b}", undefined],
    ["a quote", "x\\'", "x'"],
  ];
  for (const [title, written, meant] of escapes) {
    test(`in ordinary strings: ${title}`, () => {
      const [region] = regionsOf(`${q}$${written}$${q}`, "python");
      assert.equal(region && reading(region.source), meant && reading(meant));
      const [raw] = regionsOf(`r${q}$${written}$${q}`, "python");
      assert.equal(raw?.source, written);
    });
  }

  test("row ends in ordinary strings", () => {
    const text = `${q}\n.. math::\n\n   f &= a \\\\\\\\\n   &= b \\\\\\\\\n   \\\\alpha &= c\n${q}`;
    assert.deepEqual(sources(text, "python").map((source) => source.replaceAll("\u200b", "")), ["f = a \\\\ = b", "\\alpha = c"]);
    assert.deepEqual(regionsOf(text, "python").map(({ host }) => host?.doubled), [true]);
  });

  test("a backslash before the end of a line is nothing", () => assert.deepEqual(contents(`${q}$a + \\\nb$${q}`, "python"), ["a + \\\nb"]));

  test("a program without mathematics is not even split into tokens", () => {
    const text = "x = (1 + 2) * 'a'  # five\n".repeat(100_000);
    const before = performance.now();
    assert.deepEqual(regionsOf(text, "python"), []);
    assert.ok(performance.now() - before < 300);
  });
});

suite("mathematics in JavaScript and TypeScript", () => {
  const cases: readonly (readonly [title: string, text: string, expected: readonly string[]])[] = [
    ["doc comments", "/**\n * The loss $a +\n * b$.\n */", ["a +\n * b"]],
    ["comments of a line", "// Let $x$ be\nconst y = 2; // $y$", ["x", "y"]],
    ["strings, templates and regular expressions", "const a = '// $x$', b = `// $y$ ${'`'} /* $z$ */`, c = /\\/\\/ $w$/; // $v$", ["v"]],
    ["division is no regular expression", "const a = b / c; // $x$ / $y$", ["x", "y"]],
    ["a backslash stands for itself", "/** $\\frac{a}{b}$ */", ["\\frac{a}{b}"]],
    ["template values with dollars", "`${a} ${b}`; // no $", []],
  ];
  for (const [title, text, expected] of cases) {
    for (const languageId of ["javascript", "typescript", "typescriptreact"]) test(`${title} (${languageId})`, () => assert.deepEqual(contents(text, languageId), expected));
  }

  test("the stars of a comment are blanked", () => assert.deepEqual(sources("/**\n * $a +\n * b$\n */", "javascript"), ["a + b"]));
});
