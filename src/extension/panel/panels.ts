import * as vscode from "vscode";
import type { PanelContent } from "../../protocol/messages";
import { OpenPanel, type PanelSurroundings } from "./open-panel";
import { keptContent } from "./received";

const viewType = "nabla.panel";

/** The panels: one that each next formula is shown on, those that were pinned, and those that are there again after a reload of the window. */
export class Panels implements vscode.WebviewPanelSerializer, vscode.Disposable {
  /** In the order in which they were used, the last one last. */
  private open: readonly OpenPanel[] = [];
  private readonly registration: vscode.Disposable;

  constructor(private readonly around: PanelSurroundings) {
    this.registration = vscode.window.registerWebviewPanelSerializer(viewType, this);
  }

  /** Shows a formula with all that is known of it, on the panel that was used last and is not pinned, or else on a new one. */
  show(content: PanelContent): void {
    const free = this.open.filter(({ isPinned }) => !isPinned).at(-1);
    const used = free ?? this.adopt(vscode.window.createWebviewPanel(viewType, "Nabla", { viewColumn: this.column(), preserveFocus: true }, {}));
    this.open = [...this.open.filter((panel) => panel !== used), used];
    used.show(content);
  }

  /** Called by VS Code after a reload; the page brings its content back by itself. */
  deserializeWebviewPanel(panel: vscode.WebviewPanel, state: unknown): Promise<void> {
    this.adopt(panel, state);
    return Promise.resolve();
  }

  dispose(): void {
    this.registration.dispose();
  }

  /** Panels stand together, beside the text. */
  private column(): vscode.ViewColumn {
    return this.open.at(-1)?.panel.viewColumn ?? vscode.ViewColumn.Beside;
  }

  private adopt(panel: vscode.WebviewPanel, state?: unknown): OpenPanel {
    const opened = new OpenPanel(panel, this.around, keptContent(state));
    this.open = [...this.open, opened];
    panel.onDidDispose(() => {
      this.open = this.open.filter((other) => other !== opened);
    });
    return opened;
  }
}
