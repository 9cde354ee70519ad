import * as vscode from "vscode";
import { equal, ok } from "./assert";
import { positionOf } from "./documents";
import { hoverAt } from "./hovers";

const picture = /!\[[^\]]*\]\(data:image\/svg\+xml;base64,/;

/** Only where VS Code's own reader of notebooks runs: its web worker host has none. */
suite("cells of a notebook", () => {
  test("are hovered over knowing each other's definitions", async () => {
    const notebook = await vscode.workspace.openNotebookDocument("jupyter-notebook", new vscode.NotebookData([
      new vscode.NotebookCellData(vscode.NotebookCellKind.Markup, "Let $f(x) = x^3$.", "markdown"),
      new vscode.NotebookCellData(vscode.NotebookCellKind.Markup, "Then $f'(2)$ is asked for.", "markdown"),
      new vscode.NotebookCellData(vscode.NotebookCellKind.Code, "z = w * x + b\nloss = (y - z)**2\n", "python"),
    ]));
    const [, asked, code] = notebook.getCells();
    ok(asked && code, "The notebook has no cells");
    ok((await hoverAt(asked.document, "f'(2)")).includes("12"), "No value in the second cell");
    ok(picture.test(await hoverAt(code.document, "(y - z)")), "No picture in the cell of code");
  });

  test("know what is defined in those above", async () => {
    const cell = (text: string): vscode.NotebookCellData => new vscode.NotebookCellData(vscode.NotebookCellKind.Markup, text, "markdown");
    const notebook = await vscode.workspace.openNotebookDocument("jupyter-notebook", new vscode.NotebookData([cell("$f(x) = x^3$"), cell("$g(x) = f(x) + 1$")]));
    const [first, second] = notebook.getCells();
    ok(first && second, "no cells");
    const [found] = await vscode.commands.executeCommand<vscode.LocationLink[]>("vscode.executeDefinitionProvider", second.document.uri, positionOf(second.document, "f(x) + 1"));
    equal(found?.targetUri.toString(), first.document.uri.toString(), "cell of the definition");
  });
});
