import assert from "node:assert/strict";
import { answer, derivationsOf } from "../../../src/core";
import { corpusCases } from "../../support/corpus";
import { read } from "../../support/read";
import { assertSound } from "../../support/steps";

// Points far out are there for overflow; differences say nothing at them.
const cases = corpusCases.filter(({ category, wrt }) => category !== "stability" && wrt.length === 1);

suite("derivations of the corpus", () => {
  for (const { id, expr, wrt, points } of cases) {
    test(`${id}: every view of ${expr} keeps the value in each step and ends in the answer`, () => {
      const expression = read(expr);
      const answered = answer(expression, wrt);
      assert.ok(answered.ok);
      const [variable = "x"] = wrt;
      for (const derivation of derivationsOf(expression, variable, answered.value.result)) {
        assertSound(derivation, points[1] ?? {}, answered.value.result);
      }
    });
  }
});
