import assert from "node:assert/strict";
import { answer, evaluateAt, freeNames, gradientAt, loadParser, print, type Language } from "../../../src/core";
import { read } from "../../support/read";

// The numbers are those of the tape, whose slopes of max and min are written apart from the symbolic ones: ties split evenly.
const rows: readonly (readonly [question: string, ties: readonly Readonly<Record<string, number>>[]])[] = [
  ["max(0, x)", [{ x: 0 }]],
  ["max(0, 1 - x)", [{ x: 1 }]],
  ["min(x, 1)", [{ x: 1 }]],
  ["max(0, 1 - y*z)", [{ y: 2, z: 0.5 }, { y: -1, z: -1 }]],
  ["max(a, b)", [{ a: 3, b: 3 }]],
  ["max(x, x^2)", [{ x: 0 }, { x: 1 }]],
  ["max(x, 2*x, x^2)", [{ x: 0 }, { x: 2 }]],
  ["max(a, b, c)", [{ a: 1, b: 1, c: 0 }, { a: 1, b: 0, c: 1 }, { a: 2, b: 2, c: 2 }, { a: 0, b: 1, c: 1 }]],
  ["min(a, b, c, 2*a)", [{ a: 1, b: 1, c: 3 }, { a: 0, b: 0, c: 0 }]],
  ["max(-1, min(1, x))", [{ x: 1 }, { x: -1 }]],
  ["min(max(x, 0), 6)", [{ x: 0 }, { x: 6 }]],
  ["max(0, x)^2 + max(0, x)*x", [{ x: 0 }]],
  ["max(0.1*x, x)", [{ x: 0 }]],
];

suite("answers where operands of max and min tie", () => {
  for (const [question, ties] of rows) {
    test(question, async () => {
      const expression = read(question);
      for (const point of [...ties, ...ties.flatMap((tie) => [shifted(tie, 0.25), shifted(tie, -0.125)])]) {
        const names = freeNames(expression);
        const { gradient } = gradientAt(expression, names, names.map((name) => point[name] ?? NaN));
        for (const [i, name] of names.entries()) {
          const answered = answer(expression, [name]);
          assert.ok(answered.ok);
          const { result } = answered.value;
          // === takes 0 and -0 for one.
          assert.ok(evaluateAt(result, point) === gradient[i], `${print(result, "plain", { named: true })} at ${JSON.stringify(point)}`);
          for (const language of ["plain", "latex", "python", "javascript"] as const) {
            assert.ok(evaluateAt(await readBack(print(result, language), language), point) === gradient[i], `${print(result, language)} at ${JSON.stringify(point)}`);
          }
        }
      }
    });
  }
});

const shifted = (point: Readonly<Record<string, number>>, by: number): Record<string, number> =>
  Object.fromEntries(Object.entries(point).map(([name, value], i) => [name, value + by * (i + 1)]));

async function readBack(text: string, language: Language): Promise<ReturnType<typeof read>> {
  const parsed = (await loadParser(language))(text);
  assert.ok(parsed.ok, text);
  return parsed.value.expression;
}
