import assert from "node:assert/strict";
import { closeWorkbenches, Workbench } from "./harness/workbench";

/** Each language: a file, what is selected in it, and the line that is to stand below. */
const cases: readonly (readonly [language: string, file: string, content: string, selected: string, below: RegExp])[] = [
  ["Markdown", "slope.md", "Let $f(x) = x^3$ be.\n", "f(x) = x^3", /\n\$f'\(x\) = 3 ?x\^\{?2\}?\$\n$/],
  ["LaTeX", "slope.tex", "Let $g(w) = w^3$ be.\n", "g(w) = w^3", /\n\$g'\(w\) = 3 ?w\^\{?2\}?\$\n$/],
  ["plain text", "slope.txt", "sin(x)\n", "sin(x)", /\n.*= cos\(x\)\n$/],
  ["Python", "slope.py", "def f(x):\n    y = np.sin(x)\n    return y\n", "np.sin(x)", /\n {4}d_dx = np\.cos\(x\)\n {4}return y\n$/],
  ["JavaScript", "slope.js", "const y = Math.sin(x);\n", "Math.sin(x)", /\nconst d_dx = Math\.cos\(x\);\n$/],
  ["TypeScript", "slope.ts", "const y: number = x ** 3;\n", "x ** 3", /\nconst d_dx = 3 ?\* ?x ?\*\* ?2;\n$/],
];

const several = "w^2 * x + b\n";
const broken = "First line.\nx^2 +\nsinn(x)\nThese are words of a sentence.\n";

suite("differentiate a selection in every language", () => {
  let workbench: Workbench;

  suiteSetup(async () => {
    const files = { ...Object.fromEntries(cases.map(([, file, content]) => [file, content])), "several.txt": several, "broken.txt": broken };
    workbench = await Workbench.open({ files, file: "slope.md" });
  });
  suiteTeardown(closeWorkbenches);

  async function differentiate(selected: string): Promise<void> {
    await workbench.editor.select(selected);
    await workbench.editor.contextMenu(selected, "Differentiate Selection");
  }

  for (const [language, file, content, selected, below] of cases) {
    test(`inserts the derivative in ${language}`, async () => {
      const { editor, quickInput } = workbench;
      await quickInput.openFile(file);
      await differentiate(selected);
      await quickInput.pick("Insert Below");
      await editor.untilText((text) => below.test(text) && text.startsWith(content.slice(0, content.indexOf("\n"))));
      await editor.undo();
      assert.equal(await editor.text(), content);
    });
  }

  test("asks by which variable, with a look at each derivative", async () => {
    const { quickInput } = workbench;
    await quickInput.openFile("several.txt");
    await differentiate("w^2 * x + b");
    const items = await quickInput.items();
    assert.equal(items.length, 4);
    [/^w ?2 ?\* ?w ?\* ?x$/, /^x ?w ?\^ ?2$/, /^b ?1$/, /^All \(gradient\) ?w, x, b$/].forEach((item, i) => assert.match(items[i] ?? "", item));
    await quickInput.pickLabel("x");
    await quickInput.pick("Copy");
    await workbench.page.locator(".part.statusbar", { hasText: "Copied" }).waitFor();
    assert.match(await workbench.clipboard(), /^w ?\^ ?2$/);
  });

  test("all variables give the gradient", async () => {
    const { editor, quickInput } = workbench;
    await quickInput.openFile("several.txt");
    await differentiate("w^2 * x + b");
    await quickInput.pick("All (gradient)");
    await quickInput.pick("Replace Selection");
    await editor.untilText((text) => /^\[2 ?\* ?w ?\* ?x, w ?\^ ?2, 1\]\n$/.test(text));
    await editor.undo();
    assert.equal(await editor.text(), several);
  });

  test("closing the list changes nothing", async () => {
    const { editor, quickInput } = workbench;
    await quickInput.openFile("several.txt");
    await differentiate("w^2 * x + b");
    await quickInput.items();
    await quickInput.cancel();
    assert.equal(await editor.text(), several);
  });

  const refused: readonly (readonly [what: string, selected: string, sentence: RegExp])[] = [
    ["a formula that breaks off: what is wrong and where", "x^2 +", /Line 2, column \d+: .*⟦/],
    ["an unknown function: the nearest one", "sinn(x)", /sinn.*\bsin\b/],
    ["words of a sentence", "are words of a sentence", /words, not a formula/],
  ];
  for (const [what, selected, sentence] of refused) {
    test(`refuses ${what}`, async () => {
      await workbench.quickInput.openFile("broken.txt");
      await differentiate(selected);
      assert.match(await workbench.notification(), sentence);
      assert.equal(await workbench.editor.text(), broken);
    });
  }
});
