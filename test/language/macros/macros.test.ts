import assert from "node:assert/strict";
import type { Macro } from "../../../src/core";
import { readDocument } from "../../../src/language/document";
import { gatherMacros, includedFiles, macrosOf, macrosOfSetting, type FindFile } from "../../../src/language/macros";

suite("macros that a document defines", () => {
  const cases: readonly (readonly [title: string, latex: string, expected: Readonly<Record<string, Macro>>])[] = [
    ["without arguments", "\\newcommand{\\R}{\\mathbb{R}}", { R: { parameters: 0, body: "\\mathbb{R}" } }],
    ["with arguments", "\\newcommand{\\half}[1]{\\frac{#1}{2}}", { half: { parameters: 1, body: "\\frac{#1}{2}" } }],
    ["with an argument that may be left out", "\\newcommand{\\norm}[2][2]{|#2|_{#1}}", { norm: { parameters: 2, optional: "2", body: "|#2|_{#1}" } }],
    ["without braces around the name", "\\newcommand\\x[1]{#1} \\newcommand*\\y{z}", { x: { parameters: 1, body: "#1" }, y: { parameters: 0, body: "z" } }],
    ["over lines", "\\newcommand{\\x}\n  [1]\n  {a\n#1}", { x: { parameters: 1, body: "a\n#1" } }],
    ["braces and escaped braces in a body", "\\newcommand{\\x}{\\{{a}\\}}", { x: { parameters: 0, body: "\\{{a}\\}" } }],
    ["a later one replaces an earlier one", "\\newcommand{\\x}{a} \\renewcommand{\\x}{b}", { x: { parameters: 0, body: "b" } }],
    ["unless it only provides", "\\newcommand{\\x}{a} \\providecommand{\\x}{b} \\providecommand{\\y}{c}", { x: { parameters: 0, body: "a" }, y: { parameters: 0, body: "c" } }],
    ["by \\def and \\gdef", "\\def\\x{a} \\gdef\\y#1#2{#2#1}", { x: { parameters: 0, body: "a" }, y: { parameters: 2, body: "#2#1" } }],
    ["not by \\def with delimiters", "\\def\\x(#1){#1} \\def\\y#2{a} \\def\\z a{b}", {}],
    ["by \\let", "\\let\\x=\\alpha \\let\\y\\beta \\let\\z=+", { x: { parameters: 0, body: "\\alpha" }, y: { parameters: 0, body: "\\beta" }, z: { parameters: 0, body: "+" } }],
    ["operators", "\\DeclareMathOperator{\\relu}{ReLU} \\DeclareMathOperator*{\\argmax}{arg\\,max}", { relu: { parameters: 0, body: "\\operatorname{ReLU}" }, argmax: { parameters: 0, body: "\\operatorname*{arg\\,max}" } }],
    ["a macro that another one defines is none", "\\newcommand{\\x}{\\newcommand{\\y}{a}}", { x: { parameters: 0, body: "\\newcommand{\\y}{a}" } }],
    ["comments and verbatim text", "% \\newcommand{\\x}{a}\n\\begin{verbatim}\\def\\y{b}\\end{verbatim} \\verb|\\def\\z{c}|", {}],
    ["a line break is no backslash", "a \\\\def\\x{b}", {}],
    ["what never closes", "\\newcommand{\\x}{a", {}],
    ["too many arguments", "\\newcommand{\\x}[12]{a}", {}],
    ["other commands that begin alike", "\\define\\x{a} \\letter \\newcommandx{\\y}{b} \\left( a \\right)", {}],
  ];
  for (const [title, latex, expected] of cases) test(title, () => assert.deepEqual(Object.fromEntries(macrosOf(latex, "latex")), expected));

  test("in Markdown: within mathematics only", () => {
    const text = "$\\newcommand{\\R}{a}$ \\newcommand{\\S}{b}\n\n$$\n\\def\\T#1{c}\n$$\n\n`$\\def\\U{d}$`";
    assert.deepEqual([...macrosOf(text, "markdown").keys()], ["R", "T"]);
  });
  test("in reStructuredText and docstrings", () => {
    assert.deepEqual([...macrosOf(".. math::\n\n   \\def\\R{a} x", "restructuredtext").keys()], ["R"]);
    assert.deepEqual(Object.fromEntries(macrosOf('"""$\\\\def\\\\R{\\\\alpha}$"""', "python")), { R: { parameters: 0, body: " \\alpha" } });
  });
  test("in plain text there are none", () => assert.equal(macrosOf("\\def\\x{a}", "plaintext").size, 0));

  test("braces that never close cost little", () => {
    const before = performance.now();
    macrosOf("\\newcommand{\\x}{a ".repeat(20_000), "latex");
    assert.ok(performance.now() - before < 2000);
  });
});

