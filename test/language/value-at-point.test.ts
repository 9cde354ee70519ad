import assert from "node:assert/strict";
import { loadParser, parseLatex } from "../../src/core";
import { namesOf, readFormula, readPoint, valued, valueStatement } from "../../src/language";
import { numericSlope } from "../support/oracle";

/** The statement that is inserted below a formula, for a point as somebody types it. */
async function statementFor(source: string, typed: string): Promise<string> {
  const read = readFormula(source, "latex", parseLatex);
  const reading = read.ok ? valued(read.value) : read;
  assert.ok(reading.ok, source);
  const { expression } = reading.value.formula;
  const point = readPoint(typed, namesOf(reading.value), await loadParser("plain"), expression);
  assert.ok(point.ok, typed);
  const statement = valueStatement(reading.value, point.value);
  return statement.ok ? statement.value : statement.problem.message;
}

suite("the value of a formula at a point", () => {
  for (const { source, typed, expected } of [
    { source: "f(x) = x^2 + 3", typed: "x = 2", expected: "f(2) = 7" },
    { source: "f(x, y) = x^2 y", typed: "x = 3, y = 1/2", expected: "f(3, 0.5) = 4.5" },
    { source: "L = w^2 x", typed: "w = 2, x = 3", expected: "\\left. L \\right|_{w = 2,\\; x = 3} = 12" },
    { source: "x^2 + 1", typed: "x = -1", expected: "\\left. x^{2} + 1 \\right|_{x = -1} = 2" },
    { source: "f(x) = e^x", typed: "x = 2", expected: "f(2) = e^{2}" },
    // A parameter that is held constant needs a value as well, which f(2) would not show.
    { source: "f(x) = a x", typed: "x = 2, a = 5", expected: "\\left. f \\right|_{x = 2,\\; a = 5} = 10" },
  ]) {
    test(`${source} at ${typed}`, async () => assert.equal(await statementFor(source, typed), expected));
  }

  test("what has no short exact value is a decimal of eight digits", async () => {
    assert.equal(await statementFor("g(x) = \\sin(x) e^{\\sin(x)} + \\sqrt{x} \\cos(x)", "x = 0.3"), `g(0.3) \\approx ${(Math.sin(0.3) * Math.exp(Math.sin(0.3)) + Math.sqrt(0.3) * Math.cos(0.3)).toPrecision(8).replace(/0+$/, "")}`);
  });

  test("a derivative that is asked for has the value of the derivative, not of the function", async () => {
    const body = parseLatex("x^3 \\sin(x)");
    assert.ok(body.ok);
    const slope = numericSlope(body.value.expression, "x", { x: 1.5 });
    const found = await statementFor("\\frac{d}{dx} (x^3 \\sin(x))", "x = 1.5");
    assert.match(found, /^\\left\. \\frac\{d\}\{dx\}/);
    const [, value] = /(?:=|\\approx) (-?[\d.]+)$/.exec(found) ?? [];
    assert.ok(Math.abs(Number(value) - slope) < 1e-6, found);
  });

  test("where there is none, that is said", async () => {
    assert.equal(await statementFor("f(x) = \\frac{1}{x}", "x = 0"), "The function has no value there.");
  });

  test("sums over an index are written out", async () => {
    assert.match(await statementFor("\\sum_{i=1}^{n} x_i^2", "n = 2, x_1 = 3, x_2 = 4"), /= 25$/);
  });
});
