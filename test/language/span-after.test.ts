import assert from "node:assert/strict";
import fc from "fast-check";
import { spanAfter, type TextChange } from "../../src/language";

const text = "Let $x^2$ and $y$.";
const formula = { start: 5, end: 8 };

function after(...changes: readonly TextChange[]): string {
  const changed = changes.reduce((now, { offset, length, text: typed }) => now.slice(0, offset) + typed + now.slice(offset + length), text);
  const { start, end } = spanAfter(formula, changes);
  return changed.slice(start, end);
}

const typed = (offset: number, added: string, length = 0): TextChange => ({ offset, length, text: added });

suite("where a formula stands after changes", () => {
  test("it moves with what changes before it, and stays where the change is behind it", () => {
    assert.equal(after(typed(0, "Now l", 1)), "x^2");
    assert.equal(after(typed(0, "", 4)), "x^2");
    assert.equal(after(typed(15, "z", 1), typed(9, "!")), "x^2");
  });

  test("what is typed in it or at its edges belongs to it", () => {
    assert.equal(after(typed(6, "_1")), "x_1^2");
    assert.equal(after(typed(8, " + 3x")), "x^2 + 3x");
    assert.equal(after(typed(5, "2")), "2x^2");
    assert.equal(after(typed(7, "", 1), typed(7, "3")), "x^3");
  });

  test("what takes its place is it", () => {
    assert.equal(after(typed(5, "\\sin x", 3)), "\\sin x");
    assert.equal(after(typed(5, "", 3)), "");
  });

  test("it never leaves the text, whatever changes", () => {
    fc.assert(fc.property(fc.array(fc.tuple(fc.nat(), fc.nat(), fc.string({ maxLength: 5 })), { maxLength: 6 }), (edits) => {
      let now = text;
      const changes = edits.map(([at, count, added]): TextChange => {
        const offset = at % (now.length + 1);
        const length = count % (now.length - offset + 1);
        now = now.slice(0, offset) + added + now.slice(offset + length);
        return { offset, length, text: added };
      });
      const { start, end } = spanAfter(formula, changes);
      assert.ok(0 <= start && start <= end && end <= now.length, `${start} to ${end} of ${now.length}`);
    }));
  });
});
