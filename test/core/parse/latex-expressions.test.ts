import assert from "node:assert/strict";
import corpus from "../../fixtures/latex-expressions.json";
import { judgeExpression } from "../../support/latex-expressions";

suite("LaTeX of public notes", () => {
  const judged = corpus.cases.map((one) => ({ tex: one.tex, judgement: judgeExpression(one) }));

  test("every expression is read", () => {
    assert.deepEqual(judged.filter(({ judgement }) => judgement === "refused").map(({ tex }) => tex), []);
  });

  test("every expression has the value that it has at each point", () => {
    assert.deepEqual(judged.filter(({ judgement }) => judgement === "wrong").map(({ tex }) => tex), []);
  });
});
