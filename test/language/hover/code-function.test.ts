import assert from "node:assert/strict";
import { evaluateAt, freeNames, loadParser, type Parser } from "../../../src/core";
import { codeFunctionAt, readDocument, type CodeFunction } from "../../../src/language";

suite("a function among the lines of a program", () => {
  let python: Parser;
  suiteSetup(async () => {
    python = await loadParser("python");
  });

  function at(text: string, place: string): CodeFunction | undefined {
    const reading = readDocument(text, "python", { codeParser: python });
    return codeFunctionAt(text, text.lastIndexOf(place) + 1, "python", python, { reading, start: 0 });
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

  for (const quiet of ["total = count + 1", "i = row * width + column", "shape = (n, m)", "mean = total / count", "name = 'x**2'", "y = x", "n = 3"]) {
    test(`is none in ${quiet}`, () => assert.equal(at(`${quiet}\n`, quiet.slice(quiet.indexOf("=") + 1).trim()), undefined));
  }
});
