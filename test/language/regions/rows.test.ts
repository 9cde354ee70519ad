import assert from "node:assert/strict";
import { parseLatexStatements } from "../../../src/core";
import { formulasOf, regionAt, regionsOf } from "../../../src/language/regions";
import { sources } from "./found";

suite("the formulas of a region", () => {
  const cases: readonly (readonly [title: string, latex: string, expected: readonly string[]])[] = [
    ["rows that begin with a relation go on with the chain", "\\begin{align} f(x) &= x^2 \\\\ &= x x \\\\ &\\le y \\end{align}", ["f(x) = x^2 \\\\ = x x \\\\ \\le y"]],
    ["a row with a left side of its own is a formula", "\\begin{align} f &= a \\\\ &= b \\\\ g &= c \\end{align}", ["f = a \\\\ = b", "g = c"]],
    ["spacing of a row end is no mathematics", "\\begin{align} f &= a \\\\[2pt] &= b \\\\* &= c \\end{align}", ["f = a \\\\ = b \\\\ = c"]],
    ["layout before a row", "\\begin{align} f &= a \\\\ {}&\\quad = b \\end{align}", ["f = a \\\\ = b"]],
    ["a row that begins with an operator is the rest of an expression", "\\begin{align} f &= a \\\\ &\\quad + b \\\\ &\\quad - c \\end{align}", ["f = a + b - c"]],
    ["so is one behind an operator", "\\begin{align} f &= a + \\\\ & b \\\\ g &= \\\\ & c \\end{align}", ["f = a + b", "g = c"]],
    ["a list of expressions, one with a sign", "\\begin{gather} x^2 \\\\ -x^2 \\end{gather}", ["x^2", "-x^2"]],
    ["equations that begin with a sign", "\\begin{align} x + y &= 1 \\\\ -x - y &= 2 \\end{align}", ["x + y = 1", "-x - y = 2"]],
    ["multline is one formula", "\\begin{multline} a + b \\\\ c + d \\end{multline}", ["a + b c + d"]],
    ["formulas side by side", "\\begin{align} f &= a & g &= b \\\\ &= c & &= d \\end{align}", ["f = a \\\\ = c", "g = b \\\\ = d"]],
    ["reasons beside a chain", "\\begin{align} f &= a && \\text{why} \\\\ &= b && \\text{so} \\end{align}", ["f = a \\\\ = b", "\\text{why}", "\\text{so}"]],
    ["marks on both sides of a relation", "\\begin{align} f & = & a \\end{align} \\begin{eqnarray} g &=& b \\\\ &=& c \\end{eqnarray}", ["f = a", "g = b \\\\ = c"]],
    ["columns of cases and matrices", "\\begin{align} f &= \\begin{cases} a & b \\\\ c & d \\end{cases} \\\\ g &= {x \\\\ y} \\end{align}", ["f = \\begin{cases} a & b \\\\ c & d \\end{cases}", "g = {x \\\\ y}"]],
    ["an environment in an environment", "\\begin{equation}\\begin{split} f &= a \\\\ &= b \\end{split}.\\end{equation}", ["f = a \\\\ = b"]],
    ["environments side by side are one formula", "\\begin{equation}\\begin{aligned} a \\\\ b \\end{aligned} + \\begin{aligned} c \\end{aligned}\\end{equation}", ["\\begin{aligned} a \\\\ b \\end{aligned} + \\begin{aligned} c \\end{aligned}"]],
    ["a display with row ends of its own", "\\[ f = a \\\\ = b \\\\ g = c \\]", ["f = a \\\\ = b", "g = c"]],
    ["punctuation of rows", "\\begin{align} f &= a, \\\\ g &= b \\, . \\\\ h &= \\left. c \\right. \\end{align}", ["f = a", "g = b", "h = \\left. c \\right."]],
    ["implications begin a formula", "\\begin{align} f &= a \\\\ \\implies g &= b \\\\ & \\Rightarrow h = c \\end{align}", ["f = a", "g = b", "h = c"]],
    ["words above an equals sign", "\\begin{align} f &\\stackrel{(a)}{=} a \\\\ &\\overset{\\text{def}}{=} b \\end{align}", ["f = a \\\\ = b"]],
    ["labels, tags and text between rows", "\\begin{align} f &= a \\label{f} \\tag{1} \\\\ \\intertext{and} g &= b \\nonumber \\end{align}", ["f = a", "g = b"]],
    ["arguments of alignat", "\\begin{alignat}{2} f &= a & \\quad g &= b \\end{alignat}", ["f = a", "g = b"]],
  ];
  for (const [title, latex, expected] of cases) test(title, () => assert.deepEqual(sources(latex, "latex"), expected));

  test("each is as long as its place in the document", () => {
    for (const [, latex] of cases) {
      for (const formula of regionsOf(latex, "latex").flatMap(formulasOf)) assert.equal(formula.source.length, formula.content.end - formula.content.start, latex);
    }
  });

  test("letters stay where they are", () => {
    const latex = "\\begin{align} f &= a && \\text{why} \\\\[2pt] &= b \\end{align}";
    const formula = regionsOf(latex, "latex").flatMap(formulasOf)[0];
    for (const letter of ["f", "a ", "b"]) assert.equal(latex[(formula?.content.start ?? 0) + (formula?.source.indexOf(letter) ?? -1)], letter.trim());
  });

  test("a chain reads as one statement of its sides", () => {
    const [formula] = sources("\\begin{align} f(x) &= (x + 1)^2, \\\\ &= x^2 + 2x + 1. \\end{align}", "latex");
    const statements = parseLatexStatements(formula ?? "");
    assert.deepEqual(statements.map(({ sides }) => sides.map(({ value, relation }) => [value.ok, relation])), [[[true, undefined], [true, "equal"], [true, "equal"]]]);
    assert.equal(statements[0]?.head?.name, "f");
  });

  test("an offset in any row of a chain means the chain", () => {
    const latex = "\\begin{align} f &= a \\\\ &= b \\\\ g &= c \\end{align}";
    const at = (mark: string): string | undefined => regionAt(regionsOf(latex, "latex"), latex.indexOf(mark))?.source.replace(/\s+/g, " ");
    assert.deepEqual(["a \\", "b \\", "c \\"].map(at), ["f = a \\\\ = b", "f = a \\\\ = b", "g = c"]);
  });

  test("a long alignment takes linear time", () => {
    const latex = `\\begin{align} ${"f &= a \\\\ &= b & g &= c \\\\ ".repeat(5_000)} \\end{align}`;
    const before = performance.now();
    assert.ok(regionsOf(latex, "latex").flatMap(formulasOf).length > 5_000);
    assert.ok(performance.now() - before < 2000);
  });
});
