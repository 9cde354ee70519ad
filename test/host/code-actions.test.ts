import * as vscode from "vscode";
import { differentiateSelected } from "./commands";
import { equal, ok } from "./assert";
import { openDocument, positionOf, select } from "./documents";

/** The actions of this extension where a text begins, or with it selected. */
async function actionsAt(document: vscode.TextDocument, text: string, selected = false): Promise<readonly vscode.CodeAction[]> {
  const start = positionOf(document, text);
  const end = selected ? document.positionAt(document.offsetAt(start) + text.length) : start;
  const all = await vscode.commands.executeCommand<vscode.CodeAction[]>("vscode.executeCodeActionProvider", document.uri, new vscode.Range(start, end));
  return all.filter(({ kind }) => kind?.value.endsWith(".nabla"));
}

/** Do what a choice in the lightbulb's menu does. */
async function run(actions: readonly vscode.CodeAction[], title: string): Promise<void> {
  const action = actions.find((each) => each.title === title);
  ok(action, `${title} is not offered: ${actions.map((each) => each.title).join(", ")}`);
  if (action.edit) ok(await vscode.workspace.applyEdit(action.edit), "the edit was refused");
  if (action.command) await vscode.commands.executeCommand(action.command.command, ...(action.command.arguments as unknown[]));
}

suite("lightbulb", () => {
  test("offers what a function allows, and nothing in prose, at a lone symbol or in code", async () => {
    const document = await openDocument("Some prose, $x$, and $f(x) = x^2 + 3$.\n");
    const titles = (await actionsAt(document, "x^2")).map(({ title }) => title);
    for (const title of ["Differentiate", "Gradient at a Point", "Explain Derivative", "Plot", "Evaluate at a Point"]) ok(titles.includes(title), `${title} is missing in ${titles.join(", ")}`);
    equal((await actionsAt(document, "prose")).length, 0, "actions in prose");
    equal((await actionsAt(document, "x$,")).length, 0, "actions at a symbol");
    const code = await openDocument("value = compute(x)\n", "python");
    equal((await actionsAt(code, "compute")).length, 0, "actions in code");
  });

  const edits = [
    ["Evaluate Here", "Slope: $\\frac{d}{dx} x^2$\n", "\\frac", false, /^Slope: \$\\frac\{d\}\{dx\} x\^2 = 2\s*x\$\n$/],
    ["Simplify", "Take $x + x + 1$.\n", "x + x", false, /^Take \$2\s*x \+ 1\$\.\n$/],
    ["Expand", "Take $(x + 1)(x + 2) y$.\n", "(x + 1)(x + 2)", true, /^Take \$.*x\^\{?2\}? \+ 3\s*x \+ 2.* y\$\.\n$/],
    ["Insert Definition of sigmoid", "Take $y = \\sigma(w x)$.\n", "w x", false, /\nwhere \$\\sigma\(z\) = \\frac\{1\}.*\$\n/],
  ] as const;
  for (const [title, text, at, selected, expected] of edits) {
    test(`${title} changes the text in one step to undo`, async () => {
      const document = await openDocument(text);
      await run(await actionsAt(document, at, selected), title);
      ok(expected.test(document.getText()), `The text became ${document.getText()}`);
      await vscode.commands.executeCommand("undo");
      equal(document.getText(), text, "text after undo");
    });
  }

  test("a reading that is chosen changes the derivative, until the document is read as by default", async () => {
    const document = await openDocument("Take $\\sin^{-1} x + x$.\n");
    const derivative = async (): Promise<string> => {
      select(document, "\\sin^{-1} x + x");
      const { told } = await differentiateSelected(document, "copy");
      return told === "" ? vscode.env.clipboard.readText() : told;
    };
    const reading = async (name: string): Promise<string> => (await actionsAt(document, "x + x")).find(({ title }) => title.startsWith("Read ") && title.endsWith(name))?.title ?? "";
    ok(/\\sqrt/.test(await derivative()), `derivative of the inverse: ${await derivative()}`);
    await run(await actionsAt(document, "x + x"), await reading("as a power"));
    ok(/\\csc|\\sin/.test(await derivative()) && !/\\sqrt/.test(await derivative()), `derivative of the power: ${await derivative()}`);
    await run(await actionsAt(document, "x + x"), "Read as by Default");
    ok(/\\sqrt/.test(await derivative()), `derivative by default: ${await derivative()}`);
  });
});

suite("formulas as their document means them", () => {
  async function inserted(content: string, selected: string, language = "markdown"): Promise<string> {
    const document = await openDocument(content, language);
    select(document, selected);
    const { text, told } = await differentiateSelected(document, "insertBelow");
    equal(told, "", "told");
    return text.slice(content.trimEnd().length);
  }

  test("a bare derivative is worked out through definitions", async () => {
    const text = await inserted("Let $L = w^3$.\n\n$\\frac{\\partial L}{\\partial w}$\n", "\\frac{\\partial L}{\\partial w}");
    ok(/3\s*w\^\{?2\}?/.test(text), text);
  });

  test("macros of the editor's setting are known", async () => {
    const math = vscode.workspace.getConfiguration("markdown.math");
    await math.update("macros", { "\\cube": "#1^3" }, vscode.ConfigurationTarget.Global);
    try {
      const text = await inserted("Let $\\cube{x} + 1$.\n", "\\cube{x} + 1");
      ok(/3\s*x\^\{?2\}?/.test(text), text);
    } finally {
      await math.update("macros", undefined, vscode.ConfigurationTarget.Global);
    }
  });

  test("reStructuredText is a language of Differentiate Selection", async () => {
    const text = await inserted("Let :math:`x^3 + 1` be.\n", "x^3 + 1", "restructuredtext");
    ok(/:math:`.*3\s*x\^\{?2\}?.*`/.test(text), text);
  });
});
