import * as vscode from "vscode";
import { equal, eventually, matches, ok } from "./assert";
import { differentiate, differentiateSelected, type Outcome } from "./commands";
import { openDocument } from "./documents";

/** Most time that the extension may take for an answer or a refusal, in milliseconds. */
const patience = 1000;

function isPrompt({ milliseconds }: Outcome): void {
  ok(milliseconds < patience, `It took ${milliseconds} ms`);
}

/** Nothing changed, and the user was told why, in a sentence of sane length, within a second. */
function isRefused(outcome: Outcome, content: string, sentence: RegExp): void {
  ok(outcome.text === content, "the text changed");
  matches(outcome.told, sentence);
  ok(outcome.told.length < 400, `The message has ${outcome.told.length} characters`);
  isPrompt(outcome);
}

suite("what cannot be differentiated", () => {
  suiteSetup(async () => {
    // Parsers are loaded on first use, which is not what is timed here.
    for (const [language, formula] of [["plaintext", "x^2"], ["python", "x ** 2"], ["javascript", "x ** 2"], ["latex", "$x^2$"]] as const) await differentiate(formula, language, undefined, "copy");
  });

  const refused: readonly (readonly [title: string, language: string, content: string, selected: string | undefined, sentence: RegExp])[] = [
    ["a formula that breaks off: what is missing and where", "plaintext", "Text.\nx^2 +\n", "x^2 +", /^Line 2, column \d.*⟦/],
    ["a bracket that is not closed", "python", "y = (x + 1\n", "(x + 1", /⟦/],
    ["LaTeX that breaks off", "markdown", "Let $\\frac{x}{$ be.\n", "\\frac{x}{", /⟦/],
    ["a function that nobody knows: the nearest one", "plaintext", "sinn(x)\n", "sinn(x)", /sinn.*\bsin\b/],
    ["the same in Python", "python", "np.sinn(x)\n", "np.sinn(x)", /sinn.*\bsin\b/],
    ["the same in JavaScript", "javascript", "Math.coss(x)\n", "Math.coss(x)", /coss.*\bcos\b/],
    ["words of a sentence", "markdown", "These are words of a sentence.\n", "are words of a sentence", /words, not a formula/],
    ["a number", "plaintext", "42\n", "42", /no variable/],
    ["code that is no expression", "python", "import numpy\n", "import numpy", /\w{3}/],
    ["marks alone", "markdown", "Not one: ](.\n", "](", /⟦/],
    ["a large file as a whole", "plaintext", "x^2 + sin(x)\n".repeat(20_000), undefined, /characters, more than/],
    ["a large Markdown file as a whole", "markdown", "Let $x^2$ be, and $y^3$.\n\n".repeat(10_000), undefined, /characters, more than/],
    ["binary text", "plaintext", "\u0000\u0001\u0002\ufffd\u007f\u001b[31m\ufffd\ufffd", undefined, /\w{3}/],
    ["100 kB of nested brackets", "plaintext", `${"(".repeat(50_000)}x${")".repeat(50_000)}`, undefined, /characters, more than/],
    ["brackets too deep, in a text that is not too long", "plaintext", `${"(".repeat(9_000)}x${")".repeat(9_000)}`, undefined, /deep|nest/i],
    ["the same in LaTeX", "markdown", `$${"{".repeat(9_000)}x${"}".repeat(9_000)}$`, undefined, /deep|nest/i],
    ["the same in Python", "python", `${"(".repeat(9_000)}x${")".repeat(9_000)}`, undefined, /deep|nest/i],
    ["0/0", "plaintext", "0/0\n", "0/0", /\w{3}/],
    ["a tower of powers", "plaintext", "9^9^9^9\n", "9^9^9^9", /\w{3}/],
  ];
  for (const [title, language, content, selected, sentence] of refused) {
    test(title, async () => isRefused(await differentiate(content, language, selected, "insertBelow"), content, sentence));
  }

  test("a tower of powers beside a variable is answered or refused", async () => {
    for (const formula of ["x * 9^9^9^9", "x^(9^9^9)", "x + 0/0", "x^99999999999999999999"]) {
      const outcome = await differentiate(formula, "plaintext", undefined, "replace");
      isPrompt(outcome);
      ok(outcome.told !== "" ? outcome.text === formula : outcome.text !== formula && outcome.text.length < 1000, `${formula}: neither answer nor refusal`);
    }
  });

  test("a thousand selections", async () => {
    const content = "x^2\n".repeat(1000);
    const document = await openDocument(content, "plaintext");
    const editor = vscode.window.activeTextEditor;
    if (editor) editor.selections = Array.from({ length: 1000 }, (_, line) => new vscode.Selection(line, 0, line, 3));
    isRefused(await differentiateSelected(document, "insertBelow"), content, /1000 selections/);
  });

  test("a thousand cursors with nothing selected", async () => {
    const content = "words\n".repeat(1000);
    const document = await openDocument(content, "plaintext");
    const editor = vscode.window.activeTextEditor;
    if (editor) editor.selections = Array.from({ length: 1000 }, (_, line) => new vscode.Selection(line, 0, line, 0));
    isRefused(await differentiateSelected(document, "insertBelow"), content, /no formula here/);
  });

  test("one of two selections that cannot be read: nothing is inserted for the other", async () => {
    const content = "x^2\n\nx^\n";
    const document = await openDocument(content, "plaintext");
    const editor = vscode.window.activeTextEditor;
    if (editor) editor.selections = [new vscode.Selection(0, 0, 0, 3), new vscode.Selection(2, 0, 2, 2)];
    isRefused(await differentiateSelected(document, "insertBelow"), content, /⟦/);
  });

  test("no document at all", async () => {
    await closeAll();
    await eventually("window without an editor", () => (vscode.window.visibleTextEditors.length > 0 || openTabs() > 0 ? undefined : true));
    const document = await vscode.workspace.openTextDocument({ content: "x" });
    isRefused(await differentiateSelected(document, "insertBelow"), "x", /Open a document/);
  });
});

function openTabs(): number {
  return vscode.window.tabGroups.all.reduce((count, group) => count + group.tabs.length, 0);
}

/** Close every editor, one by one and without saving: closing all at once asks about those that were never saved. */
async function closeAll(): Promise<void> {
  for (let attempt = 0; openTabs() > 0 && attempt < 500; attempt++) await vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
}

suite("hover over texts that are large or hostile", () => {
  test("is silent or quick", async () => {
    const texts = [`$${"(".repeat(900)}x${")".repeat(900)}$`, "$x^{9^{9^{9^9}}}$", "$\\frac{0}{0} x$", `$${"x+".repeat(990)}x$`, "$".repeat(50_000), "\u0000$x^2\u0001$", "$$".repeat(20_000)];
    for (const text of texts) {
      const document = await openDocument(text, "markdown");
      const start = Date.now();
      await vscode.commands.executeCommand("vscode.executeHoverProvider", document.uri, new vscode.Position(0, 2));
      ok(Date.now() - start < patience, `${text.slice(0, 20)}: ${Date.now() - start} ms`);
      equal(document.getText(), text, "text");
    }
  });
});
