import assert from "node:assert/strict";
import { loadParser, printPlain } from "../../../src/core";
import { DocumentReader, joinCells, placeInCell, readDocument } from "../../../src/language/document";
import type { Definition } from "../../../src/language/document/types";
import { definitionsAt, resolve } from "../../../src/language/scope";

const code = `import numpy as np
x = np.linspace(0, 1)
w = 2 * a
def f(t):
    u = t ** 2
    return u + 1

def loss(w, b):
    z = w * x + b
    total += z
    for k in range(3):
        y = k
    return (z - y) ** 2
g = lambda s: s ** 3
a, b = 1, 2
`;

suite("what Python defines", () => {
  test("assignments, functions and lambdas, with what cannot be read known to be there", async () => {
    const { definitions } = readDocument(code, "python", { codeParsers: { python: await loadParser("python") } });
    const shown = definitions.map(({ name, parameters, value }) => `${name}${parameters.length > 0 ? `(${parameters.join(", ")})` : ""} = ${value.ok ? printPlain(value.value) : "?"}`);
    assert.deepEqual(shown, [
      "x = ?", "w = 2 * a", "f(t) = t ^ 2 + 1", "u = t ^ 2", "loss = ?", "z = w * x + b", "total = ?", "k = ?", "y = ?", "g(s) = s ^ 3", "a = ?", "b = ?",
    ]);
  });

  test("nothing without the parser, and nothing in other languages", () => {
    assert.deepEqual(readDocument(code, "python").definitions, []);
  });

  test("a name counts below its line, to the end of the function that it stands in", async () => {
    const reading = readDocument(code, "python", { codeParsers: { python: await loadParser("python") } });
    const lookup = (name: string, at: string): string | undefined => {
      const definition = definitionsAt(reading, code.indexOf(at), undefined, "python").lookup(name)?.definition;
      return definition && code.slice(definition.span.start, definition.span.end);
    };
    assert.equal(lookup("u", "return u"), "u = t ** 2");
    assert.equal(lookup("u", "def loss"), undefined);
    assert.equal(lookup("w", "def f"), "w = 2 * a");
    assert.equal(lookup("w", "import"), undefined);
    assert.equal(definitionsAt(reading, code.length).lookup("w"), undefined);
  });

  test("code is put into code", async () => {
    const parser = await loadParser("python");
    const reading = readDocument("z = w * x + b\nloss = (z - y) ** 2\n", "python", { codeParsers: { python: parser } });
    const read = parser("loss + 1");
    assert.ok(read.ok);
    const resolved = resolve(read.value.expression, definitionsAt(reading, 40, undefined, "python"), new Set());
    assert.equal(resolved.ok && printPlain(resolved.value.expression), "(w * x + b - y) ^ 2 + 1");
  });
});

const script = `import { exp } from "functions";
const a = 2 * k;
export function loss(w: number, x: number): number {
  const z = w * x, q = z + a;
  let y: number = 1 / (1 + Math.exp(-z));
  if (y > 0) {
    const s = z ** 2;
    y = 3;
  }
  for (const v of list) {
    total += v;
  }
  const g = (t) => t ** 2 + 1;
  list.forEach((entry) => {
    const u = entry * 2;
    z.field = u;
  });
  return (y - z) ** 2;
}
const [c, { d: e }] = pair;
var h = function (p) { var inner = p * a; return inner ** 2; };
n = a ** 2
  + 1;
text = \`m = \${a}\`;
`;

