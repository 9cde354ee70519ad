import { type FrameLocator, type Page } from "playwright-core";
import { Editor } from "./editor";
import { notebookLines } from "./text-location";
import { webview } from "./webview";

/** A notebook, with its Markdown cells shown as pages and edited as text. */
export class Notebook {
  /** The editors of the cells. */
  readonly editor: Editor;

  constructor(private readonly page: Page) {
    this.editor = new Editor(page, notebookLines);
  }

  /** All rendered Markdown cells: one webview shows them. */
  get rendered(): FrameLocator {
    return webview(this.page);
  }

  async ready(): Promise<void> {
    await this.page.locator(".notebookOverlay .cell-list-container .monaco-list-row").first().waitFor({ state: "attached", timeout: 30_000 });
  }

  /** Turn the Markdown cell with this heading into text, as a double click does; Escape ends that. */
  async editMarkdownCell(heading: string): Promise<void> {
    await this.rendered.getByRole("heading", { name: heading }).dblclick();
    await this.page.locator(".notebookOverlay .markdown-cell-row .monaco-editor .view-line").first().waitFor();
  }
}
