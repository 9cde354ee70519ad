import { readFileSync } from "node:fs";
import { join } from "node:path";
import { examplesFolder } from "../../scripts/lib/editor-in-browser.mjs";
import { type ThemeName, themes } from "./harness/themes";
import { closeWorkbenches, Workbench } from "./harness/workbench";

/** The example with each paragraph on one line, so that it wraps at the editor's width. */
const note = readFileSync(join(examplesFolder, "calculus.md"), "utf8").replace(/(\S)\n(?=[^\n#$]|\$[^$])/g, "$1 ");

const settings = {
  "breadcrumbs.enabled": false,
  "editor.lineNumbers": "off",
  "editor.minimap.enabled": false,
  "editor.occurrencesHighlight": "off",
  "editor.scrollBeyondLastLine": true,
  "editor.stickyScroll.enabled": false,
  "editor.wordWrap": "on",
};

/** The pictures of the manual. What they show is tested elsewhere; here they must only come about. */
suite("pictures for the manual", () => {
  let workbench: Workbench;

  suiteSetup(async () => {
    workbench = await Workbench.open({ viewport: { width: 1400, height: 900 }, settings, files: { "calculus.md": note } });
    await workbench.command("View: Toggle Primary Side Bar Visibility");
    await workbench.page.locator(".part.sidebar").waitFor({ state: "hidden" });
  });
  suiteTeardown(closeWorkbenches);

  const inThemes = (name: string, take: (theme: ThemeName) => Promise<void>): void => {
    for (const theme of Object.keys(themes) as ThemeName[]) {
      test(`${name} in the ${theme} theme`, async () => {
        await workbench.setTheme(theme);
        await take(theme);
      });
    }
  };

  /** Put a formula on the panel, with the note on the left scrolled to it. */
  async function open(formula: string, title: string, command: string): Promise<void> {
    await show(formula);
    await workbench.editor.placeCursor(formula);
    await workbench.command(command);
    await workbench.panelTab(title).waitFor();
    await workbench.panel().locator(".katex").first().waitFor({ timeout: 30_000 });
    await workbench.editor.rest();
  }

  /** Scroll the line of a formula into the middle of the editor. */
  async function show(formula: string): Promise<void> {
    await workbench.command("View: Focus First Editor Group");
    await workbench.quickInput.goToLine(note.slice(0, note.indexOf(formula)).split("\n").length);
  }

  inThemes("hover", async (theme) => {
    await show("L = ");
    await workbench.editor.hover("w x + b", "Explain");
    await workbench.screenshot(`hover-${theme}`);
  });

  test("differentiate-picker", async () => {
    await workbench.setTheme("dark");
    await show("2z^3x^2");
    await workbench.editor.select("2z^3x^2");
    await workbench.editor.contextMenu("2z^3x^2", "Differentiate Selection");
    await workbench.quickInput.items();
    await workbench.screenshot("differentiate-picker");
    await workbench.quickInput.cancel();
  });

  inThemes("panel-one-variable", async (theme) => {
    await open("x^2 + 3", "x ^ 2 + 3", "Nabla: Plot");
    await workbench.panel().getByRole("slider").first().waitFor();
    await workbench.screenshot(`panel-one-variable-${theme}`);
  });

  inThemes("panel-two-variables", async (theme) => {
    await open("2x^2 - y^2", "f(x, y) =", "Nabla: Plot");
    await workbench.panel().getByRole("slider").first().waitFor();
    await workbench.screenshot(`panel-two-variables-${theme}`);
  });

  test("chain-rule", async () => {
    await workbench.setTheme("dark");
    await open("\\sin((4x)^2)", "sin(", "Nabla: Explain");
    await workbench.panel().getByRole("tab", { name: "Leibniz" }).click();
    await workbench.screenshot("chain-rule");
  });

  test("neuron", async () => {
    await open("w x + b", "L =", "Nabla: Explain");
    await workbench.screenshot("neuron");
  });

  test("gradient-at-a-point", async () => {
    const { quickInput } = workbench;
    await show("2x^2 - y^2");
    await workbench.editor.placeCursor("2x^2 - y^2");
    await workbench.command("Nabla: Gradient at a Point");
    await quickInput.untilValue((value) => value.includes("2x^2"));
    await quickInput.accept();
    await quickInput.untilValue((value) => value === "x=1, y=1");
    await quickInput.type("x=1, y=2");
    await quickInput.accept();
    await workbench.panelTab("f(x, y) =").waitFor();
    const panel = workbench.panel();
    await panel.locator("#direction-0").fill("1");
    await panel.locator("#direction-1").fill("1");
    await workbench.page.keyboard.press("Enter");
    await panel.locator(".readout-directional").waitFor();
    await workbench.screenshot("gradient-at-a-point");
  });
});
