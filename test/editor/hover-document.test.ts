import assert from "node:assert/strict";
import { screenshot } from "./harness/screenshots";
import { type ThemeName, themes } from "./harness/themes";
import { closeWorkbenches, Workbench } from "./harness/workbench";

const note = "# Note\n\nLet $L = (y - \\hat y)^2$, $\\hat y = \\sigma(z)$ and $z = w x + b$.\n\nThen $\\frac{\\partial L}{\\partial w}$ is asked for.\n\nIt is said that $\\frac{d}{dx} x^2 = 3x$ holds.\n";

suite("hover over what a document says of derivatives", () => {
  let workbench: Workbench;

  suiteSetup(async () => {
    workbench = await Workbench.open({ files: { "chain.md": note }, file: "chain.md" });
  });
  suiteTeardown(closeWorkbenches);

  for (const theme of Object.keys(themes) as ThemeName[]) {
    test(`shows the chain as a picture in the ${theme} theme`, async () => {
      await workbench.setTheme(theme);
      const hover = await workbench.editor.hover("partial L", "Explain");
      const picture = hover.locator('img[alt*="dL/dy_hat * dy_hat/dz * dz/dw"]').first();
      await picture.waitFor();
      const height = await picture.evaluate((image: HTMLImageElement) => image.decode().then(() => image.naturalHeight));
      assert.ok(height > 60, `the picture is ${height} pixels high`);
      await hover.getByText("as defined above").first().waitFor();
      await screenshot(workbench.page, `hover chain ${theme}`);
    });
  }

  test("says that a claim is wrong, with a point", async () => {
    const hover = await workbench.editor.hover("x^2", "Explain");
    await hover.getByText("not 3x").first().waitFor();
  });

  test("Explain shows the walk through the names of the document", async () => {
    const hover = await workbench.editor.hover("partial L", "Explain");
    await hover.locator("a", { hasText: "Explain" }).first().click();
    const page = workbench.panel();
    await page.getByText("Name the functions").first().waitFor({ timeout: 20_000 });
  });
});
