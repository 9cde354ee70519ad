import * as vscode from "vscode";
import { equal, eventually, matches, ok } from "./assert";
import { openDocument, positionOf } from "./documents";
import { withSettings } from "./settings";

const ofNabla = (document: vscode.TextDocument): readonly vscode.Diagnostic[] => vscode.languages.getDiagnostics(document.uri).filter(({ source }) => source === "Nabla");

async function problemIn(document: vscode.TextDocument): Promise<vscode.Diagnostic> {
  return eventually("diagnostic", () => ofNabla(document)[0]);
}

async function fixes(document: vscode.TextDocument, { range }: vscode.Diagnostic): Promise<readonly vscode.CodeAction[]> {
  const all = await vscode.commands.executeCommand<vscode.CodeAction[]>("vscode.executeCodeActionProvider", document.uri, range);
  return all.filter(({ kind }) => kind?.value.endsWith(".nabla"));
}

suite("checking claims", () => {
  test("underlines the side that is wrong and says why, with the definition it used", async () => {
    const document = await openDocument("Let $f(x) = x^3$.\n\nThen $f'(x) = x^2$, and $\\frac{d}{dx} \\sin x = \\cos x$.\n");
    const problem = await problemIn(document);
    equal(document.getText(problem.range), "x^2", "what is underlined");
    equal(problem.message, "f'(x) is 3x^2, not x^2: at x = 1 the two are 3 and 1. The exponent is missing as a factor.", "message");
    equal(problem.code as string, "power-factor", "code");
    equal(problem.relatedInformation?.length, 1, "related places");
    equal(problem.relatedInformation?.[0]?.location.range.start.line, 0, "line of the definition");
    equal(ofNabla(document).length, 1, "diagnostics");
  });

  test("replaces what is wrong with the derivative, and is silent then", async () => {
    const document = await openDocument("So $\\frac{d}{dx} \\sin(x^2) = \\cos(x^2)$.\n");
    const replace = (await fixes(document, await problemIn(document))).find(({ title }) => title.startsWith("Replace with"));
    ok(replace?.edit && replace.isPreferred, "there is no replacement");
    ok(await vscode.workspace.applyEdit(replace.edit), "the edit was refused");
    matches(document.getText(), /^So \$\\frac\{d\}\{dx\} \\sin\(x\^2\) = 2 ?x ?\\cos.*\$\.\n$/);
    await eventually("silence", () => (ofNabla(document).length === 0 ? true : undefined));
  });

  test("leaves a claim alone that is to be ignored", async () => {
    const document = await openDocument("Text.\n\n  So $\\frac{d}{dx} x^2 = 3x$.\n");
    const ignore = (await fixes(document, await problemIn(document))).find(({ title }) => title === "Ignore this claim");
    ok(ignore?.edit, "there is no way to ignore it");
    ok(await vscode.workspace.applyEdit(ignore.edit), "the edit was refused");
    matches(document.getText(), /^Text\.\n\n {2}<!-- nabla-ignore: .* -->\n {2}So /);
    await eventually("silence", () => (ofNabla(document).length === 0 ? true : undefined));
  });

  test("a program's derivative is held against its function", async () => {
    const document = await openDocument("import numpy as np\n\ndef f(x):\n    return np.sin(x**2)\n\ndef f_prime(x):\n    return np.cos(x**2)\n", "python");
    const problem = await problemIn(document);
    equal(document.getText(problem.range), "np.cos(x**2)", "what is underlined");
    const replace = (await fixes(document, problem)).find(({ title }) => title.startsWith("Replace with"));
    ok(replace?.edit, "there is no replacement");
    ok(await vscode.workspace.applyEdit(replace.edit), "the edit was refused");
    matches(document.getText(), /def f_prime\(x\):\n {4}return 2\*x\*np\.cos\(x\*\*2\)\n$/);
    await eventually("silence", () => (ofNabla(document).length === 0 ? true : undefined));
  });

  test("follows edits", async () => {
    const document = await openDocument("So $\\frac{d}{dx} x^2 = 2x$.\n");
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, positionOf(document, "2x"), "-");
    await vscode.workspace.applyEdit(edit);
    matches((await problemIn(document)).message, /The sign is turned/);
    await vscode.commands.executeCommand("undo");
    await eventually("silence", () => (ofNabla(document).length === 0 ? true : undefined));
  });

  test("checks plain equalities where that is set, and nothing where it is turned off", async () => {
    const document = await openDocument("$\\frac{d}{dx} x^2 = 3x$ and $(x+1)^2 = x^2 + 2x + 2$.\n");
    await problemIn(document);
    equal(ofNabla(document).length, 1, "diagnostics");
    await withSettings({ "check.equalities": true }, async () => {
      await eventually("second diagnostic", () => (ofNabla(document).length === 2 ? true : undefined));
    });
    await withSettings({ "check.enabled": false }, async () => {
      await eventually("silence", () => (ofNabla(document).length === 0 ? true : undefined));
    });
    await problemIn(document);
  });
});
