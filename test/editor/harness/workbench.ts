import { type FrameLocator, type Locator, type Page } from "playwright-core";
import { root, testSettings, windowAddress } from "../../../scripts/lib/editor-in-browser.mjs";
import { PageProblems } from "./console";
import { Editor } from "./editor";
import { Notebook } from "./notebook";
import { QuickInput } from "./quick-input";
import { screenshot } from "./screenshots";
import { currentSession } from "./session";
import { themes, type ThemeName } from "./themes";
import { webview } from "./webview";
import { createWorkspace, type Workspace } from "./workspace";

interface OpenOptions {
  /** Opened at once; a name in the examples or in `files`. */
  readonly file?: string;
  /** Further files of the workspace, by name. */
  readonly files?: Readonly<Record<string, string>>;
  /** Settings of the user, beside those that make an editor quiet. */
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly theme?: ThemeName;
  readonly viewport?: { readonly width: number; readonly height: number };
}

const open = new Set<Workbench>();

/** One window of VS Code with the extension, on a copy of the examples. */
export class Workbench {
  readonly editor: Editor;
  readonly notebook: Notebook;
  readonly quickInput: QuickInput;
  /** All that went wrong in the window's pages since it opened. */
  readonly problems: PageProblems;

  private constructor(
    readonly page: Page,
    readonly workspace: Workspace,
  ) {
    this.editor = new Editor(page);
    this.notebook = new Notebook(page);
    this.quickInput = new QuickInput(page);
    this.problems = new PageProblems(page);
  }

  static async open({ file = "calculus.md", files, settings, theme = "dark", viewport = { width: 1280, height: 800 } }: OpenOptions = {}): Promise<Workbench> {
    const { server, browser } = await currentSession();
    // Every window starts from the same settings, whatever an earlier test has changed.
    server.writeSettings({ ...testSettings, "workbench.colorTheme": themes[theme].label, ...settings });
    const workspace = createWorkspace(files);
    const context = await browser.newContext({
      viewport,
      permissions: ["clipboard-read", "clipboard-write"],
    });
    const workbench = new Workbench(await context.newPage(), workspace);
    open.add(workbench);
    const { page } = workbench;
    const isNotebook = file.endsWith(".ipynb"); // which a window opens as text if it is to open it at once
    const opened = isNotebook ? undefined : workspace.path(file);
    await page.goto(windowAddress(server, { folder: workspace.folder, file: opened, extension: root }));
    await page.locator(".monaco-workbench .part.statusbar").waitFor({ timeout: 60_000 });
    if (isNotebook) {
      await workbench.quickInput.openFile(file);
      await workbench.notebook.ready();
    } else {
      await page.locator(".part.editor .monaco-editor .view-line").first().waitFor({ timeout: 60_000 });
    }
    return workbench;
  }

  async close(): Promise<void> {
    if (!open.delete(this)) return;
    await this.page.context().close();
    this.workspace.remove();
  }

  /** Run a command of the command palette by its full title. */
  command(title: string): Promise<void> {
    return this.quickInput.command(title);
  }

  /** The page of the n-th open panel. */
  panel(index = 0): FrameLocator {
    return webview(this.page, index);
  }

  /** The tab of a panel that shows a formula, known by its title: there once the panel was given the formula. */
  panelTab(title: string): Locator {
    return this.page.locator(".tab.active", { hasText: title });
  }

  /** Reload the window as a user does; what was open is opened again from what the window kept, not from its address. */
  async reload(): Promise<void> {
    const { server } = await currentSession();
    await this.page.evaluate((address) => history.replaceState(null, "", address), windowAddress(server, { folder: this.workspace.folder, extension: root }));
    const loaded = this.page.waitForEvent("load");
    await this.command("Developer: Reload Window");
    await loaded;
    await this.page.locator(".monaco-workbench .part.statusbar").waitFor({ timeout: 60_000 });
  }

  async closeAllEditors(): Promise<void> {
    await this.command("View: Close All Editors");
    await this.page.locator(".part.editor .tab").first().waitFor({ state: "detached" });
  }

  /** Close the panel beside the editor. */
  async closePanels(): Promise<void> {
    await this.command("View: Close Editors in Other Groups");
    await this.page.locator("iframe.webview.ready").first().waitFor({ state: "detached" });
  }

  /** Choose a colour theme as a user does. */
  async setTheme(name: ThemeName): Promise<void> {
    const { label, windowClass } = themes[name];
    await this.command("Preferences: Color Theme");
    await this.quickInput.type(label);
    await this.quickInput.pick(label);
    await this.page.locator(`.monaco-workbench.${windowClass}`).waitFor();
  }

  clipboard(): Promise<string> {
    return this.page.evaluate(() => navigator.clipboard.readText());
  }

  /** The bell of the status bar while there are notifications that nobody has seen: under automation the editor shows none by itself. */
  get bell(): Locator {
    return this.page.locator(".part.statusbar .codicon-bell-dot");
  }

  /** What the newest notification says, after there is one; all are cleared then. */
  async notification(): Promise<string> {
    await this.bell.waitFor({ timeout: 15_000 });
    await this.bell.click();
    const text = await this.page.locator(".notifications-center.visible .notification-list-item-message").first().innerText();
    await this.command("Notifications: Clear All Notifications");
    await this.bell.waitFor({ state: "detached" });
    return text;
  }

  screenshot(name: string): Promise<string> {
    return screenshot(this.page, name);
  }
}

export function openWorkbenches(): readonly Workbench[] {
  return [...open];
}

export async function closeWorkbenches(): Promise<void> {
  for (const workbench of open) await workbench.close();
}
