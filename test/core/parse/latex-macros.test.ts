import assert from "node:assert/strict";
import { visit } from "../../../src/core/expression";
import { parseLatex, parseLatexStatements, type Macro, type ReadingContext } from "../../../src/core/parse";
import { printPlain } from "../../../src/core/print";

function macro(body: string, parameters = 0, optional?: string): Macro {
  return { body, parameters, ...(optional === undefined ? {} : { optional }) };
}

const context: ReadingContext = {
  macros: new Map([
    ["half", macro("\\frac{1}{2}")], ["pd", macro("\\frac{\\partial #1}{\\partial #2}", 2)], ["d", macro("\\mathrm{d}")], ["w", macro("\\mathbf{w}")], ["relu", macro("\\operatorname{ReLU}")],
    ["loss", macro("\\operatorname{loss}")], ["paren", macro("\\left( #1 \\right)", 1)], ["pow", macro("{#2}^{#1}", 2, "2")], ["swap", macro("#2 - #1", 2)], ["twice", macro("#1 + #1", 1)],
    ["nested", macro("\\half \\paren{#1}", 1)], ["R", macro("\\mathbb{R}")], ["beq", macro("\\begin{equation}")], ["eeq", macro("\\end{equation}")], ["vec", macro("\\mathbf{#1}", 1)], ["a", macro("\\alpha")],
    ["loop", macro("\\loop")], ["grow", macro("\\grow \\grow")], ["ping", macro("x + \\pong")], ["pong", macro("\\ping")], ["many", macro("\\more\\more\\more\\more\\more\\more\\more\\more\\more\\more")],
    ["more", macro("\\most\\most\\most\\most\\most\\most\\most\\most\\most\\most")], ["most", macro("\\next\\next\\next\\next\\next\\next\\next\\next\\next\\next")], ["next", macro("\\last\\last\\last\\last\\last\\last\\last\\last\\last\\last")], ["last", macro("")],
    ["text", macro("\\mathrm{#1}", 1)], ["bb", macro("\\mathbf#1", 1)], ["long", macro("x + ".repeat(8_000))], ["eq", macro("=")],
  ]),
};

function plain(tex: string): string {
  const result = parseLatex(tex, context);
  assert.ok(result.ok, result.ok ? "" : `${tex}: ${result.problem.message}`);
  return printPlain(result.value.expression);
}

const readings: readonly (readonly [tex: string, plain: string])[] = [
  ["\\half x", "x / 2"], ["\\half\\half x", "x / (2 * 2)"], ["\\pd{L}{w}", "derivative(L(w), w)"], ["\\pd L w", "derivative(L(w), w)"], ["\\frac{\\d y}{\\d x}", "derivative(y(x), x)"], ["\\w x", "w * x"],
  ["\\relu(x)", "max(0, x)"], ["\\loss(x)", "loss(x)"], ["\\paren{x + 1} y", "(x + 1) * y"], ["\\pow{x}", "x ^ 2"], ["\\pow[3]{x}", "x ^ 3"], ["\\pow[{n}]x", "x ^ n"],
  ["\\swap{a}{b}", "b - a"], ["\\twice{\\twice{x}}", "x + x + x + x"], ["\\nested{x + y}", "(x + y) / 2"], ["\\beq x^2 \\eeq", "x ^ 2"], ["\\vec{x} + \\vec y", "x + y"], ["2\\a x", "2 * alpha * x"], ["\\text{loss}", "loss"],
  ["x^{\\half}", "sqrt(x)"], ["\\bb x + \\bb{y}", "x + y"], ["f(x) \\eq x^2", "x ^ 2"], ["\\sin\\a", "sin(alpha)"],
];

