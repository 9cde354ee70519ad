import * as vscode from "vscode";
import { equal, ok } from "./assert";
import { openDocument, positionOf } from "./documents";

const note = "Let $f(x) = x^3$ be.\n\nThen $g(x) = f(x) + 1$ and f alone.\n";

async function definitionAt(document: vscode.TextDocument, position: vscode.Position): Promise<vscode.LocationLink[]> {
  return vscode.commands.executeCommand<vscode.LocationLink[]>("vscode.executeDefinitionProvider", document.uri, position);
}

suite("symbols in formulas", () => {
  for (const language of ["markdown", "latex"]) {
    test(`Go to Definition leads to where a function is defined (${language})`, async () => {
      const document = await openDocument(note, language);
      const [found] = await definitionAt(document, positionOf(document, "f(x) + 1"));
      ok(found, "no definition");
      equal(document.getText(found.targetSelectionRange), "f", "text of the target");
      equal(found.targetSelectionRange?.start.line, 0, "line of the target");
    });
  }

  test("Find References lists every place in formulas, and none in the text", async () => {
    const document = await openDocument(note);
    const found = await vscode.commands.executeCommand<vscode.Location[]>("vscode.executeReferenceProvider", document.uri, positionOf(document, "f(x) + 1"));
    equal(found.map(({ range }) => range.start.line).join(), "0,2", "lines");
  });

  test("outside of formulas there is nothing", async () => {
    const document = await openDocument(note);
    equal((await definitionAt(document, positionOf(document, "f alone"))).length, 0, "definitions");
  });

  test("a docstring of Python is searched too", async () => {
    const document = await openDocument('def loss(x):\n    r"""With $g(x) = x^3$ and $h(x) = g(x) + 1$."""\n    return x\n', "python");
    const found = await definitionAt(document, positionOf(document, "g(x) + 1"));
    ok(found.some(({ targetSelectionRange }) => targetSelectionRange && document.getText(targetSelectionRange) === "g"), "no definition in the docstring");
  });
});
