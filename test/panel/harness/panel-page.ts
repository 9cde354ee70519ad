import { mkdirSync, readFileSync } from "node:fs";
import { extname, join, resolve } from "node:path";
import { type Locator, type Page } from "playwright-core";
import { resultsFolder, root } from "../../../scripts/lib/editor-in-browser.mjs";
import { pageHtml } from "../../../src/extension/panel/page-html";
import type { MessageFromPanel, MessageToPanel, PanelContent } from "../../../src/protocol/messages";
import { currentBrowser } from "./session";
import { themes, themeSheet, type ThemeName } from "./themes";

const origin = "http://panel.test";
const pageFolder = resolve(root, "dist/webview");
const types: Readonly<Record<string, string>> = { ".js": "text/javascript", ".css": "text/css", ".woff2": "font/woff2" };

/** What a page is opened with. */
interface OpenOptions {
  readonly content: PanelContent;
  /** State that the editor kept from before a reload. */
  readonly kept?: unknown;
  readonly theme?: ThemeName;
  readonly width?: number;
  readonly height?: number;
  readonly scale?: number;
  readonly reducedMotion?: boolean;
  /** Leaves the page as it is before any content is sent. */
  readonly empty?: boolean;
}

/** What stands in the page for the editor. */
interface EditorStandIn {
  readonly posted: MessageFromPanel[];
  state: unknown;
}

const open = new Set<PanelPage>();

/**
 * The panel's page in a plain browser, with its real content security policy and the colours of a real theme; what it says to
 * the editor is kept. Seconds faster than an editor, so each control can be tried here; that the editor and the page
 * understand each other is tested in an editor.
 */
export class PanelPage {
  /** Errors of the page and what its policy refused. */
  readonly problems: string[] = [];

  private constructor(readonly page: Page) {
    page.on("pageerror", (error) => this.problems.push(String(error)));
    page.on("console", (message) => {
      if (message.type() === "error" || message.type() === "warning") this.problems.push(message.text());
    });
  }

  static async open({ content, kept, theme = "light", width = 1100, height = 900, scale = 1, reducedMotion = false, empty = false }: OpenOptions): Promise<PanelPage> {
    const browser = await currentBrowser();
    const context = await browser.newContext({ viewport: { width, height }, deviceScaleFactor: scale, reducedMotion: reducedMotion ? "reduce" : "no-preference" });
    const opened = new PanelPage(await context.newPage());
    open.add(opened);
    const { page } = opened;
    // The loader of the tests writes calls of this helper into functions; in the page it is not there.
    await page.addInitScript("globalThis.__name = (named) => named");
    await page.addInitScript(standIn, { sheet: themeSheet(theme), kept: kept ?? null });
    await page.route(`${origin}/**`, async (route) => {
      const name = new URL(route.request().url()).pathname.slice(1);
      if (name === "") await route.fulfill({ contentType: "text/html", body: htmlIn(theme) });
      else await route.fulfill({ contentType: types[extname(name)], body: readFileSync(join(pageFolder, name)) });
    });
    await page.goto(`${origin}/`);
    await opened.posted("ready");
    if (empty) return opened;
    if (kept === undefined) await opened.show(content);
    await opened.complete();
    return opened;
  }

  /** Sends content, as the extension does. */
  async show(content: PanelContent): Promise<void> {
    await this.send({ type: "show", content });
  }

  async send(message: MessageToPanel): Promise<void> {
    await this.page.evaluate((sent) => window.postMessage(sent, "*"), message);
  }

  /** Until the figures stand on the page and are drawn. */
  async complete(): Promise<void> {
    await this.page.locator(".figures").waitFor();
    await this.frames();
  }

  /** Some frames later: what was changed is drawn then. */
  async frames(count = 3): Promise<void> {
    await this.page.evaluate(async (times) => {
      for (let drawn = 0; drawn < times; drawn++) await new Promise((done) => { requestAnimationFrame(done); });
    }, count);
  }

  /** The last message of a type that the page sent to the editor, waiting for the first. */
  async posted<T extends MessageFromPanel["type"]>(type: T): Promise<Extract<MessageFromPanel, { type: T }>> {
    const found = await this.page.waitForFunction((wanted) => (globalThis as unknown as { editor: EditorStandIn }).editor.posted.filter((message) => message.type === wanted).at(-1), type);
    return await found.jsonValue() as Extract<MessageFromPanel, { type: T }>;
  }

  /** The state that the page kept with the editor. */
  async keptState(): Promise<unknown> {
    return this.page.evaluate(() => (globalThis as unknown as { editor: EditorStandIn }).editor.state);
  }

  /** Another theme, as VS Code changes it. */
  async setTheme(name: ThemeName): Promise<void> {
    await this.page.evaluate(({ sheet, bodyClass, id }) => {
      const made = new CSSStyleSheet();
      made.replaceSync(sheet);
      document.adoptedStyleSheets = [made];
      document.body.className = bodyClass;
      document.body.dataset.vscodeThemeId = id;
    }, { sheet: themeSheet(name), bodyClass: themes[name].class, id: themes[name].id });
    await this.frames();
  }

  locator(selector: string, options?: Parameters<Page["locator"]>[1]): Locator {
    return this.page.locator(selector, options);
  }

  /** Errors that the page told the editor of, and those of the browser. */
  async allProblems(): Promise<string[]> {
    const told = await this.page.evaluate(() => (globalThis as unknown as { editor: EditorStandIn }).editor.posted.filter(({ type }) => type === "failed"));
    return [...this.problems, ...told.map((message) => JSON.stringify(message))];
  }

  /** A picture of the whole page in test-results/panel/. */
  async screenshot(name: string): Promise<string> {
    const path = await this.pictureFile(name);
    await this.page.screenshot({ path, fullPage: true, animations: "disabled", caret: "hide" });
    return path;
  }

  /** A picture of one part of it. */
  async screenshotOf(selector: string, name: string): Promise<string> {
    const path = await this.pictureFile(name);
    await this.page.locator(selector).first().screenshot({ path, animations: "disabled", caret: "hide" });
    return path;
  }

  /** Where a picture goes, once all that it shows is drawn. */
  private async pictureFile(name: string): Promise<string> {
    const folder = join(resultsFolder, "panel");
    mkdirSync(folder, { recursive: true });
    await this.page.evaluate(async () => document.fonts.ready);
    await this.frames(2);
    return join(folder, `${name.replace(/[^\w.-]+/g, "-")}.png`);
  }

  async close(): Promise<void> {
    if (open.delete(this)) await this.page.context().close();
  }
}

function htmlIn(theme: ThemeName): string {
  return pageHtml({ address: (name) => `${origin}/${name}`, origin })
    .replace("<body>", `<body class="${themes[theme].class}" data-vscode-theme-id="${themes[theme].id}">`);
}

/** Runs in the page before its script: the colours of the theme, and the editor's side of the connection. */
function standIn({ sheet, kept }: { readonly sheet: string; readonly kept: unknown }): void {
  const made = new CSSStyleSheet();
  made.replaceSync(sheet);
  document.adoptedStyleSheets = [made];
  const editor: EditorStandIn = { posted: [], state: kept ?? undefined };
  Object.assign(globalThis, {
    editor,
    acquireVsCodeApi: () => ({
      postMessage: (message: MessageFromPanel) => editor.posted.push(message),
      getState: () => editor.state,
      setState: (state: unknown) => {
        editor.state = state;
      },
    }),
  });
}

export function openPages(): readonly PanelPage[] {
  return [...open];
}

export async function closePages(): Promise<void> {
  for (const page of open) await page.close();
}
