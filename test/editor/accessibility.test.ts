import assert from "node:assert/strict";
import { accessibilityProblems } from "./harness/accessibility";
import { type ThemeName, themes } from "./harness/themes";
import { closeWorkbenches, Workbench } from "./harness/workbench";

const notes = {
  "one.md": "Let $f(x) = x^2 \\sin x$ be smooth.\n",
  "two.md": "Let $f(x, y) = 2x^2 - y^2$ be smooth.\n",
};

suite("accessibility of the panel", () => {
  let workbench: Workbench;

  suiteSetup(async () => {
    workbench = await Workbench.open({ file: "one.md", files: notes });
  });
  suiteTeardown(closeWorkbenches);

  for (const name of Object.keys(notes)) {
    for (const theme of Object.keys(themes) as ThemeName[]) {
      test(`of ${name} in the ${theme} theme`, async () => {
        await workbench.closeAllEditors();
        await workbench.setTheme(theme);
        await workbench.quickInput.openFile(name);
        await workbench.editor.placeCursor("x^2");
        await workbench.command("Nabla: Plot");
        await workbench.panel().getByRole("slider").first().waitFor({ timeout: 30_000 });
        await workbench.screenshot(`panel-${name}-${theme}`);
        assert.deepEqual(await accessibilityProblems(workbench.page), []);
      });
    }
  }
});
