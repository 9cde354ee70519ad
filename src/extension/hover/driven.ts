import type * as vscode from "vscode";

/** Works through steps with the editor's own work in between; undefined once nobody waits for the result any more. */
export async function driven<Value>(steps: Generator<void, Value>, token: vscode.CancellationToken): Promise<Value | undefined> {
  while (!token.isCancellationRequested) {
    const step = steps.next();
    if (step.done === true) return step.value;
    await new Promise((resolve) => setTimeout(resolve, 0));
  }
  return undefined;
}
