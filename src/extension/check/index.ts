import * as vscode from "vscode";
import type { Documents } from "../documents";
import type { Surroundings } from "../surroundings";
import { ClaimChecker } from "./claim-checker";
import { ClaimFixProvider } from "./claim-fixes";

export { checkWorkspace } from "./check-workspace";

/** Starts to check open documents, and offers what can be done about what is wrong. */
export function startChecks(selector: vscode.DocumentSelector, documents: Documents, surroundings: Surroundings, log: vscode.LogOutputChannel): vscode.Disposable {
  const checker = new ClaimChecker(documents, surroundings, log);
  const kinds = [vscode.CodeActionKind.QuickFix.append("nabla")];
  return vscode.Disposable.from(checker, vscode.languages.registerCodeActionsProvider(selector, new ClaimFixProvider(checker), { providedCodeActionKinds: kinds }));
}