suite("macros of the editor's setting", () => {
  test("by name, with as many arguments as they mention", () => {
    assert.deepEqual(Object.fromEntries(macrosOfSetting({ "\\RR": "\\mathbb{R}", "\\f": "#1f(#2)", "\\g": "\\#1" })), {
      RR: { parameters: 0, body: "\\mathbb{R}" }, f: { parameters: 2, body: "#1f(#2)" }, g: { parameters: 0, body: "\\#1" },
    });
  });
  test("what is no macro is ignored", () => {
    for (const value of [undefined, null, 1, "a", ["\\x"], { x: "a", "\\y": 1, "\\z z": "b", "": "c" }]) assert.equal(macrosOfSetting(value).size, 0);
  });
});

suite("files that a LaTeX document reads", () => {
  test("with the endings that LaTeX adds, in order", () => {
    const text = "\\input{a} \\include{b/c} \\input d.tex \\input{e.tikz}\n% \\input{no}\n\\usepackage[x]{f, g}\\RequirePackage{h} \\inputenc{i} \\verb|\\input{j}|";
    const files = includedFiles(text);
    assert.deepEqual(files.map(({ path }) => path), ["a.tex", "b/c.tex", "d.tex", "e.tikz", "f.sty", "g.sty", "h.sty"]);
    assert.deepEqual(files.map(({ span }) => text.slice(span.start, span.end)), ["a", "b/c", "d.tex", "e.tikz", "f", "g", "h"]);
  });
});

suite("macros of the files that a LaTeX document includes", () => {
  /** A folder of files; places are paths. */
  const gathered = async (main: string, files: Readonly<Record<string, string>>): Promise<{ readonly macros: Record<string, string>; readonly asked: readonly string[] }> => {
    const asked: string[] = [];
    const find: FindFile<string> = (from, path) => {
      const place = [...from.split("/").slice(0, -1), path].join("/");
      asked.push(place);
      return Promise.resolve(Object.hasOwn(files, place) ? { place, text: files[place] ?? "" } : undefined);
    };
    const macros = await gatherMacros(main, "main.tex", find);
    return { macros: Object.fromEntries([...macros].map(([name, { body }]) => [name, body])), asked };
  };

  test("are known, of files within files as well, the last one counting", async () => {
    const { macros } = await gathered("\\input{macros}\\usepackage{notation}", {
      "macros.tex": "\\input{base}\\newcommand{\\loss}{L}\\newcommand{\\w}{w}", "base.tex": "\\newcommand{\\w}{v}\\newcommand{\\b}{b}", "notation.sty": "\\renewcommand{\\loss}{E}",
    });
    assert.deepEqual(macros, { loss: "E", w: "w", b: "b" });
  });

  test("are looked for from the document, and else from the file that names them", async () => {
    const { macros } = await gathered("\\input{parts/one}", { "parts/one.tex": "\\input{a}\\input{b}", "a.tex": "\\def\\x{1}", "parts/a.tex": "\\def\\x{2}", "parts/b.tex": "\\def\\y{3}" });
    assert.deepEqual(macros, { x: "1", y: "3" });
  });

  test("of a file that is not there, or in a comment, are none", async () => {
    assert.deepEqual(await gathered("\\usepackage{amsmath}\n% \\input{no}", { "no.tex": "\\def\\x{1}" }), { macros: {}, asked: ["amsmath.sty"] });
  });

  test("files that include each other come to an end", async () => {
    const { macros, asked } = await gathered("\\input{a}", { "a.tex": "\\input{b}\\def\\x{1}", "b.tex": "\\input{a}\\def\\y{2}" });
    assert.deepEqual(macros, { x: "1", y: "2" });
    assert.ok(asked.length < 10);
    const many = await gathered(Array.from({ length: 99 }, (_, i) => `\\input{f${i}}`).join(""), Object.fromEntries(Array.from({ length: 99 }, (_, i) => [`f${i}.tex`, `\\def\\m{${i}}`])));
    assert.ok(many.asked.length < 99 && Number(many.macros["m"]) < 98);
  });

  test("are read in formulas", async () => {
    const { macros } = await gathered("\\input{m}", { "m.tex": "\\newcommand{\\half}[1]{\\frac{#1}{2}}" });
    assert.ok("half" in macros);
    const settings = { macros: await gatherMacros("\\input{m}", "main.tex", () => Promise.resolve({ place: "m.tex", text: "\\newcommand{\\half}[1]{\\frac{#1}{2}}" })) };
    const [formula] = readDocument("$f(x) = \\half{x^2}$", "latex", settings).formulas;
    assert.ok(formula?.statements.every(({ sides }) => sides.every(({ value }) => value.ok)));
    const [without] = readDocument("$f(x) = \\half{x^2}$", "latex").formulas;
    assert.ok(without?.statements.some(({ sides }) => sides.some(({ value }) => !value.ok)));
  });
});
