import assert from "node:assert/strict";
import { DocumentReader } from "../../../src/language/document";
import { DocumentFindings, findingsOf, type Finding } from "../../../src/language/findings";

const text = "# Loss\n\n$f(x) = x^2$ and $f'(x) = 2x$, but $\\frac{d}{dx} x^3 = 2x^2$.\n\n$L = (y - w x)^2$, $\\frac{\\partial L}{\\partial w}$\n\n$h(x) = f(x) + 1$\n";

/** What a finding says and where, without the objects that it refers to. */
function gist(finding: Finding): unknown {
  const used = finding.kind === "claim" ? finding.equalities.flatMap((equality) => equality.used) : finding.kind === "silence" ? [] : finding.used;
  return {
    kind: finding.kind, span: finding.span, at: finding.formula.region.content.start, used: used.map(({ definition: { name, span } }) => [name, span]),
    equalities: finding.kind === "claim" ? finding.equalities.map(({ span, verdict, reason }) => [span, verdict, reason]) : undefined,
  };
}

suite("the findings of a document that is edited", () => {
  const edits: readonly (readonly [what: string, edited: string])[] = [
    ["text before", `A line more.\n\n${text}`],
    ["a definition", text.replace("f(x) = x^2", "f(x) = x^4")],
    ["a claim", text.replace("f'(x) = 2x", "f'(x) = 3x")],
    ["a heading between", text.replace("$L =", "# Other\n\n$L =")],
    ["a formula taken away", text.replace("$h(x) = f(x) + 1$", "")],
    ["a definition more behind", `${text}\n$f(x) = \\sin x$, $f'(x) = \\cos x$`],
  ];
  for (const [what, edited] of edits) {
    test(`are those of a document read anew: ${what}`, () => {
      const [reader, findings] = [new DocumentReader(), new DocumentFindings()];
      findings.of(reader.read(text, "markdown"));
      const reading = reader.read(edited, "markdown");
      assert.deepEqual(findings.of(reading).map(gist), findingsOf(reading).map(gist));
    });
  }

  test("keep what they were where nothing changed", () => {
    const [reader, findings] = [new DocumentReader(), new DocumentFindings()];
    const before = findings.of(reader.read(text, "markdown"));
    const after = findings.of(reader.read(`A line more.\n\n${text}`, "markdown"));
    const derivative = (list: readonly Finding[]): unknown => list.flatMap((finding) => (finding.kind === "derivative" ? finding.values : []))[0];
    assert.equal(derivative(after), derivative(before));
    assert.ok(derivative(before));
  });
});
