import assert from "node:assert/strict";
import { freeSymbols, type Expression } from "../../../src/core/expression";
import { parseLatex } from "../../../src/core/parse";
import corpus from "../../fixtures/latex-expressions.json";
import { evaluateAt, near, worked } from "./latex-support";

const cases: readonly { tex: string; pts: readonly { env: Record<string, number | undefined>; val: number }[] }[] = corpus.cases;

/** Names as the fixture has them: braces, backslashes, underscores and carets left out. */
function reduced(name: string): string {
  return name.replaceAll(/[{}\\_^]/g, "");
}

function valuesAt(expression: Expression, env: Record<string, number | undefined>): Record<string, number> {
  const values: Record<string, number> = {};
  for (const { name, latex } of freeSymbols(expression)) {
    const value = env[reduced(latex ?? name)];
    if (value !== undefined) values[name] = value;
  }
  return values;
}

suite("LaTeX of public notes", () => {
  const read = cases.map(({ tex, pts }) => ({ tex, pts, result: parseLatex(tex) }));

  test("every expression is read", () => assert.deepEqual(read.filter(({ result }) => !result.ok).map(({ tex }) => tex), []));

  test("every expression that is read has the value it has at each point", () => {
    const wrong = read.flatMap(({ tex, pts, result }) => {
      if (!result.ok) return [];
      const expression = worked(result.value.expression);
      return pts.every(({ env, val }) => near(evaluateAt(expression, valuesAt(expression, env)), val)) ? [] : [tex];
    });
    assert.deepEqual(wrong, []);
  });
});
