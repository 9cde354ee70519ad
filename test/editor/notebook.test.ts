import { closeWorkbenches, Workbench } from "./harness/workbench";

const notebook = JSON.stringify({
  nbformat: 4,
  nbformat_minor: 5,
  metadata: { language_info: { name: "python" } },
  cells: [
    { cell_type: "markdown", id: "a", metadata: {}, source: ["# Slopes\n", "\n", "Let $f(x) = x^2 + 3$ be smooth."] },
    { cell_type: "code", id: "b", metadata: {}, execution_count: null, outputs: [], source: ["loss = x ** 2"] },
  ],
});

suite("notebook", () => {
  let workbench: Workbench;

  suiteSetup(async () => {
    workbench = await Workbench.open({ files: { "slopes.ipynb": notebook }, file: "slopes.ipynb" });
  });
  suiteTeardown(closeWorkbenches);

  test("a formula in a Markdown cell has its derivative", async () => {
    await workbench.notebook.editMarkdownCell("Slopes");
    const hover = await workbench.notebook.editor.hover("x^2", "Explain");
    await hover.locator('img[src^="data:image/svg+xml"]').first().waitFor();
    await workbench.screenshot("notebook");
  });

  test("a selection in a code cell is differentiated", async () => {
    const { editor } = workbench.notebook;
    await editor.rest();
    await editor.select("x ** 2");
    await editor.contextMenu("x ** 2", "Differentiate Selection");
    await workbench.quickInput.pick("Insert Below");
    await workbench.page.locator(".notebookOverlay .view-line", { hasText: /2\s?\*\s?x/ }).first().waitFor();
  });
});
