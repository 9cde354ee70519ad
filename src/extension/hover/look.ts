import * as vscode from "vscode";
import type { Look } from "../typeset";

/** The foreground of hovers in VS Code's own themes: an extension cannot read the colours of the theme in use. */
const foregrounds: Readonly<Record<vscode.ColorThemeKind, string>> = {
  [vscode.ColorThemeKind.Light]: "#3b3b3b",
  [vscode.ColorThemeKind.Dark]: "#cccccc",
  [vscode.ColorThemeKind.HighContrast]: "#ffffff",
  [vscode.ColorThemeKind.HighContrastLight]: "#292929",
};

/** The look that fits the theme and the editor's font at this moment. */
export function currentLook(): Look {
  return {
    color: foregrounds[vscode.window.activeColorTheme.kind],
    fontSize: vscode.workspace.getConfiguration("editor").get<number>("fontSize", 14),
  };
}
