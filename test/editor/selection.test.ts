import assert from "node:assert/strict";
import { closeWorkbenches, Workbench } from "./harness/workbench";

const note = "# Note\n\nLet $f(x) = x^2 \\sin x$ be smooth.\n";

suite("differentiate a selection", () => {
  let workbench: Workbench;

  suiteSetup(async () => {
    workbench = await Workbench.open({ files: { "selection.md": note }, file: "selection.md" });
  });
  suiteTeardown(closeWorkbenches);

  test("inserts the derivative, and one undo takes it back", async () => {
    const { editor, quickInput } = workbench;
    await editor.hover("x^2", "Explain"); // the extension is active now
    await editor.select("x^2 \\sin x");
    await editor.contextMenu("x^2", "Differentiate Selection");
    assert.ok((await quickInput.items()).some((item) => item.includes("Insert")), "no action inserts");
    await workbench.screenshot("selection-actions");
    await quickInput.pick("Insert");

    await editor.untilText((text) => text.includes("\\cos") && text.includes("x^2 \\sin x"));
    await editor.undo();
    assert.equal(await editor.text(), note);
  });
});
