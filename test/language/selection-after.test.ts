import assert from "node:assert/strict";
import fc from "fast-check";
import type { Edit } from "../../src/language/insertion";
import { selectionAfter } from "../../src/language/selection-after";

function apply(text: string, edits: readonly Edit[]): string {
  return [...edits].sort((left, right) => right.span.start - left.span.start)
    .reduce((changed, { span, text: inserted }) => changed.slice(0, span.start) + inserted + changed.slice(span.end), text);
}

const insertion = (at: number, text: string): Edit => ({ span: { start: at, end: at }, text });

suite("a selection after edits", () => {
  test("does not grow over what is inserted at its end", () => {
    assert.deepEqual(selectionAfter({ start: 2, end: 5 }, [insertion(5, "\nmore")]), { start: 2, end: 5 });
  });
  test("moves with what is inserted before it", () => {
    assert.deepEqual(selectionAfter({ start: 2, end: 5 }, [insertion(2, "ab"), insertion(0, "c")]), { start: 5, end: 8 });
  });
  test("a cursor stays before what is inserted at it", () => {
    assert.deepEqual(selectionAfter({ start: 5, end: 5 }, [insertion(5, "\nmore")]), { start: 5, end: 5 });
  });
  test("what replaces it is selected", () => {
    assert.deepEqual(selectionAfter({ start: 2, end: 5 }, [{ span: { start: 2, end: 5 }, text: "longer" }]), { start: 2, end: 8 });
  });
  test("holds the same characters after any insertions outside of it", () => {
    const places = fc.array(fc.record({ at: fc.nat(20), text: fc.string({ maxLength: 5 }) }), { maxLength: 6 });
    fc.assert(fc.property(fc.string({ minLength: 20, maxLength: 20 }), fc.nat(20), fc.nat(20), places, (text, one, other, all) => {
      const selection = { start: Math.min(one, other), end: Math.max(one, other) };
      const edits = all.filter(({ at }) => at <= selection.start || at >= selection.end)
        .filter(({ at }, i, kept) => kept.findIndex((each) => each.at === at) === i).map(({ at, text: inserted }) => insertion(at, inserted));
      const { start, end } = selectionAfter(selection, edits);
      assert.equal(apply(text, edits).slice(start, end), text.slice(selection.start, selection.end));
    }));
  });
});
