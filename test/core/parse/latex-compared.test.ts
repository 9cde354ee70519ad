import assert from "node:assert/strict";
import { print } from "../../../src/core";
import hard from "../../fixtures/hard-formulas.json";
import expressions from "../../fixtures/latex-expressions.json";
import settled from "../../fixtures/reading-disagreements.json";
import { theirReader, type Json } from "../../support/compute-engine/engine";
import { publicFormulas, rightClaims } from "../../support/formulas";
import { compareReadings, ourReadings, type Comparison, type OurReading } from "../../support/reading-comparison";

const formulas: readonly string[] = [expressions.cases, hard.cases, publicFormulas(), rightClaims()].flatMap((rows) => rows.map(({ tex }) => tex));

/** Each of our readings of a text once, since a text may be read otherwise in another formula, and how theirs compares; symbols alone are left out. */
function compareAll(theirs: (tex: string) => Json | undefined): readonly (OurReading & { readonly comparison: Comparison })[] {
  const texts = new Map(formulas.flatMap(ourReadings).filter(({ expression }) => expression.size > 1).map((reading) => [`${reading.tex} ${print(reading.expression, "plain")}`, reading]));
  return [...texts.values()].flatMap((reading) => {
    const json = theirs(reading.tex);
    return json === undefined ? [] : [{ ...reading, comparison: compareReadings(reading, json) }];
  });
}

/** Their reader, or the words of its failure, which only a Node older than the one it asks for may give. */
function loadTheirs(): { readonly read?: ReturnType<typeof theirReader>; readonly failure?: unknown } {
  try {
    return { read: theirReader() };
  } catch (failure) {
    return { failure };
  }
}

// Two readers that share no code: where both read a text, they are to give it one value, or somebody has looked into why not.
suite("LaTeX as another reader reads it", function () {
  this.timeout(120_000);
  const { read, failure } = loadTheirs();
  if (!read) {
    test(`is not compared on Node ${process.versions.node}: compute-engine asks for 22.3`, () => {
      const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
      assert.ok(major < 22 || (major === 22 && minor < 3), String(failure));
    });
    return;
  }
  let compared: ReturnType<typeof compareAll> = [];
  suiteSetup(() => {
    compared = compareAll(read);
  });

  test("has the same value, but for what is settled in reading-disagreements.json", () => {
    const known = new Set(settled.map(({ tex }) => tex));
    const found = compared.flatMap(({ tex, expression, comparison }) =>
      comparison.outcome === "differ" && !known.has(tex) ? [`${tex}: ours ${print(expression, "plain")} = ${comparison.ours}, theirs ${JSON.stringify(read(tex))} = ${comparison.theirs}`] : []);
    assert.deepEqual(found, []);
  });

  test("differs in all that is settled", () => {
    const differing = new Set(compared.filter(({ comparison }) => comparison.outcome === "differ").map(({ tex }) => tex));
    assert.deepEqual(settled.filter(({ tex }) => !differing.has(tex)).map(({ tex }) => tex), []);
  });

  test("is settled for a reason", () => {
    for (const { tex, settled: verdict, reason } of settled) assert.ok(["ours", "theirs", "neither", "ambiguous"].includes(verdict) && reason.length > 20, tex);
  });

  test("can be compared for most of what both read", () => {
    const agreeing = compared.filter(({ comparison }) => comparison.outcome === "agree");
    assert.ok(agreeing.length > 1_000 && agreeing.length > 0.75 * compared.length, `${agreeing.length} of ${compared.length}`);
  });
});
