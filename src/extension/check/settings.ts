import * as vscode from "vscode";

const section = (scope?: vscode.ConfigurationScope): vscode.WorkspaceConfiguration => vscode.workspace.getConfiguration("nabla.check", scope);

/** Whether claims are checked while a document is edited: settings may differ by language. */
export function checkEnabled(document: vscode.TextDocument): boolean {
  return section(document).get<boolean>("enabled", true);
}

/** Whether plain equalities are checked, too. */
export function equalitiesChecked(scope?: vscode.ConfigurationScope): boolean {
  return section(scope).get<boolean>("equalities", false);
}
