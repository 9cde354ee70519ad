import * as vscode from "vscode";
import { regionAt } from "../language";
import type { Documents } from "./documents";

/** The context key that menus ask for. */
const key = "nabla.inFormula";
/** How long the cursor rests before the key follows it, in milliseconds: while somebody types, it need not. */
const rest = 150;

/** Keeps a context key that says whether the cursor stands in a formula, for the `when` of menus. */
export function followCursor(documents: Documents): vscode.Disposable {
  let inFormula: boolean | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const update = (): void => {
    const editor = vscode.window.activeTextEditor;
    const now = editor !== undefined && regionAt(documents.regions(editor.document), editor.document.offsetAt(editor.selection.active)) !== undefined;
    if (now === inFormula) return;
    inFormula = now;
    void vscode.commands.executeCommand("setContext", key, now);
  };
  const later = (): void => {
    clearTimeout(timer);
    timer = setTimeout(update, rest);
  };
  later();
  return vscode.Disposable.from(
    // After a click, a menu or the palette may open at once.
    vscode.window.onDidChangeTextEditorSelection(({ kind }) => (kind === vscode.TextEditorSelectionChangeKind.Mouse ? update() : later())),
    vscode.window.onDidChangeActiveTextEditor(later),
    new vscode.Disposable(() => clearTimeout(timer)),
  );
}
