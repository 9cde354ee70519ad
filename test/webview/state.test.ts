import assert from "node:assert/strict";
import { isPanelContent } from "../../src/webview/content-shape";
import { continueState, restoreState, startState } from "../../src/webview/state";
import { sampleContent } from "./sample-content";

suite("state kept over a reload", () => {
  test("comes back as it was", () => {
    const state = { ...startState(sampleContent({ direction: [3, 4] })), point: { x: 2, y: -1 }, drawn: ["y", "x"], viewport: { x: [-1, 1], y: [0, 2] } as const, parts: { figures: { open: "graph" } } };
    assert.deepEqual(restoreState(JSON.parse(JSON.stringify(state))), state);
  });

  test("is not taken when it is of another shape", () => {
    for (const kept of [undefined, null, 3, "state", [], {}, { content: {} }, { content: { ...sampleContent(), variables: "x" } }]) {
      assert.equal(restoreState(kept), undefined);
    }
  });

  test("loses only the parts that are broken", () => {
    const content = sampleContent();
    const restored = restoreState({ content, point: { x: "1" }, direction: [1], tab: 7, drawn: ["x", "x"], viewport: { x: [1, -1], y: [0, 1] }, parts: 3 });
    assert.deepEqual(restored, { content, point: content.point, direction: undefined, tab: 0, drawn: undefined, viewport: undefined, parts: {} });
  });
});

suite("content that follows on other content", () => {
  test("keeps the reader's place while the formula is the same", () => {
    const before = { ...startState(sampleContent()), point: { x: 5, y: 6 }, direction: [1, 0] };
    const after = continueState(before, sampleContent({ point: { y: 7 }, focus: "plot" }));
    assert.deepEqual(after.point, { x: 5, y: 7 });
    assert.deepEqual(after.direction, [1, 0]);
  });

  test("starts anew for another formula", () => {
    const before = { ...startState(sampleContent()), point: { x: 5, y: 6 } };
    const content = sampleContent({ formulaPlain: "f(x, y) = x + y" });
    assert.deepEqual(continueState(before, content), startState(content));
  });
});

suite("the shape of content", () => {
  test("is that of what the extension sends", () => {
    assert.equal(isPanelContent(sampleContent()), true);
    assert.equal(isPanelContent(JSON.parse(JSON.stringify(sampleContent()))), true);
  });

  test("is refused when any one field has another type", () => {
    for (const field of Object.keys(sampleContent())) {
      assert.equal(isPanelContent({ ...sampleContent(), [field]: 17 }), false, field);
    }
  });

  test("is refused when an expression points at itself or ahead", () => {
    assert.equal(isPanelContent(sampleContent({ expression: [{ operation: "add", operands: [0] }] })), false);
    assert.equal(isPanelContent(sampleContent({ expression: [{ operation: "add", operands: [1] }, { symbol: "x" }] })), false);
  });

  test("is refused, not overflowed, when steps are nested without end", () => {
    const [derivation] = sampleContent().derivations;
    const [first] = derivation?.steps ?? [];
    assert.ok(derivation && first);
    let step = first;
    for (let depth = 0; depth < 5000; depth++) step = { ...first, children: [step] };
    assert.equal(isPanelContent(sampleContent({ derivations: [{ ...derivation, steps: [step] }] })), false);
  });
});
