import assert from "node:assert/strict";
import { type Locator } from "playwright-core";
import { drag } from "./harness/webview";
import { closeWorkbenches, Workbench } from "./harness/workbench";

suite("the panel of a function of one variable", () => {
  let workbench: Workbench;
  let handle: Locator;

  const slope = (): Promise<string> => handle.getAttribute("aria-valuetext").then((text) => text ?? "");

  /** The value text names the point and the slope there: it must be another one after `move`. */
  async function changesSlope(move: () => Promise<void>): Promise<void> {
    const before = await slope();
    await move();
    await workbench.page.waitForTimeout(200);
    assert.notEqual(await slope(), before);
  }

  suiteSetup(async () => {
    workbench = await Workbench.open({ files: { "panel.md": "# Note\n\nLet $f(x) = x^2 \\sin x$ be smooth.\n" }, file: "panel.md" });
    await workbench.editor.placeCursor("x^2");
    await workbench.command("Nabla: Plot");
    handle = workbench.panel().getByRole("slider").first();
    await handle.waitFor({ timeout: 30_000 });
  });
  suiteTeardown(closeWorkbenches);

  test("typesets the derivative", async () => {
    await workbench.panel().locator(".katex").first().waitFor();
  });

  test("draws a plot", async () => {
    await workbench.panel().locator("svg:visible, canvas:visible").first().waitFor();
    await workbench.screenshot("panel");
  });

  test("the point follows the mouse and the slope follows the point", () => changesSlope(() => drag(workbench.page, handle, 60)));

  test("the point follows the arrow keys", () => changesSlope(async () => {
    await handle.focus();
    await workbench.page.keyboard.press("ArrowRight");
  }));
});
