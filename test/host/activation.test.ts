import * as vscode from "vscode";
import { equal, ok } from "./assert";

const promised = ["nabla.differentiate", "nabla.gradientAtPoint", "nabla.explain", "nabla.plot"];

suite("activation", () => {
  test("the extension activates", async () => {
    const extension = vscode.extensions.getExtension("nabla.nabla-calculus");
    ok(extension, "The extension is not there");
    await extension.activate();
    equal(extension.isActive, true, "active");
  });

  for (const id of promised) {
    test(`the command ${id} is registered`, async () => {
      const commands = await vscode.commands.getCommands(true);
      ok(commands.includes(id), `${id} is missing`);
    });
  }

  test("every contributed command is registered", async () => {
    const commands = new Set(await vscode.commands.getCommands(true));
    const contributed: { command: string }[] = vscode.extensions.getExtension("nabla.nabla-calculus")?.packageJSON.contributes.commands;
    const missing = contributed.filter(({ command }) => !commands.has(command));
    equal(missing.map(({ command }) => command).join(), "", "commands without an implementation");
  });
});
