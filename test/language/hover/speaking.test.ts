import assert from "node:assert/strict";
import settled from "../../fixtures/speaking-deviations.json";
import needs from "../../fixtures/labelled-needs.json";
import { labelledFormulas } from "../../support/formulas";
import { walkedDocuments } from "../../support/walked-documents";
import { deviations, heardFormulas } from "../../support/speaking";

suite("the hover over labelled formulas", () => {
  const heard = heardFormulas();
  const shown = (rows: readonly { readonly tex: string; readonly should: string }[]): string[] => rows.map(({ tex, should }) => `should ${should}: ${tex}`).sort();

  test("speaks and is silent where it should, but for what is listed in speaking-deviations.json", () => {
    assert.deepEqual(shown(deviations(heard).map(({ tex, expected }) => ({ tex, should: expected }))), shown(settled));
  });

  test("speaks over at least 95 in 100 functions, derivatives and claims", () => {
    const meant = heard.filter(({ expected }) => expected === "speak");
    assert.ok(meant.length > 20);
    assert.ok(meant.filter(({ spoke }) => spoke).length >= 0.95 * meant.length);
  });

  test("speaks over at most 1 in 100 of the rest", () => {
    const rest = heard.filter(({ expected }) => expected === "be silent");
    assert.ok(rest.length > 100);
    assert.ok(rest.filter(({ spoke }) => spoke).length <= 0.01 * rest.length);
  });

  test("what needs its document is a labelled derivative or claim", () => {
    const labels = new Map(labelledFormulas().map(({ tex, label }) => [tex, label]));
    for (const { tex } of needs) assert.ok(["bare-derivative", "claim"].includes(labels.get(tex) ?? ""), tex);
  });
});

suite("a walk of the hover over documents that others wrote", () => {
  const heard = walkedDocuments().flatMap((walk) => walk.heard);
  const cards = heard.flatMap(({ card }) => card ?? []);

  test("calls no claim of theirs wrong but one, which is", () => {
    const sentences = cards.flatMap(({ verdicts }) => verdicts).filter(({ verdict }) => verdict === "wrong").map(({ sentence }) => sentence);
    // Of f(x) = x^3, where the note says that its slope is 0 at 0.
    assert.deepEqual(sentences, ["f'(x) is 3x^2, not x^2: at x = 1 the two are 3 and 1."]);
  });

  test("speaks over the functions and claims in them, and over nothing else", () => {
    const count = (wanted: string): number => cards.filter(({ kind }) => kind === wanted).length;
    // Each of them was looked at.
    assert.deepEqual([count("function"), count("derivative"), count("claim"), heard.length - cards.length], [167, 12, 126, 916]);
  });
});
