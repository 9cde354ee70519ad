import assert from "node:assert/strict";
import { closeWorkbenches, Workbench } from "./harness/workbench";

const note = "# Note\n\nLet $f(x) = x^2 + 3$ be smooth.\n";

suite("links below the derivative", () => {
  let workbench: Workbench;

  suiteSetup(async () => {
    workbench = await Workbench.open({ files: { "links.md": note }, file: "links.md" });
  });
  suiteTeardown(closeWorkbenches);

  async function follow(link: string): Promise<void> {
    const hover = await workbench.editor.hover("x^2", link);
    await hover.locator("a", { hasText: link }).first().click();
  }

  test("Insert below writes the derivative into the note, and one undo takes it back", async () => {
    const { editor } = workbench;
    await follow("Insert below");
    await editor.untilText((text) => /smooth\.\n+\$f'\(x\) = 2\s?x\$/.test(text));
    await editor.undo();
    assert.equal(await editor.text(), note);
  });

  test("Copy puts the derivative on the clipboard", async () => {
    await follow("Copy");
    await workbench.page.locator(".part.statusbar", { hasText: "Copied" }).waitFor();
    assert.match(await workbench.clipboard(), /^2\s?x$/);
  });

  test("Explain opens the derivation", async () => {
    await follow("Explain");
    const page = workbench.panel();
    await page.locator(".katex").first().waitFor({ timeout: 20_000 });
    await page.getByText(/rule/i).first().waitFor();
  });

  test("Plot shows the plot on the same panel", async () => {
    await follow("Plot");
    await workbench.panel().locator(".plot-section svg").first().waitFor({ timeout: 20_000 });
    assert.equal(await workbench.page.locator("iframe.webview.ready").count(), 1);
  });
});
