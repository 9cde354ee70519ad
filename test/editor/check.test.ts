import assert from "node:assert/strict";
import { type ThemeName, themes } from "./harness/themes";
import { closeWorkbenches, Workbench } from "./harness/workbench";

suite("wrong derivatives in a note", () => {
  let workbench: Workbench;

  suiteSetup(async () => {
    workbench = await Workbench.open({ files: { "check.md": "# Slips\n\nLet $f(x) = x^3$. Then $f'(x) = x^2$.\n\nAnd $\\frac{d}{dx} \\sin x = \\cos x$.\n" }, file: "check.md" });
  });
  suiteTeardown(closeWorkbenches);

  const underlines = (): ReturnType<Workbench["page"]["locator"]> => workbench.page.locator(".part.editor .squiggly-warning");

  for (const theme of Object.keys(themes) as ThemeName[]) {
    test(`are underlined, and the hover says why, in the ${theme} theme`, async () => {
      await workbench.setTheme(theme);
      await underlines().first().waitFor({ timeout: 30_000 });
      assert.equal(await underlines().count(), 1);
      await workbench.editor.hover("x^2", "at x = 1 the two are 3 and 1");
      await workbench.screenshot(`check-${theme}`);
    });
  }

  test("are replaced with what is right, by the lightbulb", async () => {
    await workbench.editor.placeCursor("x^2");
    await workbench.page.keyboard.press("Control+.");
    await workbench.page.locator(".action-widget .action", { hasText: "Replace with 3x^{2}" }).click();
    await underlines().first().waitFor({ state: "detached" });
    assert.match((await workbench.page.locator(".part.editor .view-lines").first().innerText()).replace(/\u00a0/g, " "), /f'\(x\) = 3x\^\{2\}/);
  });
});
