import assert from "node:assert/strict";
import { type Locator } from "playwright-core";
import { drag, webviewFrame } from "./harness/webview";
import { closeWorkbenches, Workbench } from "./harness/workbench";

suite("the panel of a function of one variable", () => {
  let workbench: Workbench;

  const handle = (): Locator => workbench.panel().getByRole("slider").first();
  const slope = (): Promise<string> => handle().getAttribute("aria-valuetext").then((text) => text ?? "");

  /** The value text names the point and the slope there: it must be another one after `move`, and so must the read-out. */
  async function changesSlope(move: () => Promise<void>): Promise<void> {
    const [before, shown] = [await slope(), await workbench.panel().locator(".readouts").first().innerText()];
    await move();
    await workbench.page.waitForTimeout(200);
    assert.notEqual(await slope(), before);
    assert.notEqual(await workbench.panel().locator(".readouts").first().innerText(), shown);
  }

  suiteSetup(async () => {
    workbench = await Workbench.open({ files: { "panel.md": "# Note\n\nLet $f(x) = x^2 \\sin x$ be smooth.\n" }, file: "panel.md" });
    await workbench.editor.placeCursor("x^2");
    await workbench.command("Nabla: Plot");
    await handle().waitFor({ timeout: 30_000 });
  });
  suiteTeardown(closeWorkbenches);

  test("typesets the derivative", () => workbench.panel().locator(".katex").first().waitFor());

  test("draws a plot", async () => {
    await workbench.panel().locator("svg:visible, canvas:visible").first().waitFor();
    await workbench.screenshot("panel");
  });

  test("the point follows the mouse and the slope follows the point", () => changesSlope(() => drag(workbench.page, handle(), 60)));

  test("the point follows the arrow keys", () => changesSlope(async () => {
    await handle().focus();
    await workbench.page.keyboard.press("ArrowRight");
  }));

  test("follows the theme while it is open", async () => {
    const frame = await webviewFrame(workbench.page);
    const look = (): Promise<string> => frame.evaluate(() => {
      const { color } = getComputedStyle(document.body);
      return `${color} ${getComputedStyle(document.querySelector(".curve") ?? document.body).stroke}`;
    });
    const dark = await look();
    await workbench.setTheme("light");
    for (const end = Date.now() + 5000; await look() === dark && Date.now() < end;) await workbench.page.waitForTimeout(50);
    assert.notEqual(await look(), dark);
    await workbench.setTheme("dark");
  });

  test("survives a reload of the window, with the point and the open tab", async () => {
    await drag(workbench.page, handle(), -90);
    const tab = workbench.panel().getByRole("tab").nth(1);
    await tab.click();
    const [before, title] = [await slope(), await tab.innerText()];
    await workbench.reload();
    await handle().waitFor({ timeout: 40_000 });
    assert.equal(await slope(), before);
    assert.equal(await workbench.panel().locator(".derivation").getByRole("tab", { selected: true }).innerText(), title);
    await workbench.panelTab("x ^ 2").waitFor();
  });

  test("finds its formula in the document again after the reload", async () => {
    await workbench.panel().getByRole("button", { name: /insert/i }).first().click();
    await workbench.page.locator(".part.editor .view-line", { hasText: "\\cos" }).first().waitFor();
  });

  test("nothing went wrong in its page, and its security policy held", () => {
    assert.deepEqual(workbench.problems.ofExtension(), []);
  });
});
