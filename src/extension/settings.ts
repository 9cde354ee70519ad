import * as vscode from "vscode";
import { mostVariables } from "../language";

/** What `Differentiate Selection` does with its result. */
export const actions = ["ask", "insertBelow", "replace", "copy", "panel"] as const;
export type Action = (typeof actions)[number];

const section = (scope?: vscode.TextDocument): vscode.WorkspaceConfiguration => vscode.workspace.getConfiguration("nabla", scope);

/** The action that is set; "ask" for anything that is none. */
export function differentiateAction(): Action {
  const set = section().get<string>("differentiate.action");
  return actions.find((action) => action === set) ?? "ask";
}

/** Whether hovers are shown in a document: settings may differ by language. */
export function hoverEnabled(document: vscode.TextDocument): boolean {
  return section(document).get<boolean>("hover.enabled", true);
}

/** Whether hovers are shown over expressions of a program. */
export function codeHoverEnabled(document: vscode.TextDocument): boolean {
  return section(document).get<boolean>("hover.code", true);
}

/** How many partial derivatives a hover shows, from 1 to 20. */
export function hoverVariables(): number {
  const set = section().get<number>("hover.maximumVariables", mostVariables);
  return Number.isFinite(set) ? Math.min(20, Math.max(1, Math.round(set))) : mostVariables;
}
