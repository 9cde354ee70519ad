import * as vscode from "vscode";
import { equal, eventually, ok } from "./assert";
import { openDocument, select } from "./documents";
import { followLink, hoverAt } from "./hovers";

const note = "Let $f(x) = x^3$ be.\n";

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
