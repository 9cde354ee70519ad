import assert from "node:assert/strict";
import { describeProblem, markedExcerpt } from "../../src/language/excerpt";

suite("the excerpt of a problem", () => {
  test("marks the place", () => assert.equal(markedExcerpt("x^2 + )", { start: 6, end: 7 }), "x^2 + ⟦)⟧"));
  test("marks the end", () => assert.equal(markedExcerpt("x +", { start: 3, end: 3 }), "x +⟦⟧"));
  test("shortens what is around", () => {
    const excerpt = markedExcerpt(`${"a".repeat(100)}!${"b".repeat(100)}`, { start: 100, end: 101 });
    assert.equal(excerpt, `…${"a".repeat(24)}⟦!⟧${"b".repeat(24)}…`);
  });
  test("shortens a long place", () => assert.ok(markedExcerpt("x".repeat(1000), { start: 0, end: 1000 }).length < 60));
  test("is one line, and survives places outside of the text", () => {
    assert.equal(markedExcerpt("a\n b", { start: 9, end: 12 }), "a b⟦⟧");
    assert.equal(describeProblem({ message: "Wrong.", span: { start: 0, end: 1 } }, "a"), "Wrong. (⟦a⟧)");
  });
});
