import * as vscode from "vscode";
import { equal, eventually, ok } from "./assert";
import { openDocument, select } from "./documents";
import { followLink, hoverAt } from "./hovers";
import { withSettings } from "./settings";

const note = "Let $f(x) = x^3$ be.\n";

/** The document after `text` was selected and differentiated with what is set for the result. */
async function differentiate(content: string, language: string, text: string, action: string): Promise<string> {
  const document = await openDocument(content, language);
  select(document, text);
  await withSettings({ "differentiate.action": action }, async () => {
    await vscode.commands.executeCommand("nabla.differentiate");
  });
  return document.getText();
}

suite("links of a hover", () => {
  test("Insert below inserts the derivative as one step to undo", async () => {
    const document = await openDocument(note);
    await followLink(await hoverAt(document, "x^3"), "Insert below");
    const [first, second] = document.getText().split("\n");
    equal(first, "Let $f(x) = x^3$ be.", "the line of the formula");
    ok(/^\$.*3\s*x\^\{?2\}?.*\$$/.test(second ?? ""), `Inserted was ${String(second)}`);

    await vscode.commands.executeCommand("undo");
    equal(document.getText(), note, "text after undo");
  });

  test("Copy leaves the document alone", async () => {
    const document = await openDocument(note);
    await followLink(await hoverAt(document, "x^3"), "Copy");
    equal(document.getText(), note, "text");
  });

  test("a link to a formula that is gone does nothing", async () => {
    const document = await openDocument(note);
    const hover = await hoverAt(document, "x^3");
    const whole = new vscode.Range(document.positionAt(0), document.positionAt(note.length));
    const emptied = new vscode.WorkspaceEdit();
    emptied.replace(document.uri, whole, "Nothing here.");
    await vscode.workspace.applyEdit(emptied);
    await followLink(hover, "Insert below");
    equal(document.getText(), "Nothing here.", "text");
  });
});

suite("differentiate a selection", () => {
  test("replaces a formula in LaTeX", async () => {
    const text = await differentiate("$x^2 + 3$\n", "markdown", "x^2 + 3", "replace");
    equal(text.replaceAll(" ", ""), "$2x$\n", "text");
  });

  test("replaces a formula in Python by one in Python", async () => {
    const text = await differentiate("loss = x ** 2\n", "python", "x ** 2", "replace");
    equal(text.replaceAll(" ", ""), "loss=2*x\n", "text");
  });

  test("inserts below in plain text", async () => {
    const text = await differentiate("sin(x)\n", "plaintext", "sin(x)", "insertBelow");
    const [first, second] = text.split("\n");
    equal(first, "sin(x)", "the line of the formula");
    ok(second?.includes("cos(x)"), `Inserted was ${String(second)}`);
  });

  test("changes nothing where there is no formula", async () => {
    const prose = "Not one: ](.\n";
    equal(await differentiate(prose, "markdown", "](", "replace"), prose, "text");
  });
});

suite("panel", () => {
  for (const command of ["nabla.explain", "nabla.plot"]) {
    test(`${command} opens it beside the note`, async () => {
      const document = await openDocument(note);
      select(document, "x^3");
      await vscode.commands.executeCommand(command);
      const panels = await eventually("a panel", () => {
        const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
        const found = tabs.filter((tab) => tab.input instanceof vscode.TabInputWebview && tab.label.includes("x"));
        return found.length > 0 ? found : undefined;
      });
      equal(panels.length, 1, "number of panels");
      await vscode.window.tabGroups.close(panels);
    });
  }
});
