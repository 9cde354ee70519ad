import assert from "node:assert/strict";
import { formulasOf, regionsOf } from "../../../src/language/regions";
import { contents, fixture, sources } from "./found";

interface Seen {
  readonly texts: readonly { readonly text: string; readonly formulas: readonly string[] }[];
  readonly document: { readonly name: string; readonly formulas: readonly string[] };
}

// What docutils found.
const seen = JSON.parse(fixture("restructuredtext", "formulas.json")) as Seen;

/** Where Nabla finds other mathematics than docutils, with what it finds. */
const otherwise: Readonly<Record<string, readonly string[]>> = {
  // Roles within emphasis are no mathematics to docutils; whoever writes one means it.
  "*emph :math:`x`* :math:`y`": ["x", "y"],
  // These options are Sphinx's; docutils alone refuses the directive.
  ".. math::\n   :label: eq1\n\n   x^2": ["x^2"],
  ".. math::\n   :nowrap:\n\n   \\begin{eqnarray}\n   a\n   \\end{eqnarray}": ["\\begin{eqnarray}a\\end{eqnarray}"],
  // A substitution stands in the text twice for docutils.
  ".. |s| replace:: :math:`x`\n\n|s| :math:`y`": ["x", "y"],
};

/** Formulas without blanks, and without the punctuation at their ends. */
const bare = (formulas: readonly string[]): string => formulas.map((formula) => formula.replace(/\s+/g, "").replace(/[.,;:]$/, "")).join("");

function found(text: string): readonly string[] {
  return regionsOf(text, "restructuredtext").map(({ source }) => source);
}

suite("mathematics in reStructuredText", () => {
  test("is what docutils takes for it", () => {
    assert.ok(seen.texts.length > 50);
    for (const { text, formulas } of seen.texts) assert.equal(bare(found(text)), bare(otherwise[text] ?? formulas), JSON.stringify(text));
  });

  test("is the same in a document", () => {
    assert.ok(seen.document.formulas.length >= 6);
    assert.equal(bare(found(fixture("documents", seen.document.name))), bare(seen.document.formulas));
  });

  test("formulas of a directive are separated by blank lines", () => {
    const text = ".. math:: a = b\n   :label: one\n\n   c\n   = d\n\n   e\n";
    assert.deepEqual(sources(text, "restructuredtext"), ["a = b", "c = d", "e"]);
    const [region] = regionsOf(text, "restructuredtext");
    assert.ok(region);
    const [, second] = formulasOf(region);
    assert.equal(text.slice(second?.content.start, second?.content.end), "c\n   = d");
  });

  test("rows of a directive are formulas, a chain is one", () => {
    assert.deepEqual(sources(".. math::\n\n   f &= x^2 \\\\\n     &= x x \\\\\n   g &= 1\n", "restructuredtext"), ["f = x^2 \\\\ = x x", "g = 1"]);
  });

  test("delimiters are kept as written", () => {
    assert.deepEqual(regionsOf(":math:`x` `y`:math:\n\n.. math:: z\n", "restructuredtext").map(({ open, close, display }) => [open, close, display]), [
      [":math:`", "`", false], ["`", "`:math:", false], [".. math::", "", true],
    ]);
  });

  test("roles that never close cost little", () => {
    const text = ":math:`x ``y .. math:\n".repeat(20_000);
    const before = performance.now();
    contents(text, "restructuredtext");
    assert.ok(performance.now() - before < 2000);
  });
});
