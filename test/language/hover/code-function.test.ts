import assert from "node:assert/strict";
import { evaluateAt, freeNames, loadParser, type Parser } from "../../../src/core";
import { codeFunctionAt, DefinitionIndex, readDocument, scopedCodeReading, usedSentence, type CodeFunction, type ScopedReading } from "../../../src/language";

suite("a function among the lines of a program", () => {
  let codeParsers: { readonly python: Parser; readonly javascript: Parser };
  suiteSetup(async () => {
    codeParsers = { python: await loadParser("python"), javascript: await loadParser("javascript") };
  });

  function at(text: string, place: string, language: "python" | "javascript" = "python"): CodeFunction | undefined {
    const reading = readDocument(text, language, { codeParsers });
    return codeFunctionAt(text, text.lastIndexOf(place) + 1, language, codeParsers[language], { reading, start: 0 });
  }

  /** A selection, as commands read it. */
  function selected(text: string, part: string, language: "python" | "javascript"): ScopedReading {
    const index = new DefinitionIndex(readDocument(text, language, { codeParsers }));
    const from = text.lastIndexOf(part);
    const read = scopedCodeReading({ text, language, span: { start: from, end: from + part.length }, start: 0, index }, codeParsers[language]);
    assert.ok(read.ok);
    return read.value;
  }

  test("has what is assigned above it put in", () => {
    const found = at("z = w * x + b\ny_hat = sigmoid(z)\nloss = (y - y_hat)**2\n", "(y - y_hat)");
    assert.deepEqual([...(found?.reading.variables ?? [])].sort(), ["b", "w", "x", "y"]);
    const point = { w: 0.3, x: 1.7, b: -0.4, y: 1 };
    const value = found && evaluateAt(found.reading.formula.expression, point);
    assert.ok(value !== undefined && Math.abs(value - (1 - 1 / (1 + Math.exp(-0.11))) ** 2) < 1e-12);
    assert.equal(found?.reading.formula.definition?.name, "loss");
  });

  const kept: readonly (readonly [what: string, text: string, names: readonly string[]])[] = [
    ["a number that a name begins with", "x = 3.0\ny = x**2 + 1\n", ["x"]],
    ["a name that was given another meaning in between", "z = w * x + b\nw = 5 * q + 1\nloss = z**2\n", ["z"]],
    ["a parameter that shadows a name outside", "w = 3 * q + a\ndef f(w):\n    loss = w**2 + 1\n", ["w"]],
    ["what a lambda takes", "w = 3 * q + a\nf = lambda w: w**2 + 1\n", ["w"]],
  ];
  for (const [what, text, names] of kept) {
    test(`leaves ${what}`, () => {
      const found = at(text, "**2");
      assert.ok(found, `silent over ${text}`);
      assert.deepEqual(freeNames(found.reading.formula.expression), names);
    });
  }

  const loss = (1 - 1 / (1 + Math.exp(-(0.3 * 1.7 - 0.4)))) ** 2;
  const point = { w: 0.3, x: 1.7, b: -0.4, y: 1, z: 0.3 * 1.7 - 0.4 };

  test("has declarations of JavaScript put in", () => {
    const text = "function train(w, x, b, y) {\n  const z = w * x + b;\n  const yHat = 1 / (1 + Math.exp(-z));\n  const loss = (y - yHat) ** 2;\n}\n";
    const found = at(text, "(y - yHat)", "javascript");
    assert.deepEqual([...(found?.reading.variables ?? [])].sort(), ["b", "w", "x", "y"]);
    assert.ok(found && Math.abs(evaluateAt(found.reading.formula.expression, point) - loss) < 1e-12);
    // Functions that only a definition calls are written as it calls them.
    assert.equal(found.reading.formula.qualifier, "Math");
  });

  const keptInJavascript: readonly (readonly [what: string, text: string, names: readonly string[]])[] = [
    ["what an arrow function takes", "const w = 3 * q + a;\nconst f = (w) => w ** 2 + 1;\n", ["w"]],
    ["a parameter that shadows a name outside", "const w = 3 * q + a;\nfunction f(w) {\n  return w ** 2 + 1;\n}\n", ["w"]],
    ["a parameter of a method", "const w = 3 * q + a;\nclass A {\n  f(w): number {\n    return w ** 2 + 1;\n  }\n}\n", ["w"]],
    ["what one case may change", "let z = w * x;\nif (w > 0) {\n  z = q;\n}\nconst loss = z ** 2;\n", ["z"]],
    ["a name of another block", "{\n  const z = w * x;\n}\nconst loss = z ** 2;\n", ["z"]],
  ];
  for (const [what, text, names] of keptInJavascript) {
    test(`leaves ${what} in JavaScript`, () => {
      const found = at(text, "** 2", "javascript");
      assert.ok(found, `silent over ${text}`);
      assert.deepEqual(freeNames(found.reading.formula.expression), names);
    });
  }

  test("beside an arrow function, not within, has definitions put in", () => {
    const found = at("const z = w * x;\nuse((v) => v, z ** 2 + 1);\n", "** 2", "javascript");
    assert.deepEqual([...(found?.reading.variables ?? [])], ["w", "x"]);
  });

  for (const [language, text] of [
    ["python", "z = w * x + b\ny_hat = sigmoid(z)\nL = (y - y_hat)**2\n"], ["javascript", "const z = w * x + b;\nconst y_hat = sigmoid(z);\nconst L = (y - y_hat)**2;\n"],
  ] as const) {
    test(`that is selected in ${language} is read with what stands above it`, () => {
      const { reading, used } = selected(text, "(y - y_hat)**2", language);
      assert.deepEqual([...reading.variables].sort(), ["b", "w", "x", "y"]);
      assert.ok(Math.abs(evaluateAt(reading.formula.expression, point) - loss) < 1e-12);
      assert.equal(usedSentence(used), "With y_hat, z as defined in this document.");
      // A name alone is what it stands for.
      assert.ok(Math.abs(evaluateAt(selected(text, "y_hat", language).reading.formula.expression, point) - 1 / (1 + Math.exp(-(0.3 * 1.7 - 0.4)))) < 1e-12);
    });
  }

  test("a selected function keeps its parameters", () => {
    const { reading } = selected("w = 3 * q + a\nf = lambda w: w**2 + c\n", "f = lambda w: w**2 + c", "python");
    assert.deepEqual(freeNames(reading.formula.expression).sort(), ["c", "w"]);
  });

  for (const quiet of ["total = count + 1", "i = row * width + column", "shape = (n, m)", "mean = total / count", "name = 'x**2'", "y = x", "n = 3"]) {
    test(`is none in ${quiet}`, () => assert.equal(at(`${quiet}\n`, quiet.slice(quiet.indexOf("=") + 1).trim()), undefined));
  }
});
