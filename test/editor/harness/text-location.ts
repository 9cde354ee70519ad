import { type Page } from "playwright-core";

export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where the lines of an editor are in the page. */
export const editorLines = ".part.editor .monaco-editor .view-lines";
/** The same in a notebook's cells. */
export const notebookLines = ".notebookOverlay .monaco-editor .view-lines";

/**
 * The screen rectangle of the first visible occurrence of a text in an editor.
 * The editor colours words in separate elements, so the text is looked for across them.
 */
export async function locateText(page: Page, text: string, root = editorLines): Promise<Rectangle> {
  const found = await page.waitForFunction(({ text, root }) => {
    const lines = [...document.querySelectorAll(root)]
      .filter((editor) => editor.getClientRects().length > 0)
      .flatMap((editor) => [...editor.querySelectorAll(".view-line")]);
    for (const line of lines) {
      const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
      const characters: { node: Text; offset: number }[] = [];
      while (walker.nextNode()) {
        const node = walker.currentNode as Text;
        for (let offset = 0; offset < node.length; offset++) characters.push({ node, offset });
      }
      // The editor shows spaces as no-break spaces.
      const content = characters.map(({ node, offset }) => node.data[offset]).join("").replaceAll("\u00a0", " ");
      const at = content.indexOf(text);
      const first = characters[at];
      const last = characters[at + text.length - 1];
      if (!first || !last) continue;
      const range = document.createRange();
      range.setStart(first.node, first.offset);
      range.setEnd(last.node, last.offset + 1);
      const { x, y, width, height } = range.getBoundingClientRect();
      if (width > 0) return { x, y, width, height };
    }
    return undefined;
  }, { text, root }, { timeout: 15_000 }).catch(() => {
    throw new Error(`The editor does not show the text ${JSON.stringify(text)}`);
  });
  const rectangle = await found.jsonValue();
  if (!rectangle) throw new Error(`The text ${JSON.stringify(text)} is gone again`);
  return rectangle;
}
