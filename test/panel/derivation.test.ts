import assert from "node:assert/strict";
import { accessibilityProblems, clippedElements } from "./harness/accessibility";
import { contentOf } from "./harness/content";
import { closePages, PanelPage } from "./harness/panel-page";
import { themeNames } from "./harness/themes";

const source = { uri: "file:///notes.md", start: 3, end: 12, label: "notes.md" };
const formula = "f(x) = (x^2 + 1) e^{3x}";

suite("the derivation on the panel", () => {
  teardown(closePages);

  for (const theme of themeNames) {
    test(`reads well in the ${theme} theme, while it is tried`, async () => {
      const page = await PanelPage.open({ content: await contentOf(formula, { focus: "derivation", source }), theme });
      await page.page.getByRole("button", { name: "Try it yourself" }).click();
      await page.page.getByRole("button", { name: "Show" }).click();
      await page.page.getByRole("button", { name: "Hint" }).click();
      await page.screenshot(`derivation-${theme}`);
      assert.deepEqual(await accessibilityProblems(page), []);
      assert.deepEqual(await page.allProblems(), []);
    });
  }

  test("hides the steps to try them, hints at the next and shows it", async () => {
    const content = await contentOf(formula);
    const page = await PanelPage.open({ content });
    const visible = page.locator(".steps > .step:visible");
    const [rules] = content.derivations;
    const count = rules?.steps.length ?? 0;
    assert.ok(count > 1);
    assert.equal(await visible.count(), count);
    await page.page.getByRole("button", { name: "Try it yourself" }).click();
    await page.frames();
    assert.equal(await visible.count(), 0);
    await page.page.getByRole("button", { name: "Hint" }).click();
    assert.match(await page.locator(".hint").innerText(), new RegExp(rules?.steps[0]?.name ?? "?"));
    await page.page.getByRole("button", { name: "Show" }).click();
    assert.equal(await visible.count(), 1);
    await page.page.keyboard.press("ArrowRight");
    assert.equal(await visible.count(), 2);
    await page.page.keyboard.press("ArrowLeft");
    assert.equal(await visible.count(), 1);
    for (let i = 1; i < count; i++) await page.page.keyboard.press("ArrowRight");
    assert.equal(await visible.count(), count);
    assert.equal(await page.locator(".practice:visible").count(), 0);
    await page.page.getByRole("button", { name: "Try it yourself" }).click();
    await page.frames();
    assert.equal(await visible.count(), count);
  });

  test("keeps over a reload how far the reader came", async () => {
    const content = await contentOf(formula);
    const page = await PanelPage.open({ content });
    await page.page.getByRole("button", { name: "Try it yourself" }).click();
    await page.page.getByRole("button", { name: "Show" }).click();
    await page.frames();
    const again = await PanelPage.open({ content, kept: await page.keptState() });
    assert.equal(await again.locator(".steps > .step:visible").count(), 1);
  });

  test("copies a step and the whole derivation in the notation that was chosen", async () => {
    const content = await contentOf(formula, { source });
    const page = await PanelPage.open({ content });
    await page.page.getByRole("button", { name: "Copy all of the derivation" }).click();
    const latex = (await page.posted("copy")).text;
    assert.match(latex, /^\\begin\{aligned\}\n[^]*&= [^]*\\text\{[^}]+\}\n\\end\{aligned\}$/);
    assert.doesNotMatch(latex, /textcolor/);
    await page.page.getByRole("combobox", { name: "Notation of copies" }).selectOption("python");
    await page.page.getByRole("button", { name: "Copy all of the derivation" }).click();
    const python = await page.page.waitForFunction(() => (globalThis as unknown as { editor: { posted: { text?: string }[] } }).editor.posted.at(-1)?.text);
    assert.match(String(await python.jsonValue()), /^import math\n\n# f\(x\) = .*\n[^]*\nderivative = .*math\.exp/);
    await page.page.getByRole("combobox", { name: "Notation of copies" }).selectOption("markdown");
    await page.locator(".steps > .step").first().hover();
    await page.locator(".copy-step").first().click();
    assert.match((await page.posted("copy")).text, /^\*\*.+\.\*\* [^]*\n\n\$\$\n.* = .*\n\$\$$/);
    await page.page.getByRole("combobox", { name: "Notation of copies" }).selectOption("latex");
    await page.page.getByRole("button", { name: "Insert all of the derivation at the cursor" }).click();
    assert.deepEqual(await page.posted("insertAtCursor"), { type: "insertAtCursor", text: latex, notation: "latex" });
  });

  test("fits into a side panel of 300 pixels and at twice its size", async () => {
    const content = await contentOf(formula, { source });
    const narrow = await PanelPage.open({ content, width: 300 });
    await narrow.screenshot("derivation-narrow");
    assert.deepEqual(await clippedElements(narrow), []);
    const zoomed = await PanelPage.open({ content, width: 550, scale: 2 });
    assert.deepEqual(await clippedElements(zoomed), []);
  });
});
