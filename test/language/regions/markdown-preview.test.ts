import assert from "node:assert/strict";
import { scanOf } from "../../../src/language/regions/scan";
import { fixture } from "./found";

interface Seen {
  readonly texts: readonly { readonly text: string; readonly formulas: readonly string[] }[];
  readonly documents: readonly { readonly name: string; readonly formulas: readonly string[] }[];
}

// What the preview found: the fixture says with which packages. Of random texts those are left out in which it takes the rest of
// the document for mathematics because `$$` never closes.
const seen = JSON.parse(fixture("markdown-preview", "formulas.json")) as Seen;

/** Where the preview shows what nobody meant, and Nabla does otherwise. */
const otherwise: Readonly<Record<string, readonly string[]>> = {
  // `$$` with a blank between takes all up to the end for mathematics.
  "$$ $$ and $ $": [],
  "$$$x$$$": [],
  // The second `$$` of running text, at the start of a line, would open a block that never closes.
  "- item $$\n  x\n  $$\n": ["x"],
  "a $$\nx\n$$ b": ["x"],
};

const withoutBlanks = (formula: string): string => formula.replace(/\s+/g, "");

/** The mathematics of a Markdown document in the preview's terms: an environment is shown with its \begin and \end. */
function shown(text: string): string[] {
  const { text: readable, found } = scanOf(text, "markdown");
  const inside = found.map(({ outer, open, close }) => (open.startsWith("\\begin") ? readable.slice(outer.start, outer.end) : readable.slice(outer.start + open.length, outer.end - close.length)));
  return inside.map(withoutBlanks).filter((formula) => formula !== "");
}

suite("mathematics in Markdown, beside the editor's preview", () => {
  test("is the same in small texts", () => {
    assert.ok(seen.texts.length > 400);
    for (const { text, formulas } of seen.texts) assert.deepEqual(shown(text), (otherwise[text] ?? formulas).map(withoutBlanks), JSON.stringify(text));
  });

  test("differs where the list says, and nowhere else", () => {
    const differing = seen.texts.filter(({ text, formulas }) => shown(text).join("\n") !== formulas.map(withoutBlanks).join("\n")).map(({ text }) => text);
    assert.deepEqual(new Set(differing), new Set(Object.keys(otherwise)));
  });

  for (const { name, formulas } of seen.documents) {
    test(`is the same in ${name}`, () => {
      assert.ok(formulas.length >= 40);
      assert.deepEqual(shown(fixture("documents", name)), formulas.map(withoutBlanks));
    });
  }
});
