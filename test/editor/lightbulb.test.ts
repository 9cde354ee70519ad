import assert from "node:assert/strict";
import { closeWorkbenches, Workbench } from "./harness/workbench";

const note = "# Note\n\nTake $(x + 1)(x + 2) + \\sigma(x)$ here.\n";

suite("lightbulb on a formula", () => {
  let workbench: Workbench;

  suiteSetup(async () => {
    workbench = await Workbench.open({ files: { "lightbulb.md": note }, file: "lightbulb.md" });
  });
  suiteTeardown(closeWorkbenches);

  test("opens a menu of what can be done, and does what is chosen", async () => {
    const { editor, page } = workbench;
    await editor.hover("x + 1", "Explain"); // the extension is active now
    await editor.placeCursor("x + 1");
    await page.keyboard.press("Control+.");
    const menu = page.locator(".action-widget");
    const entry = menu.locator(".monaco-list-row", { hasText: "Insert Definition of sigmoid" });
    await entry.waitFor();
    const titles = await menu.locator(".monaco-list-row").allInnerTexts();
    for (const title of ["Differentiate", "Gradient at a Point", "Explain Derivative", "Plot", "Expand"]) assert.ok(titles.some((text) => text.includes(title)), `${title} is missing in ${titles.join(", ")}`);
    await workbench.screenshot("lightbulb");
    await entry.click();
    await editor.untilText((text) => text.includes("where $\\sigma(z) = "));
    await editor.undo();
    assert.equal(await editor.text(), note);
  });
});
