import assert from "node:assert/strict";
import { formulasOf, regionsOf } from "../../../src/language/regions";
import { contents } from "./found";

const environments = [
  "math", "displaymath", "equation", "equation*", "eqnarray", "eqnarray*", "align", "align*", "alignat", "xalignat", "flalign", "flalign*", "gather", "gather*", "multline", "multline*", "dmath", "dmath*",
];

suite("mathematics in LaTeX", () => {
  for (const name of environments) test(name, () => assert.deepEqual(contents(`a \\begin{${name}} x^2 \\end{${name}} b $y$`, "latex"), ["x^2", "y"]));

  const cases: readonly (readonly [title: string, text: string, expected: readonly string[]])[] = [
    ["dollars and brackets", "$x$ \\(y\\) $$z$$ \\[w\\]", ["x", "y", "z", "w"]],
    ["environments", "\\begin{equation}\n  a\n\\end{equation} \\begin{align*} b \\end{align*}", ["a", "b"]],
    ["an environment in an environment", "\\begin{equation}\\begin{aligned} a \\end{aligned}\\end{equation}", ["\\begin{aligned} a \\end{aligned}"]],
    ["comments", "% $x$\n$y$ \\% $z$", ["y", "z"]],
    ["escaped dollars", "\\$5 and \\$6 and $x$", ["x"]],
    ["a line break before a bracket", "end \\\\[2pt] and \\[x\\]", ["x"]],
    ["verbatim text", "\\verb|$x$| \\begin{verbatim}$y$\\end{verbatim} \\begin{lstlisting}[language=C]$z$\\end{lstlisting} $w$", ["w"]],
    ["a blank line ends inline mathematics", "a $ b\n\n$x$", ["x"]],
    ["comments in an environment, and as one", "\\begin{comment} $x$ \\end{comment} \\iffalse $y$ \\fi $z$", ["z"]],
    ["other text set as it is", "\\verb*+$x$+ \\lstinline|$y$| \\url{a/$b$} \\path{$c$} \\begin{minted}{python}$d$\\end{minted} \\begin{alltt}$e$\\end{alltt} $z$", ["z"]],
    ["nothing behind the end of the document", "$x$ \\end{document} $y$", ["x"]],
    ["nothing in definitions of macros", "\\newcommand{\\a}[1]{$#1$} \\def\\b#1{$y$} \\DeclareMathOperator{\\c}{$z$} $x$", ["x"]],
    ["an environment that only numbers others", "\\begin{subequations}\\begin{align} a \\end{align}\\end{subequations}", ["a"]],
    ["arguments of an environment", "\\begin{alignat}{2} a \\end{alignat} \\begin{IEEEeqnarray}{rCl} b \\end{IEEEeqnarray} \\begin{dmath}[label={c}] d \\end{dmath}", ["a", "b", "d"]],
    ["branches that their environment says", "\\begin{numcases}{f=} a & b \\\\ c & d \\end{numcases}", ["\\begin{numcases}{f=} a & b \\\\ c & d \\end{numcases}"]],
    ["environments of text", "\\begin{itemize} \\item $x$ \\end{itemize}", ["x"]],
  ];
  for (const [title, text, expected] of cases) test(title, () => assert.deepEqual(contents(text, "latex"), expected));

  test("labels and comments are blanked, places stay", () => {
    const text = "\\begin{equation}\\label{eq:f}\nf(x) = x^2 % why\n\\end{equation}";
    const [region] = regionsOf(text, "latex");
    assert.equal(region?.source.trim(), "f(x) = x^2");
    assert.equal(region?.source.indexOf("f(x)"), (region ? text.indexOf("f(x)") - region.content.start : -1));
  });

  test("each row of align is a formula", () => {
    const text = "\\begin{align} f &= x^2 \\\\ g &= {a \\\\ b} \\nonumber \\\\ \\end{align}";
    const [region] = regionsOf(text, "latex");
    assert.deepEqual(region ? formulasOf(region).map(({ source }) => source.trim()) : [], ["f  = x^2", "g  = {a \\\\ b}"]);
  });

  test("openings that never close cost one search", () => {
    const text = "\\( x \\[ y \\begin{equation} z\n".repeat(30_000);
    const before = performance.now();
    assert.deepEqual(contents(text, "latex"), []);
    assert.ok(performance.now() - before < 2000);
  });
});
