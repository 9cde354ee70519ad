import assert from "node:assert/strict";
import { closeWorkbenches, Workbench } from "./harness/workbench";

const title = "Nabla: Differentiate Selection";

suite("command palette", () => {
  let workbench: Workbench;

  suiteSetup(async () => {
    workbench = await Workbench.open({ files: { "palette.md": "Words before.\n\nLet $f(x) = x^3$ be.\n" }, file: "palette.md" });
    await workbench.editor.hover("x^3", "Explain"); // the extension is active now
  });
  suiteTeardown(closeWorkbenches);

  async function isOffered(): Promise<boolean> {
    const offered = await workbench.quickInput.offers(title, 2000);
    await workbench.quickInput.cancel();
    return offered;
  }

  /** The palette lists what is there when it opens, and the extension follows the cursor in its own time: it is opened until then. */
  async function comesToOffer(): Promise<boolean> {
    for (const end = Date.now() + 15_000; Date.now() < end;) if (await isOffered()) return true;
    return false;
  }

  test("does not offer to differentiate where there is no formula and no selection", async () => {
    await workbench.editor.placeCursor("before");
    assert.equal(await isOffered(), false);
  });

  test("offers it with the cursor in a formula", async () => {
    await workbench.editor.placeCursor("x^3");
    assert.ok(await comesToOffer());
  });

  test("offers it for a selection", async () => {
    await workbench.editor.select("Words");
    assert.ok(await comesToOffer());
  });
});