suite("User macros in LaTeX", () => {
  for (const [tex, expected] of readings) test(`${tex} is ${expected}`, () => assert.equal(plain(tex), expected));

  test("what a macro brought stands where it is used, and what it was given where that stands", () => {
    const tex = "z + \\pd{L}{w} + \\half x";
    const result = parseLatex(tex, context);
    assert.ok(result.ok);
    const places = new Map<string, string>();
    visit(result.value.expression, (node) => {
      assert.ok(node.span && node.span.start >= 0 && node.span.start <= node.span.end && node.span.end <= tex.length);
      const written = tex.slice(node.span.start, node.span.end);
      if (node.kind === "symbol") places.set(node.name, written);
      if (node.kind === "number") places.set(node.value.toFraction(), written);
      if (node.kind === "operation" && node.operator === "derivative") places.set("derivative", written);
    });
    assert.equal(places.get("z"), "z");
    assert.equal(places.get("x"), "x");
    assert.equal(places.get("1/2"), "\\half");
    assert.equal(places.get("derivative"), "\\pd{L}{w}");
    const notes = result.value.notes.map(({ span }) => tex.slice(span.start, span.end));
    assert.deepEqual(notes, ["L"]);
  });

  test("every node stands within the one it is part of, whatever order arguments come in", () => {
    for (const tex of ["\\swap{a x^2}{b_1} + 1", "\\frac{\\swap{x}{y}}{\\twice{\\pow[3]{x}}}", "\\nested{\\swap{f(x)}{\\vec{x}}}"]) {
      const result = parseLatex(tex, context);
      assert.ok(result.ok, tex);
      visit(result.value.expression, (node) => {
        const operands = node.kind === "operation" || node.kind === "call" ? node.operands : [];
        for (const { span } of operands) assert.ok(node.span && span && node.span.start <= span.start && span.end <= node.span.end, tex);
      });
    }
  });

  test("a symbol is written out, so that it can be set without the macro", () => {
    const result = parseLatex("\\w", context);
    assert.ok(result.ok && result.value.expression.kind === "symbol" && result.value.expression.latex === "\\mathbf{w}");
  });

  test("sides of statements stand where they do in the source", () => {
    const tex = "\\pd{L}{w} \\eq \\half x, \\quad z \\eq \\paren{y}";
    const found = parseLatexStatements(tex, context).map(({ sides }) => sides.map(({ span }) => tex.slice(span.start, span.end)));
    assert.deepEqual(found, [["\\pd{L}{w}", "\\half x"], ["z", "\\paren{y}"]]);
  });

  const refusals: readonly (readonly [tex: string, says: RegExp, at: string])[] = [
    ["x + \\R", /\\mathbb/, "\\R"], ["x + \\pd{y}", /takes 2 arguments/, "\\pd"], ["\\paren", /takes 1 argument\./, "\\paren"], ["1 + \\loop", /again and again/, "\\loop"], ["\\grow", /again and again/, "\\grow"],
    ["y \\ping", /again and again/, "\\ping"], ["\\many", /too much/, "\\many"], ["\\long\\long x", /too much/, "\\long"], ["\\unknown", /\\unknown is not known/, "\\unknown"],
  ];
  for (const [tex, says, at] of refusals) {
    test(`${tex} is refused at ${at}`, () => {
      const started = performance.now();
      const result = parseLatex(tex, context);
      assert.ok(!result.ok);
      assert.match(result.problem.message, says);
      assert.equal(tex.slice(result.problem.span.start, result.problem.span.end), at);
      assert.ok(performance.now() - started < 500);
    });
  }

  test("arguments that multiply are limited in size", () => {
    const doubled = "\\twice{".repeat(30) + "x" + "}".repeat(30);
    const started = performance.now();
    const result = parseLatex(doubled, context);
    assert.ok(!result.ok && /too much/.test(result.problem.message));
    assert.ok(performance.now() - started < 1000);
  });

  test("macros that are not used change nothing", () => {
    assert.deepEqual(parseLatex("f(x) = x^2", context), parseLatex("f(x) = x^2"));
  });
});
