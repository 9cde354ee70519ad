import assert from "node:assert/strict";
import { evaluateAt, parseLatex, print } from "../../../src/core";
import { parseJavascript } from "../../../src/core/parse/javascript";
import { parsePython } from "../../../src/core/parse/python";
import { read } from "../../support/read";

const parsers = { latex: parseLatex, python: parsePython, javascript: parseJavascript };

suite("what is printed keeps its value where that is hard", () => {
  for (const [language, formula, x] of [
    // Forms that overflow or cancel where the function itself does neither.
    ["python", "coth(x)", 800], ["javascript", "coth(x)", 800], ["javascript", "lgamma(x)", 300], ["javascript", "erfc(x)", 6],
    ...(["python", "javascript"] as const).flatMap((language) => [[language, "softplus(x)", 800], [language, "softplus(-x)", -800], [language, "logsumexp(x, 1)", 800],
      [language, "logsumexp(1, x, -x)", 800], [language, "csc(logsumexp(x^4))", 12.75], [language, "mish(x)", 800],
      // Further left, what rounding does to x/sqrt(2) grows with its square.
      [language, "gelu(x)", -6]] as const),
    // What stands beside 1 and is smaller than its rounding.
    ...(["python", "javascript"] as const).flatMap((language) => [[language, "softplus(x)", -40], [language, "mish(x)", -40], [language, "logsumexp(x, 0)", -40]] as const),
    // Numbers side by side, brackets around conditions, entries of a list.
    ["latex", "x * factorial(0.1)", 3], ["latex", "x * factorial(1/2)", 3], ["latex", "x * ((-0.4 - 1) * 2)", 3], ["latex", "x * ((1 - 3) * x)", 3], ["latex", "x^2 * x * factorial(-4/3)", 3], ["latex", "softmax(2, x, 1, 0)", 2], ["latex", "piecewise(not (x > 1 and x < 3), 5, x)", 2],
    ["latex", "piecewise((x > 1 or x < 0) and (x + 1) > 2, 5, x)", 2], ["latex", "piecewise(piecewise(x > 1, 2, 3) > x, 5, x)", 1.5],
    ["latex", "piecewise(x < 1 or x > 0 and x > 5, 5, x)", 0.5],
  ] as const) {
    test(`${formula} in ${language} at ${x}`, () => {
      const expression = read(formula);
      const text = print(expression, language);
      const parsed = parsers[language](text);
      assert.ok(parsed.ok, `${text}: ${parsed.ok ? "" : parsed.problem.message}`);
      const [found, right] = [evaluateAt(parsed.value.expression, { x }), evaluateAt(expression, { x })];
      assert.ok(Math.abs(found - right) <= 1e-14 * Math.abs(right), `${text} is ${found}, not ${right}`);
    });
  }
});
