import assert from "node:assert/strict";
import { answer, loadParser, print } from "../../../src/core";
import { lengthOf } from "../../bench/judge";
import { corpusCases as cases } from "../../support/corpus";

suite("the length of answers beside SymPy's simplify(diff(...))", () => {
  // Counted as the corpus table counts: nodes of the printed text, both parsed by mathjs.
  test("is no more in the median, and never above twice it", async () => {
    const parse = await loadParser("plain");
    const ratios = cases.map(({ id, expr, wrt, sympy }) => {
      const read = parse(expr);
      const answered = read.ok && answer(read.value.expression, wrt);
      assert.ok(answered && answered.ok, id);
      const text = print(answered.value.result, "plain", { named: true });
      const [length, base] = [lengthOf(text), lengthOf(sympy)];
      assert.ok(length !== undefined && base !== undefined, `${id}: ${text} | ${sympy}`);
      return { id, text, ratio: length / base };
    }).sort((left, right) => left.ratio - right.ratio);
    assert.equal(ratios.length, cases.length);
    assert.ok((ratios[Math.floor(ratios.length / 2)]?.ratio ?? Infinity) <= 1);
    assert.deepEqual(ratios.filter(({ ratio }) => ratio > 2), []);
  }).timeout(60_000);
});
