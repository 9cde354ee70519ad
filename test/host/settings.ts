import * as vscode from "vscode";

/** Do something while settings of the extension have other values than their defaults. */
export async function withSettings<T>(values: Readonly<Record<string, unknown>>, work: () => Promise<T>): Promise<T> {
  const update = async (name: string, value: unknown): Promise<void> => {
    await vscode.workspace.getConfiguration("nabla").update(name, value, vscode.ConfigurationTarget.Global);
  };
  for (const [name, value] of Object.entries(values)) await update(name, value);
  try {
    return await work();
  } finally {
    for (const name of Object.keys(values)) await update(name, undefined);
  }
}
