import assert from "node:assert/strict";
import { keptContent, messageFrom } from "../../src/extension/panel/received";

suite("messages from the panel's page", () => {
  const source = { uri: "file:///a.md", start: 1, end: 5, label: "a.md" };

  const good: readonly unknown[] = [
    { type: "ready" }, { type: "copy", text: "2x" }, { type: "insert", text: "f'(x) = 2x" }, { type: "reveal", source }, { type: "failed", message: "why" },
    { type: "pin", pinned: true }, { type: "insertAtCursor", text: "x", notation: "python" }, { type: "save", name: "f-x.svg", encoding: "utf8", data: "<svg/>" }, { type: "copy", text: "![plot](data:image/png;base64,AAAA)" },
  ];
  for (const message of good) test(`takes ${JSON.stringify(message)}`, () => assert.deepEqual(messageFrom(message), message));

  const bad: readonly unknown[] = [
    undefined, null, 1, "ready", [], {}, { type: 1 }, { type: "run" }, { type: "constructor" }, { type: "copy" }, { type: "copy", text: 1 },
    { type: "insert", text: "x".repeat(200_000) }, { type: "pin" }, { type: "insertAtCursor", text: "x", notation: "html" }, { type: "save", name: "../f.svg", encoding: "utf8", data: "" }, { type: "save", name: "f.exe", encoding: "utf8", data: "" }, { type: "save", name: "f.png", encoding: "hex", data: "" }, { type: "reveal" }, { type: "reveal", source: { ...source, start: -1 } },
    { type: "reveal", source: { ...source, end: 0 } }, { type: "reveal", source: { ...source, uri: 3 } }, { type: "failed" },
  ];
  for (const message of bad) test(`refuses ${JSON.stringify(message)?.slice(0, 60)}`, () => assert.equal(messageFrom(message), undefined));

  test("passes on nothing but the fields of the protocol", () => {
    assert.deepEqual(messageFrom({ type: "copy", text: "x", more: 1 }), { type: "copy", text: "x" });
  });

  test("reads kept state, and only what has its shape", () => {
    assert.deepEqual(keptContent({ content: { formulaPlain: "x", source } }), { formulaPlain: "x", source, focus: "derivation", pinned: false });
    assert.deepEqual(keptContent({ content: { formulaPlain: "x", focus: "plot" }, pinned: true }), { formulaPlain: "x", source: undefined, focus: "plot", pinned: true });
    assert.deepEqual(keptContent({ content: { formulaPlain: "x", source: 1 } }), { formulaPlain: "x", source: undefined, focus: "derivation", pinned: false });
    for (const state of [undefined, null, {}, { content: {} }, { content: 1 }]) assert.equal(keptContent(state), undefined);
  });
});
