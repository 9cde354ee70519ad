import assert from "node:assert/strict";
import { webviewFrame } from "./harness/webview";
import { closeWorkbenches, Workbench } from "./harness/workbench";

/** Formulas whose text would be markup or a script if it were ever taken for more than a formula; read by the panel, or refused. */
const formulas = [
  "\\href{javascript:alert(1)}{x}^2",
  "x^2 \\text{<img src=x onerror=alert(1)>}",
  "x^2 \\text{</script><script>alert(1)</script>}",
  "f_{\\text{</script>}}(x) = x^2 + \\text{</title>}",
];
const note = formulas.map((formula, i) => `Number${i}: $${formula}$.\n`).join("\n");

suite("text of a document on the screen", () => {
  let workbench: Workbench;
  const dialogs: string[] = [];

  suiteSetup(async () => {
    workbench = await Workbench.open({ files: { "hostile.md": note }, file: "hostile.md" });
    workbench.page.on("dialog", (dialog) => {
      dialogs.push(dialog.message());
      void dialog.dismiss();
    });
    await workbench.editor.placeCursor("Number0");
  });
  suiteTeardown(closeWorkbenches);

  const markup = "img[src='x'], script:not([nonce]):not([src]), a[href^='javascript'], [onerror]";

  for (const formula of formulas) {
    test(`never becomes markup: ${formula}`, async () => {
      await workbench.editor.hoverText(formula);
      assert.equal(await workbench.page.locator(".monaco-hover").locator(markup).count(), 0, "markup in the hover");

      await workbench.editor.placeCursor(formula);
      await workbench.command("Nabla: Explain");
      const outcome = await Promise.race([
        workbench.bell.waitFor({ timeout: 20_000 }).then(() => "refused"),
        workbench.panel().locator("h1, .katex").first().waitFor({ timeout: 20_000 }).then(() => "shown"),
      ]);
      if (outcome === "refused") await workbench.notification();
      else {
        const frame = await webviewFrame(workbench.page);
        assert.equal(await frame.locator(`#nabla >> ${markup}`).count(), 0, "markup on the panel");
        await workbench.closePanels();
      }
      assert.deepEqual(dialogs, []);
    });
  }

  test("no script of it was ever tried", () => assert.deepEqual(workbench.problems.ofExtension(), []));
});
