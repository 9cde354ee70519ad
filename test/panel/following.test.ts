import assert from "node:assert/strict";
import { contentOf } from "./harness/content";
import { closePages, PanelPage } from "./harness/panel-page";

const source = { uri: "file:///notes.md", start: 3, end: 12, label: "notes.md" };

suite("the panel and the document of its formula", () => {
  teardown(closePages);

  test("shows the formula as it was edited, with the reader's tab and point", async () => {
    const page = await PanelPage.open({ content: await contentOf("f(x) = x^2", { source }) });
    const field = page.page.getByRole("textbox", { name: "x, coordinate of the point" }).first();
    await field.fill("3");
    await field.press("Enter");
    await page.page.getByRole("tab", { name: "Limit" }).click();
    await page.send({ type: "update", content: await contentOf("f(x) = x^3", { source }) });
    await page.locator(".formula", { hasText: "3" }).waitFor();
    await page.complete();
    assert.equal(await page.page.getByRole("tab", { name: "Limit" }).getAttribute("aria-selected"), "true");
    assert.equal(await page.page.getByRole("slider").first().getAttribute("aria-valuetext"), "x = 3, value 27, slope 27");
    assert.deepEqual(await page.allProblems(), []);
  });

  test("says why the formula cannot be read any more, until it can again", async () => {
    const page = await PanelPage.open({ content: await contentOf("f(x) = x^2", { source }) });
    await page.send({ type: "stale", sentence: "A closing brace is missing." });
    await page.locator(".stale", { hasText: "A closing brace is missing." }).waitFor();
    await page.send({ type: "stale" });
    await page.locator(".stale").waitFor({ state: "hidden" });
  });

  test("a pin is told to the editor and kept over a reload", async () => {
    const content = await contentOf("f(x) = x^2", { source });
    const page = await PanelPage.open({ content });
    await page.page.getByRole("button", { name: "Pin" }).click();
    assert.deepEqual(await page.posted("pin"), { type: "pin", pinned: true });
    await page.frames();
    const again = await PanelPage.open({ content, kept: await page.keptState() });
    assert.equal(await again.page.getByRole("button", { name: "Pin" }).getAttribute("aria-pressed"), "true");
  });

  test("a formula that was typed has no document to follow", async () => {
    const page = await PanelPage.open({ content: await contentOf("f(x) = x^2") });
    assert.equal(await page.page.getByRole("button", { name: "Pin" }).count(), 0);
  });
});
