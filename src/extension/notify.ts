import * as vscode from "vscode";
import type { Problem } from "../core";
import { describeProblem } from "../language";

/** Tells of a problem in a formula: what is wrong, and where. */
export function showProblem(problem: Problem, source: string): void {
  void vscode.window.showErrorMessage(describeProblem(problem, source));
}

/** Says why nothing was done. */
export function refuse(sentence: string): void {
  void vscode.window.showWarningMessage(sentence);
}

/** Puts a text on the clipboard and says so in passing. */
export async function copy(text: string): Promise<void> {
  await vscode.env.clipboard.writeText(text);
  vscode.window.setStatusBarMessage(`$(check) Copied: ${shortened(text)}`, 4000);
}

/** A text of one short line. */
export function shortened(text: string, length = 80): string {
  const line = text.replace(/\s+/g, " ");
  return line.length <= length ? line : `${line.slice(0, length - 1)}…`;
}
