import * as vscode from "vscode";
import { registerTool, textResult } from "./api";

const names = ["nabla_differentiate", "nabla_check_derivative", "nabla_gradient_at"] as const;

/** Registers the tools for language models, where the editor has such tools; the calculus is loaded with the first call. */
export function registerTools(): vscode.Disposable {
  return vscode.Disposable.from(...names.map((name) => registerTool(name, {
    prepareInvocation: () => ({ invocationMessage: "Asking Nabla" }),
    async invoke({ input }) {
      const { calculusTools } = await import("../../language/tools");
      const tool = calculusTools.find((each) => each.name === name);
      const fields = typeof input === "object" && input !== null ? input as Readonly<Record<string, unknown>> : {};
      const done = await tool?.run(fields);
      return textResult(!done ? `There is no tool ${name}.` : done.ok ? done.value : `ERROR: ${done.problem.message}`);
    },
  })));
}
