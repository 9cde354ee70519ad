import assert from "node:assert/strict";
import { accessibilityProblems, clippedElements } from "./harness/accessibility";
import { contentOf } from "./harness/content";
import { closePages, PanelPage } from "./harness/panel-page";
import { themeNames } from "./harness/themes";

suite("the panel's page", () => {
  teardown(closePages);

  for (const theme of themeNames) {
    test(`is whole, reads well and can be used by everyone in the ${theme} theme`, async () => {
      const page = await PanelPage.open({ content: await contentOf("f(x, y) = x^2 + \\sin(y)"), theme });
      await page.screenshot(`page-${theme}`);
      assert.deepEqual(await accessibilityProblems(page), []);
      assert.deepEqual(await clippedElements(page), []);
      assert.deepEqual(await page.allProblems(), []);
    });
  }

  test("fits into a side panel of 300 pixels", async () => {
    const page = await PanelPage.open({ content: await contentOf("f(x) = x^2 \\sin(x)"), width: 300 });
    await page.screenshot("page-narrow");
    assert.deepEqual(await clippedElements(page), []);
  });
});