suite("what JavaScript and TypeScript define", () => {
  const name = ({ name: own, parameters, value }: Definition): string => `${own}${parameters.length > 0 ? `(${parameters.join(", ")})` : ""} = ${value.ok ? printPlain(value.value) : "?"}`;

  test("declarations, assignments and functions, with what cannot be read known to be there", async () => {
    for (const languageId of ["javascript", "typescript", "javascriptreact", "typescriptreact"]) {
      const { definitions } = readDocument(script, languageId, { codeParsers: { javascript: await loadParser("javascript") } });
      assert.deepEqual(definitions.map(name), [
        "a = 2 * k", "loss = ?", "z = w * x", "q = z + a", "y = 1 / (1 + exp(-z))", "s = z ^ 2", "y = ?", "v = ?", "total = ?", "g(t) = t ^ 2 + 1", "u = entry * 2",
        "c = ?", "d = ?", "e = ?", "h(p) = (p * a) ^ 2", "inner = p * a", "n = a ^ 2 + 1", "text = ?",
      ]);
    }
    assert.deepEqual(readDocument(script, "typescript", { codeParsers: { python: await loadParser("python") } }).definitions, []);
  });

  test("a name counts below its statement, to the end of its block, or of its function", async () => {
    const reading = readDocument(script, "typescript", { codeParsers: { javascript: await loadParser("javascript") } });
    const lookup = (wanted: string, at: string): string | undefined => {
      const definition = definitionsAt(reading, script.indexOf(at), undefined, "javascript").lookup(wanted)?.definition;
      return definition && name(definition);
    };
    assert.equal(lookup("z", "return (y"), "z = w * x");
    assert.equal(lookup("z", "const z"), undefined);
    assert.equal(lookup("z", "const [c"), undefined);
    assert.equal(lookup("s", "y = 3"), "s = z ^ 2");
    assert.equal(lookup("s", "for (const"), undefined);
    // What happens in one case only is not known behind it.
    assert.equal(lookup("y", "return (y"), "y = ?");
    assert.equal(lookup("u", "z.field"), "u = entry * 2");
    assert.equal(lookup("u", "return (y"), undefined);
    assert.equal(lookup("inner", "return inner"), "inner = p * a");
    assert.equal(lookup("inner", "n = a"), undefined);
    assert.equal(lookup("a", "text ="), "a = 2 * k");
  });

  test("programs that are not whole define what can be seen", async () => {
    const javascript = await loadParser("javascript");
    for (const broken of ["const a = 2 * k;\nfunction f(x) {\n  const z = x ** 2;\n", "const a = (2 * k;\nconst b = a * 3;\n", "}\nconst a = 2 * k;\n)", "const = 3;\nlet\nconst a = k * 2", ""]) {
      const { definitions } = readDocument(broken, "javascript", { codeParsers: { javascript } });
      assert.ok(definitions.every(({ span, nameSpan }) => span.start <= nameSpan.start && nameSpan.end <= span.end), broken);
    }
  });
});

suite("the cells of a notebook", () => {
  const cells = [
    { source: "Let $f(x) = x^2$.", languageId: "markdown" },
    { source: "w = 3 * a\nprint('```')", languageId: "python" },
    { source: "Then $f'(x)$.", languageId: "markdown" },
  ];

  test("know what is defined in cells above", async () => {
    const reading = new DocumentReader().readCells(cells, { codeParsers: { python: await loadParser("python") } });
    assert.deepEqual(reading.definitions.map(({ name }) => name), ["f", "w"]);
    assert.deepEqual(reading.formulas.map(({ region }) => region.source), ["f(x) = x^2", "f'(x)"]);
    const { text } = joinCells(cells);
    const [, definition] = reading.definitions;
    assert.equal(definition && text.slice(definition.span.start, definition.span.end), "w = 3 * a");
    assert.equal(definitionsAt(reading, text.length, undefined, "python").lookup("w")?.definition, definition);
  });

  test("have places of their own", () => {
    const joined = joinCells(cells);
    const start = joined.text.indexOf("f'(x)");
    assert.deepEqual(placeInCell(joined, { start, end: start + 5 }), { cell: 2, span: { start: 6, end: 11 } });
    assert.deepEqual(placeInCell(joined, { start: 4, end: 5 }), { cell: 0, span: { start: 4, end: 5 } });
  });
});
