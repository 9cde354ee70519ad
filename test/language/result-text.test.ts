import assert from "node:assert/strict";
import { loadParser, type Language } from "../../src/core";
import { partialsOf } from "../../src/language/derivatives";
import { readFormula, type Reading } from "../../src/language/reading";
import { resultText, type ResultText } from "../../src/language/result-text";

async function read(source: string, language: Language): Promise<Reading> {
  const reading = readFormula(source, language, await loadParser(language));
  assert.ok(reading.ok, reading.ok ? "" : reading.problem.message);
  return reading.value;
}

async function derivative(source: string, language: Language, variables?: readonly string[]): Promise<ResultText> {
  const reading = await read(source, language);
  const partials = partialsOf(reading, variables);
  assert.ok(partials.ok);
  return resultText(reading, partials.value);
}

suite("a derivative in the notation it came from", () => {
  const cases: readonly (readonly [language: Language, source: string, variable: string, statement: RegExp])[] = [
    ["latex", "f(x) = x^2", "x", /^f'\(x\) = 2 ?x$/],
    ["latex", "L = w^2 + b", "w", /^\\frac\{\\partial L\}\{\\partial w\} = 2 ?w$/],
    ["plain", "f(x) = x^2", "x", /^f'\(x\) = 2 ?\*? ?x$/],
    ["plain", "y = x^2", "x", /^dy\/dx = 2 ?\*? ?x$/],
    ["plain", "x^2 + 1", "x", /^d\/dx \(x ?\^ ?2 \+ 1\) = 2 ?\*? ?x$/],
    ["python", "loss = (w * x - y) ** 2", "w", /^dloss_dw = 2 ?\* ?x.+/],
    ["python", "y = np.sin(x)", "x", /^dy_dx = np\.cos\(x\)$/],
    ["javascript", "const y = Math.sin(x)", "x", /^const dy_dx = Math\.cos\(x\);$/],
    ["javascript", "x ** 2", "x", /^const d_dx = 2 ?\* ?x;$/],
  ];
  for (const [language, source, variable, statement] of cases) {
    test(`${language}: ${source}`, async () => assert.match((await derivative(source, language, [variable])).statement, statement));
  }

  test("the value stands alone", async () => {
    const { value, statement } = await derivative("y = np.sin(x)", "python", ["x"]);
    assert.equal(value, "np.cos(x)");
    assert.ok(statement.endsWith(value));
  });
});

suite("all derivatives at once", () => {
  test("are a column in LaTeX", async () => {
    assert.match((await derivative("f(x, y) = x + 2y", "latex")).statement, /^\\nabla f = \\begin\{pmatrix\} 1 \\\\ 2 \\end\{pmatrix\}$/);
  });
  test("are a list in code", async () => {
    assert.equal((await derivative("L = x + 2 * y", "python")).statement, "grad_L = [1, 2]");
    assert.equal((await derivative("L = x + 2 * y", "javascript")).statement, "const grad_L = [1, 2];");
    assert.equal((await derivative("L = x + 2 * y", "plain")).statement, "grad L = [1, 2]");
  });
});

suite("what there is to differentiate", () => {
  test("a definition's parameters, else all symbols in order", async () => {
    assert.deepEqual((await read("f(x) = a x^2", "latex")).variables, ["x"]);
    assert.deepEqual((await read("L = w^2 x", "latex")).variables, ["w", "x"]);
  });
  test("a formula that asks for a derivative means the function inside", async () => {
    const { statement } = await derivative("\\frac{d}{dx} x^3", "latex");
    assert.match(statement.replace(/[{}\s]/g, ""), /=3x\^2$/);
  });
});
