import * as vscode from "vscode";
import type { MessageFromPanel, MessageToPanel, PanelContent } from "../../protocol/messages";
import { copy, refuse } from "../notify";
import { pageHtml } from "./page-html";
import { keptContent, messageFrom } from "./received";
import { insertAfterSource, revealSource, type Origin } from "./source";

const viewType = "nabla.panel";

/** The one panel: opened beside the editor when first needed, used again after that, kept over a reload of the window. */
export class Panel implements vscode.WebviewPanelSerializer, vscode.Disposable {
  private open: OpenPanel | undefined;
  private readonly registration: vscode.Disposable;

  constructor(private readonly extension: vscode.Uri, private readonly log: vscode.LogOutputChannel) {
    this.registration = vscode.window.registerWebviewPanelSerializer(viewType, this);
  }

  /** Shows a formula with all that is known of it. */
  show(content: PanelContent): void {
    this.open ??= this.adopt(vscode.window.createWebviewPanel(viewType, "Nabla", { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true }, {}));
    this.open.show(content);
  }

  /** Called by VS Code after a reload; the page brings its content back by itself. */
  deserializeWebviewPanel(panel: vscode.WebviewPanel, state: unknown): Promise<void> {
    this.open?.dispose();
    this.open = this.adopt(panel, keptContent(state));
    return Promise.resolve();
  }

  dispose(): void {
    this.registration.dispose();
  }

  private adopt(panel: vscode.WebviewPanel, kept?: Shown): OpenPanel {
    const opened = new OpenPanel(panel, this.extension, this.log, kept);
    panel.onDidDispose(() => {
      if (this.open === opened) this.open = undefined;
    });
    return opened;
  }
}

/** What the extension remembers of the content on the page. */
type Shown = Pick<PanelContent, "formulaPlain" | "source">;

/** A panel on the screen, and its page. */
class OpenPanel {
  /** Whether the page listens; a hidden panel has no page. */
  private listening = false;
  private waiting: PanelContent | undefined;

  constructor(private readonly panel: vscode.WebviewPanel, extension: vscode.Uri, private readonly log: vscode.LogOutputChannel, private shown: Shown | undefined) {
    const { webview } = panel;
    // The folder that the page may load from, and no other.
    const folder = vscode.Uri.joinPath(extension, "dist", "webview");
    webview.options = { enableScripts: true, localResourceRoots: [folder] };
    panel.iconPath = vscode.Uri.joinPath(extension, "media", "icon.svg");
    panel.onDidChangeViewState(() => {
      if (!panel.visible) this.listening = false;
    });
    webview.onDidReceiveMessage((message: unknown) => this.receive(messageFrom(message)));
    webview.html = pageHtml({ address: (name) => webview.asWebviewUri(vscode.Uri.joinPath(folder, name)).toString(), origin: webview.cspSource });
  }

  show(content: PanelContent): void {
    this.shown = content;
    this.panel.title = content.title;
    if (!this.panel.visible) this.listening = false;
    this.waiting = content;
    this.panel.reveal(undefined, true);
    this.deliver();
  }

  dispose(): void {
    this.panel.dispose();
  }

  private deliver(): void {
    if (!this.listening || !this.waiting) return;
    const message: MessageToPanel = { type: "show", content: this.waiting };
    this.waiting = undefined;
    void this.panel.webview.postMessage(message);
  }

  private receive(message: MessageFromPanel | undefined): void {
    if (!message) {
      this.log.warn("The panel sent a message that is none of its protocol.");
      return;
    }
    const act = this.actions[message.type] as (message: MessageFromPanel) => unknown;
    void Promise.resolve(act(message)).catch((error: unknown) => refuse(String(error)));
  }

  private withOrigin(act: (origin: Origin) => Promise<void>): Promise<void> {
    const { source, formulaPlain } = this.shown ?? {};
    if (source && formulaPlain !== undefined) return act({ source, formulaPlain });
    refuse("The formula was typed: it stands in no document.");
    return Promise.resolve();
  }

  private readonly actions: { readonly [Type in MessageFromPanel["type"]]: (message: Extract<MessageFromPanel, { readonly type: Type }>) => unknown } = {
    ready: () => {
      this.listening = true;
      this.deliver();
    },
    copy: ({ text }) => copy(text),
    insert: ({ text }) => this.withOrigin((origin) => insertAfterSource(origin, text)),
    reveal: () => this.withOrigin(revealSource),
    failed: ({ message }) => this.log.error(`The panel's page failed: ${message}`),
  };
}
