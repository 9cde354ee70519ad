import * as vscode from "vscode";
import { equal, matches, ok } from "./assert";

interface ToolHost {
  readonly tools?: readonly { readonly name: string; readonly description: string }[];
  readonly registerTool?: unknown;
  readonly invokeTool?: (name: string, options: object, token: vscode.CancellationToken) => Thenable<{ readonly content: readonly { readonly value?: unknown }[] }>;
}

const { lm } = vscode as unknown as { readonly lm?: ToolHost };

suite("tools for language models", () => {
  test("answer with what is right and a point that proves what is not, where the editor has such tools", async () => {
    if (!lm?.invokeTool) {
      // VS Code before 1.95: the extension runs all the same, which all other tests here need.
      equal(lm?.registerTool, undefined, "a way to register tools");
      return;
    }
    const known = lm.tools?.filter(({ name }) => name.startsWith("nabla_")) ?? [];
    equal(known.map(({ name }) => name).sort().join(), "nabla_check_derivative,nabla_differentiate,nabla_gradient_at", "tools");
    ok(known.every(({ description }) => description.includes("Do not use it")), "what tools are not for");
    const result = await lm.invokeTool("nabla_check_derivative", { input: { expression: "sin(x^2)", claim: "cos(x^2)" }, toolInvocationToken: undefined }, new vscode.CancellationTokenSource().token);
    matches(result.content.map(({ value }) => String(value)).join(), /^WRONG\. Counterexample: at x = 1 .*chain rule/);
  });
});
