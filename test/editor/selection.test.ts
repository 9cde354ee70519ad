import assert from "node:assert/strict";
import { Workbench } from "./harness/workbench";

const note = "# Note\n\nLet $f(x) = x^2 \\sin x$ be smooth.\n";

suite("differentiate a selection", () => {
  let workbench: Workbench;

  suiteSetup(async () => {
    workbench = await Workbench.open({ files: { "selection.md": note }, file: "selection.md" });
  });
  suiteTeardown(() => workbench.close());

  test("inserts the derivative, and one undo takes it back", async () => {
    const { editor, quickInput } = workbench;
    await editor.hover("x^2", "Explain"); // the extension is active now
    await editor.select("x^2 \\sin x");
    await editor.contextMenu("x^2", "Differentiate Selection");
    assert.ok((await quickInput.items()).some((item) => item.includes("Insert")), "no action inserts");
    await workbench.screenshot("selection-actions");
    await quickInput.pick("Insert");

    await workbench.page.waitForFunction(() => /cos/.test(document.querySelector(".part.editor .view-lines")?.textContent ?? ""));
    const inserted = await editor.text();
    assert.match(inserted, /\\cos/);
    assert.ok(inserted.includes("x^2 \\sin x"), "the formula itself is gone");

    await editor.undo();
    assert.equal(await editor.text(), note);
  });
});
