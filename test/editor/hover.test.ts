import assert from "node:assert/strict";
import { type ThemeName, themes } from "./harness/themes";
import { closeWorkbenches, Workbench } from "./harness/workbench";

const links = ["Explain", "Plot", "Copy", "Insert below"];

suite("hover over a formula in Markdown", () => {
  let workbench: Workbench;

  suiteSetup(async () => {
    workbench = await Workbench.open({ files: { "note.md": "# Note\n\nLet $f(x) = x^2 \\sin x$ be smooth.\n\nA symbol $x$ in prose.\n" }, file: "note.md" });
  });
  suiteTeardown(closeWorkbenches);

  for (const theme of Object.keys(themes) as ThemeName[]) {
    test(`shows the derivative as a picture in the ${theme} theme`, async () => {
      await workbench.setTheme(theme);
      const hover = await workbench.editor.hover("x^2", links[0]);
      const picture = hover.locator('img[src^="data:image/svg+xml"]').first();
      await picture.waitFor();
      const width = await picture.evaluate((image: HTMLImageElement) => image.decode().then(() => image.naturalWidth));
      await workbench.screenshot(`hover-${theme}`);
      assert.ok(width > 0, "the picture is empty");
    });
  }

  test("offers what to do with the derivative", async () => {
    const hover = await workbench.editor.hover("x^2", links[0]);
    for (const link of links) await hover.locator("a", { hasText: link }).first().waitFor();
  });

  test("says nothing over prose and over a single symbol", async () => {
    assert.equal(await workbench.editor.hoverText("smooth"), "");
    assert.equal(await workbench.editor.hoverText("$x$"), "");
  });
});
