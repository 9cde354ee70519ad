import assert from "node:assert/strict";
import { closeWorkbenches, Workbench } from "./harness/workbench";

suite("a panel that follows its document", () => {
  let workbench: Workbench;

  suiteSetup(async () => {
    workbench = await Workbench.open({ files: { "live.md": "# Note\n\nLet $f(x) = x^2$ and $g(t) = t^5$.\n" }, file: "live.md" });
    await workbench.editor.placeCursor("x^2");
    await workbench.command("Nabla: Explain Derivative");
    await workbench.panelTab("x ^ 2").waitFor();
    await workbench.panel().locator(".formula .katex").first().waitFor();
  });
  suiteTeardown(closeWorkbenches);

  test("shows the formula anew while it is edited", async () => {
    await workbench.editor.placeCursor("x^2");
    await workbench.editor.select("x^2");
    await workbench.page.keyboard.type("x^3 + x");
    await workbench.panelTab("x ^ 3 + x").waitFor();
    await workbench.panel().locator(".result", { hasText: "1" }).first().waitFor();
    await workbench.screenshot("panel-live");
  });

  test("says so while the formula cannot be read", async () => {
    await workbench.editor.select("x^3 + x");
    await workbench.page.keyboard.type("x^3 + \\frac{1}");
    await workbench.panel().locator(".stale:visible").waitFor();
    await workbench.page.keyboard.type("{x}");
    await workbench.panel().locator(".stale").waitFor({ state: "hidden" });
  });

  test("inserts the derivation at the cursor", async () => {
    await workbench.editor.placeCursor("Note");
    await workbench.page.keyboard.press("End");
    await workbench.panel().getByRole("button", { name: "Insert all of the derivation at the cursor" }).click();
    await workbench.page.locator(".part.editor .view-line", { hasText: "aligned" }).first().waitFor();
    await workbench.editor.placeCursor("Note");
    await workbench.page.keyboard.press("Control+Z");
    await workbench.page.locator(".part.editor .view-line", { hasText: "aligned" }).first().waitFor({ state: "detached" });
  });

  test("a pinned panel stays, and another formula opens on another panel", async () => {
    await workbench.panel().getByRole("button", { name: "Pin" }).click();
    await workbench.editor.placeCursor("t^5");
    await workbench.command("Nabla: Explain Derivative");
    await workbench.panelTab("g(t) = t ^ 5").waitFor();
    assert.equal(await workbench.page.locator(".tab", { hasText: "f(x) = " }).count(), 1);
  });

  test("nothing went wrong in the pages", () => {
    assert.deepEqual(workbench.problems.ofExtension(), []);
  });
});
