import * as vscode from "vscode";
import { equal, eventually, matches } from "./assert";
import { differentiate, differentiateSelected } from "./commands";
import { openDocument, select } from "./documents";
import { withSettings } from "./settings";

/** Each language: a document, what is selected of it, and what the line below is to be. */
const below: readonly (readonly [language: string, content: string, selected: string, expected: RegExp])[] = [
  ["markdown", "Let $f(x) = x^3$ be.\nMore.\n", "f(x) = x^3", /^\$f'\(x\) = 3 ?x\^\{?2\}?\$$/],
  ["markdown", "The text x^3 is plain.\n", "x^3", /^d\/dx \(x ?\^ ?3\) = 3 \* x ?\^ ?2$/],
  ["latex", "Let $g(w) = w^3$ be.\n", "g(w) = w^3", /^\$g'\(w\) = 3 ?w\^\{?2\}?\$$/],
  ["plaintext", "sin(x)\n", "sin(x)", /^d\/dx \(sin\(x\)\) = cos\(x\)$/],
  ["python", "def f(x):\n    loss = np.sin(x)\n    return loss\n", "np.sin(x)", /^ {4}d_dx = np\.cos\(x\)$/],
  ["python", "y = math.exp(2 * x)\n", "y = math.exp(2 * x)", /^dy_dx = 2 ?\* ?math\.exp\(2 ?\* ?x\)$/],
  ["javascript", "const y = Math.sin(x);\n", "Math.sin(x)", /^const d_dx = Math\.cos\(x\);$/],
  ["python", "z = 3 * x**2\ny = np.sin(z)\n", "np.sin(z)", /^d_dx = 6 ?\* ?x ?\* ?np\.cos\(3 ?\* ?x ?\*\* ?2\)$/],
  ["typescript", "const z = x ** 2;\nconst y = Math.sin(z);\n", "Math.sin(z)", /^const d_dx = 2 ?\* ?x ?\* ?Math\.cos\(x ?\*\* ?2\);$/],
  ["markdown", "Let $L = w^4 x$.\n\nThen $\\frac{\\partial^2 L}{\\partial w^2}$ is\n", "\\frac{\\partial^2 L}{\\partial w^2}", /^\$\\frac\{\\partial\^\{2\} ?L\}\{\\partial w\^\{2\}\} = 12 ?w\^\{2\} ?x\$$/],
  ["typescript", "const y: number = x ** 3;\n", "x ** 3", /^const d_dx = 3 ?\* ?x ?\*\* ?2;$/],
];

suite("Differentiate Selection: insert below", () => {
  for (const [language, content, selected, expected] of below) {
    test(`in ${language}, ${selected}`, async () => {
      const { document, text, told } = await differentiate(content, language, selected, "insertBelow");
      equal(told, "", "messages");
      const lines = content.split("\n");
      const line = lines.findIndex((each) => each.includes(selected));
      const after = text.split("\n");
      matches(after[line + 1] ?? "", expected);
      equal([...after.slice(0, line + 1), ...after.slice(line + 2)].join("\n"), content, "the rest of the text");

      equal(vscode.window.activeTextEditor?.selections.map((selection) => document.getText(selection)).join(), selected, "what is selected");
      await vscode.commands.executeCommand("undo");
      equal(document.getText(), content, "text after undo");
    });
  }

  test("several selections at once, each below its own line, one step to undo", async () => {
    const content = "sin(x)\n\nx^2\n";
    const document = await openDocument(content, "plaintext");
    const editor = vscode.window.activeTextEditor;
    if (editor) editor.selections = [new vscode.Selection(0, 0, 0, 6), new vscode.Selection(2, 3, 2, 0)];
    const { text } = await differentiateSelected(document, "insertBelow");
    matches(text, /^sin\(x\)\n.*cos\(x\)\n\nx\^2\n.*2 \* x\n$/);
    equal(editor?.selections.map((selection) => document.getText(selection)).join(), "sin(x),x^2", "what is selected");
    equal(editor?.selections[1]?.isReversed, true, "direction of the second selection");
    await vscode.commands.executeCommand("undo");
    equal(document.getText(), content, "text after undo");
  });

  test("with Windows line breaks", async () => {
    const document = await openDocument("sin(x)\r\nmore\r\n", "plaintext");
    select(document, "sin(x)");
    const { text } = await differentiateSelected(document, "insertBelow");
    matches(text, /^sin\(x\)\r\n.*cos\(x\)\r\nmore\r\n$/);
    equal(document.getText(vscode.window.activeTextEditor?.selection), "sin(x)", "what is selected");
  });

  test("with the cursor in a formula and nothing selected", async () => {
    const document = await openDocument("Let $f(x) = x^3$ be.\n", "markdown");
    const editor = vscode.window.activeTextEditor;
    if (editor) editor.selection = new vscode.Selection(0, 12, 0, 12);
    const { text } = await differentiateSelected(document, "insertBelow");
    matches(text.split("\n")[1] ?? "", /^\$f'\(x\) = 3 ?x\^\{?2\}?\$$/);
  });
});

suite("Differentiate Selection: other ends", () => {
  test("replace puts the derivative in the place of the selection, which is selected", async () => {
    const { document, text } = await differentiate("loss = x ** 2\n", "python", "x ** 2", "replace");
    equal(text.replaceAll(" ", ""), "loss=2*x\n", "text");
    equal(document.getText(vscode.window.activeTextEditor?.selection).replaceAll(" ", ""), "2*x", "what is selected");
  });

  test("replace in LaTeX keeps the delimiters", async () => {
    equal((await differentiate("$x^2 + 3$\n", "markdown", "x^2 + 3", "replace")).text.replaceAll(" ", ""), "$2x$\n", "text");
  });

  test("copy leaves the text alone and puts the value on the clipboard", async () => {
    const { text } = await differentiate("y = np.sin(x)\n", "python", "np.sin(x)", "copy");
    equal(text, "y = np.sin(x)\n", "text");
    equal(await vscode.env.clipboard.readText(), "np.cos(x)", "clipboard");
  });

  test("panel leaves the text alone and explains beside it", async () => {
    const { text } = await differentiate("y = sin(x)\n", "plaintext", "sin(x)", "panel");
    equal(text, "y = sin(x)\n", "text");
    const panel = await eventually("panel", () => vscode.window.tabGroups.all.flatMap((group) => group.tabs).find((tab) => tab.input instanceof vscode.TabInputWebview && tab.label.includes("sin(x)")));
    await vscode.window.tabGroups.close(panel);
  });

  test("a value that is none of the choices asks", async () => {
    const document = await openDocument("sin(x)\n", "plaintext");
    select(document, "sin(x)");
    await withSettings({ "differentiate.action": "shout" }, async () => {
      const done = Promise.resolve(vscode.commands.executeCommand("nabla.differentiate"));
      await picked(done);
    });
    matches(document.getText(), /cos\(x\)/);
  });
});

suite("Differentiate Selection: several variables", () => {
  test("the first of the list is the first of the formula", async () => {
    const document = await openDocument("w^2 * x\n", "plaintext");
    select(document, "w^2 * x");
    await withSettings({ "differentiate.action": "copy" }, () => picked(Promise.resolve(vscode.commands.executeCommand("nabla.differentiate"))));
    matches(await vscode.env.clipboard.readText(), /^2 \* w \* x$/);
  });
});

/** Accept the first item of each list that a command shows until it ends. */
async function picked(done: Promise<unknown>): Promise<void> {
  let ended = false;
  const end = done.then(() => { ended = true; });
  for (let turn = 0; turn < 50 && !ended; turn++) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    if (!ended) await vscode.commands.executeCommand("workbench.action.acceptSelectedQuickOpenItem");
  }
  await end;
}
