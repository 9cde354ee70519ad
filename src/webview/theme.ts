/** Colours of the editor's theme, for the canvas; the rest of the page takes them in CSS. */
export interface Theme {
  readonly background: string;
  readonly foreground: string;
  readonly heat: string;
  readonly dark: boolean;
  readonly highContrast: boolean;
}

/** Reads the theme that is on now. */
export function readTheme(): Theme {
  const styles = getComputedStyle(document.body);
  const colour = (name: string, fallback: string): string => styles.getPropertyValue(name).trim() || fallback;
  const classes = document.body.classList;
  const dark = classes.contains("vscode-dark") || (classes.contains("vscode-high-contrast") && !classes.contains("vscode-high-contrast-light"));
  return {
    background: colour("--vscode-editor-background", dark ? "#1e1e1e" : "#ffffff"),
    foreground: colour("--vscode-editor-foreground", dark ? "#d4d4d4" : "#1f1f1f"),
    heat: colour("--vscode-charts-blue", dark ? "#3794ff" : "#1a85ff"),
    dark,
    highContrast: classes.contains("vscode-high-contrast") || classes.contains("vscode-high-contrast-light"),
  };
}

/** Calls back when the reader changes the theme: VS Code then changes the body's class and the variables on the root. */
export function onThemeChange(changed: () => void, signal: AbortSignal): void {
  const observer = new MutationObserver(changed);
  observer.observe(document.body, { attributes: true, attributeFilter: ["class", "data-vscode-theme-id"] });
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ["style"] });
  signal.addEventListener("abort", () => observer.disconnect());
}
