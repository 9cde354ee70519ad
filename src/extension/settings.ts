import * as vscode from "vscode";
import { mostVariables } from "../language";

/** What `Differentiate Selection` does with its result. */
export const actions = ["ask", "insertBelow", "replace", "copy", "panel"] as const;
export type Action = (typeof actions)[number];

const section = (): vscode.WorkspaceConfiguration => vscode.workspace.getConfiguration("nabla");

/** The action that is set; "ask" for anything that is none. */
export function differentiateAction(): Action {
  const set = section().get<string>("differentiate.action");
  return actions.find((action) => action === set) ?? "ask";
}

export function hoverEnabled(): boolean {
  return section().get<boolean>("hover.enabled", true);
}

/** How many partial derivatives a hover shows, from 1 to 20. */
export function hoverVariables(): number {
  const set = section().get<number>("hover.maximumVariables", mostVariables);
  return Number.isFinite(set) ? Math.min(20, Math.max(1, Math.round(set))) : mostVariables;
}
