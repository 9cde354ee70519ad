import assert from "node:assert/strict";
import { loadParser } from "../../../src/core";
import { panelContent } from "../../../src/extension/panel/content";
import { findingsOf, incompleteRemark, readDocument, readFormula, subjectOf } from "../../../src/language";
import type { PanelContent } from "../../../src/protocol/messages";
import { isPanelContent } from "../../../src/webview/content-shape";
import { pastBudget } from "../../support/past-budget";

async function contentOf(source: string): Promise<PanelContent> {
  const read = readFormula(source, "latex", await loadParser("latex"));
  assert.ok(read.ok);
  const content = panelContent(read.value, { focus: "derivation" });
  assert.ok(content.ok);
  return content.value;
}

suite("what the panel is told of a formula", () => {
  test("each derivative in other forms, by the function's own name", async () => {
    const content = await contentOf("\\hat{y}(x) = \\tanh(w x)");
    assert.deepEqual(content.derivatives.map(({ forms }) => forms), [[
      { title: "Factored", latex: "w\\left(1 + \\tanh\\left(w x\\right)\\right)\\left(1 - \\tanh\\left(w x\\right)\\right)" },
      { title: "Multiplied out", latex: "w - w \\tanh^{2}\\left(w x\\right)" },
      { title: "In terms of the function itself", latex: "w\\left(1 - \\hat{y}^{2}\\right)" },
    ]]);
    assert.ok(isPanelContent(JSON.parse(JSON.stringify(content))));
  });

  test("derivatives with the sign that the note has", () => {
    for (const [asked, sign, other] of [["\\frac{\\partial L}{\\partial w}", /\\partial/, /\\frac\{d/], ["\\frac{dL}{dw}", /\\frac\{d/, /\\partial/]] as const) {
      const reading = readDocument(`Let $L = (y - \\hat y)^2$ and $\\hat y = w x$.\n\n$${asked}$`, "markdown");
      const finding = findingsOf(reading).at(-1);
      const subject = finding && subjectOf(finding, reading);
      assert.ok(subject?.walk);
      const content = panelContent(subject.reading, { focus: "derivation", walk: subject.walk });
      assert.ok(content.ok);
      assert.equal(content.value.derivatives[0]?.leftLatex, asked);
      const steps = JSON.stringify(content.value.derivations.flatMap((derivation) => derivation.steps));
      assert.match(steps, sign);
      assert.doesNotMatch(steps, other);
    }
  });

  test("no forms where there are none", async () => {
    assert.deepEqual((await contentOf("f(x) = x^2")).derivatives.map(({ forms }) => forms), [[]]);
  });

  test("that simplification stopped at its limit", async () => {
    const { verification } = await contentOf(`f(x) = ${pastBudget("latex")}`);
    assert.equal(verification.status, "verified");
    assert.ok(verification.sentence.endsWith(incompleteRemark));
    assert.ok(!(await contentOf("f(x) = x^2")).verification.sentence.includes(incompleteRemark));
  }).timeout(30_000);
});
