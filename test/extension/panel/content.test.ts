import assert from "node:assert/strict";
import { loadParser } from "../../../src/core";
import { panelContent } from "../../../src/extension/panel/content";
import { incompleteRemark, readFormula } from "../../../src/language";
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
