import * as vscode from "vscode";
import type { Result } from "../../core";
import type { FormulaSource, MessageFromPanel, MessageToPanel, PanelContent } from "../../protocol/messages";
import { copy, refuse } from "../notify";
import { FollowedFormula } from "./followed-formula";
import { pageHtml } from "./page-html";
import { messageFrom, type KeptContent } from "./received";
import { insertAtCursor } from "./insert-at-cursor";
import { saveFile } from "./save-file";
import { insertAfterSource, revealSource, type Origin } from "./source";

/** Reads the formula at a place again, as its document is now; undefined where there is none any more. */
export type ReadAgain = (source: FormulaSource, focus: PanelContent["focus"]) => Promise<Result<PanelContent> | undefined>;

/** What a panel needs of the extension around it. */
export interface PanelSurroundings {
  readonly extension: vscode.Uri;
  readonly log: vscode.LogOutputChannel;
  readonly readAgain: ReadAgain;
}

/** A panel on the screen, and its page. */
export class OpenPanel implements vscode.Disposable {
  /** Whether the page listens; a hidden panel has no page. */
  private listening = false;
  /** The last message of each kind that the page has yet to hear. */
  private waiting: MessageToPanel[] = [];
  private followed: FollowedFormula | undefined;
  private shown: KeptContent | undefined;
  /** What the page was sent last, to send no more than what changed. */
  private sent = "";

  constructor(readonly panel: vscode.WebviewPanel, private readonly around: PanelSurroundings, kept?: KeptContent) {
    const { webview } = panel;
    // The folder that the page may load from, and no other.
    const folder = vscode.Uri.joinPath(around.extension, "dist", "webview");
    webview.options = { enableScripts: true, localResourceRoots: [folder] };
    panel.iconPath = vscode.Uri.joinPath(around.extension, "media", "icon.svg");
    panel.onDidChangeViewState(() => {
      if (!panel.visible) this.listening = false;
    });
    panel.onDidDispose(() => this.followed?.dispose());
    webview.onDidReceiveMessage((message: unknown) => this.receive(messageFrom(message)));
    webview.html = pageHtml({ address: (name) => webview.asWebviewUri(vscode.Uri.joinPath(folder, name)).toString(), origin: webview.cspSource });
    if (kept) this.follow(kept);
  }

  /** A pinned panel keeps its formula as it is: others are shown on another panel. */
  get isPinned(): boolean {
    return this.shown?.pinned === true;
  }

  /** Shows a formula, and follows it from now on. */
  show(content: PanelContent): void {
    if (!this.panel.visible) this.listening = false;
    this.remember(content);
    this.follow({ ...content, pinned: false });
    this.tell({ type: "show", content });
    this.panel.reveal(undefined, true);
  }

  dispose(): void {
    this.panel.dispose();
  }

  private follow(shown: KeptContent): void {
    this.shown = shown;
    this.followed?.dispose();
    this.followed = shown.source && new FollowedFormula(shown.source, () => void this.update());
  }

  /** Shows the formula as it is in its document now, unless the panel is pinned. */
  private async update(): Promise<void> {
    const { followed, shown } = this;
    if (!followed || !shown || shown.pinned) return;
    const { source } = followed;
    const read = await this.around.readAgain(source, shown.focus).catch((error: unknown) => {
      this.around.log.error(`The formula of a panel could not be read again: ${String(error)}`);
      return undefined;
    });
    if (this.followed !== followed || this.isPinned || followed.source !== source) return;
    if (!read) this.tell({ type: "stale", sentence: "The formula is no longer in its document." });
    else if (!read.ok) this.tell({ type: "stale", sentence: read.problem.message });
    else {
      const changed = this.remember(read.value);
      this.shown = { ...shown, formulaPlain: read.value.formulaPlain };
      this.tell(changed ? { type: "update", content: read.value } : { type: "stale" });
    }
  }

  /** Whether the content is another one than the page has, its place in the document aside. */
  private remember(content: PanelContent): boolean {
    const { source, ...rest } = content;
    const next = JSON.stringify({ ...rest, label: source?.label });
    const changed = next !== this.sent;
    this.sent = next;
    this.panel.title = content.title;
    return changed;
  }

  private tell(message: MessageToPanel): void {
    const later = message.type === "stale" ? this.waiting.filter(({ type }) => type !== "stale") : [];
    this.waiting = [...later, message];
    this.deliver();
  }

  private deliver(): void {
    if (!this.listening) return;
    for (const message of this.waiting) void this.panel.webview.postMessage(message);
    this.waiting = [];
  }

  private receive(message: MessageFromPanel | undefined): void {
    if (!message) {
      this.around.log.warn("The panel sent a message that is none of its protocol.");
      return;
    }
    const act = this.actions[message.type] as (message: MessageFromPanel) => unknown;
    void Promise.resolve(act(message)).catch((error: unknown) => refuse(String(error)));
  }

  private withOrigin(act: (origin: Origin) => Promise<void>): Promise<void> {
    const { formulaPlain } = this.shown ?? {};
    const source = this.followed?.source;
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
    insertAtCursor: ({ text, notation }) => insertAtCursor(text, notation, this.followed?.source.uri),
    reveal: () => this.withOrigin(revealSource),
    save: (file) => saveFile(file, this.followed?.source.uri),
    pin: ({ pinned }) => {
      this.shown = this.shown && { ...this.shown, pinned };
      return this.update();
    },
    failed: ({ message }) => this.around.log.error(`The panel's page failed: ${message}`),
  };
}
