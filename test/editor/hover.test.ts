import assert from "node:assert/strict";
import { type ThemeName, themes } from "./harness/themes";
import { closeWorkbenches, Workbench } from "./harness/workbench";

const note = "# Note\n\nLet $f(x) = x^2 \\sin x$ be smooth.\n\nA symbol $x$ in prose, a number $42$.\n\n$$\ng(w) = w^3 + 2w\n$$\n";
const links = ["Explain", "Plot", "Copy", "Insert below"];

suite("hover over a formula in Markdown", () => {
  let workbench: Workbench;

  suiteSetup(async () => {
    workbench = await Workbench.open({ files: { "note.md": note }, file: "note.md", settings: { "files.defaultLanguage": "markdown" } });
  });
  suiteTeardown(closeWorkbenches);

  for (const theme of Object.keys(themes) as ThemeName[]) {
    test(`shows the derivative as a picture in the ${theme} theme`, async () => {
      await workbench.setTheme(theme);
      const hover = await workbench.editor.hover("x^2", links[0]);
      const picture = hover.locator('img[src^="data:image/svg+xml"]').first();
      await picture.waitFor();
      const width = await picture.evaluate((image: HTMLImageElement) => image.decode().then(() => image.naturalWidth));
      assert.ok(width > 0, "the picture is empty");
    });
  }

  test("offers what to do with the derivative", async () => {
    const hover = await workbench.editor.hover("x^2", links[0]);
    for (const link of links) await hover.locator("a", { hasText: link }).first().waitFor();
  });

  test("says nothing over prose, a single symbol and a number", async () => {
    for (const quiet of ["smooth", "$x$", "42"]) assert.equal(await workbench.editor.hoverText(quiet), "", quiet);
  });

  test("shows the derivative of a display formula", async () => {
    const hover = await workbench.editor.hover("w^3", links[0]);
    await hover.locator('img[src^="data:image/svg+xml"]').first().waitFor();
  });

  test("shows the derivative in a document that was never saved", async () => {
    await workbench.command("File: New Untitled Text File");
    await workbench.page.locator(".tab.active", { hasText: "Untitled" }).waitFor();
    await workbench.page.keyboard.insertText("Let $h(z) = z^4 + 1$ be.");
    const hover = await workbench.editor.hover("z^4", links[0]);
    await hover.locator('img[src^="data:image/svg+xml"]').first().waitFor();
  });
});
