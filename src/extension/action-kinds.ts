import * as vscode from "vscode";
import type { FormulaAction } from "../language";

/** What kind of action VS Code takes each for. */
export const kinds = {
  rewrite: vscode.CodeActionKind.RefactorRewrite.append("nabla"),
  insert: vscode.CodeActionKind.RefactorRewrite.append("nabla"),
  command: vscode.CodeActionKind.Refactor.append("nabla"),
  choice: vscode.CodeActionKind.QuickFix.append("nabla"),
  defaults: vscode.CodeActionKind.QuickFix.append("nabla"),
} as const satisfies Readonly<Record<FormulaAction["kind"], vscode.CodeActionKind>>;

/** What the lightbulb offers, for VS Code to ask only for what it shows. */
export const providedKinds: readonly vscode.CodeActionKind[] = [kinds.rewrite, kinds.command, kinds.choice];
