import * as vscode from "vscode";

const kinds = ["showErrorMessage", "showWarningMessage"] as const;

/** What the user is told, in errors and warnings, while something is done. */
export async function messagesDuring(work: () => Promise<unknown>): Promise<readonly string[]> {
  const told: string[] = [];
  const originals = kinds.map((kind) => [kind, vscode.window[kind]] as const);
  const listen = (message: string): Promise<undefined> => {
    told.push(message);
    return Promise.resolve(undefined);
  };
  for (const kind of kinds) Object.assign(vscode.window, { [kind]: listen });
  try {
    await work();
  } finally {
    for (const [kind, original] of originals) Object.assign(vscode.window, { [kind]: original });
  }
  return told;
}
