import assert from "node:assert/strict";
import { partState } from "../../src/webview/part-state";
import { startState, type PanelState } from "../../src/webview/state";
import type { Store } from "../../src/webview/store";
import { sampleContent } from "./sample-content";

const part = partState<{ readonly count: number; readonly name?: string }>("sample", { count: 1 }, ({ count }) => (typeof count === "number" ? { count } : {}));

/** A store without a screen. */
function storeOf(state: PanelState): Store<PanelState> {
  let now = state;
  return { get state() { return now; }, update: (change) => { now = { ...now, ...change }; }, subscribe: () => {} };
}

suite("the state of one part of the page", () => {
  test("starts as declared, and is kept beside the other parts", () => {
    const store = storeOf({ ...startState(sampleContent()), parts: { other: { kept: true } } });
    assert.deepEqual(part.read(store.state), { count: 1 });
    const before = store.state;
    part.update(store, { count: 5 });
    assert.deepEqual(part.read(store.state), { count: 5 });
    assert.deepEqual(store.state.parts.other, { kept: true });
    assert.ok(part.changed(store.state, before));
    assert.ok(!part.changed({ ...store.state, tab: 1 }, store.state));
  });

  test("takes from before a reload only what still holds", () => {
    const kept = (sample: unknown): PanelState => ({ ...startState(sampleContent()), parts: { sample } });
    assert.deepEqual(part.read(kept({ count: "5", unknown: 2 })), { count: 1 });
    assert.deepEqual(part.read(kept("broken")), { count: 1 });
    assert.deepEqual(part.read(kept({ count: 7 })), { count: 7 });
  });
});
