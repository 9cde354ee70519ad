import * as vscode from "vscode";
import { equal, eventually, matches, ok } from "./assert";

const inWorkspace = (name: string): vscode.Uri => {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  ok(folder, "no folder is open");
  return vscode.Uri.joinPath(folder.uri, name);
};

suite("Check All Derivatives", () => {
  const notes = ["check-wrong.md", "check-right.md"];
  suiteTeardown(async () => {
    for (const name of notes) await vscode.workspace.fs.delete(inWorkspace(name));
  });

  test("finds what is wrong in files that nobody opened, and leaves the rest alone", async () => {
    const line = "So $\\frac{d}{dx} x^2 = 3x$.";
    const [wrong, right] = notes.map(inWorkspace);
    ok(wrong && right, "no places for the notes");
    await vscode.workspace.fs.writeFile(wrong, new TextEncoder().encode(`Text.\n\n${line}\n`));
    await vscode.workspace.fs.writeFile(right, new TextEncoder().encode("So $\\frac{d}{dx} x^2 = 2x$.\n"));
    // It ends with a message that waits for an answer, which nobody gives here.
    void vscode.commands.executeCommand("nabla.checkWorkspace");
    const problem = await eventually("problem", () => vscode.languages.getDiagnostics(wrong)[0]);
    matches(problem.message, /^d\/dx x\^2 is 2x, not 3x: at x = 1 the two are 2 and 3\.$/);
    equal(problem.range.start.line, 2, "line");
    equal(problem.range.start.character, line.indexOf("3x"), "column");
    equal(vscode.languages.getDiagnostics(right).length, 0, "problems of what is right");
  });
});
