import { type FrameLocator, type Page } from "playwright-core";
import { root, testSettings, windowAddress } from "../../../scripts/lib/editor-in-browser.mjs";
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
}

const open = new Set<Workbench>();

/** One window of VS Code with the extension, on a copy of the examples. */
export class Workbench {
  readonly editor: Editor;
  readonly notebook: Notebook;
  readonly quickInput: QuickInput;

  private constructor(
    readonly page: Page,
    readonly workspace: Workspace,
  ) {
    this.editor = new Editor(page);
    this.notebook = new Notebook(page);
    this.quickInput = new QuickInput(page);
  }

  static async open({ file = "calculus.md", files, settings, theme = "dark" }: OpenOptions = {}): Promise<Workbench> {
    const { server, browser } = await currentSession();
    // Every window starts from the same settings, whatever an earlier test has changed.
    server.writeSettings({ ...testSettings, "workbench.colorTheme": themes[theme].label, ...settings });
    const workspace = createWorkspace(files);
    const context = await browser.newContext({
      viewport: { width: 1280, height: 800 },
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

  async closeAllEditors(): Promise<void> {
    await this.command("View: Close All Editors");
    await this.page.locator(".part.editor .tab").first().waitFor({ state: "detached" });
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

  /** The texts of the notifications that show now. */
  notifications(): Promise<string[]> {
    return this.page.locator(".notification-list-item-message").allInnerTexts();
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
