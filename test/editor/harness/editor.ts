import { type Locator, type Page } from "playwright-core";
import { editorLines, locateText } from "./text-location";

/** How many turns of leave-and-return a hover gets: one that opens before the extension is active stays as it is. */
const hoverPatience = 30_000;

/** The text editor with the notes, as a user sees and works it. */
export class Editor {
  constructor(
    private readonly page: Page,
    private readonly lines: string = editorLines,
  ) {}

  /** Mark a text with the mouse. */
  async select(text: string): Promise<void> {
    await this.rest();
    const { x, y, width, height } = await locateText(this.page, text, this.lines);
    const middle = y + height / 2;
    await this.page.mouse.move(x + 1, middle);
    await this.page.mouse.down();
    await this.page.mouse.move(x + width / 2, middle, { steps: 4 });
    await this.page.mouse.move(x + width, middle, { steps: 4 });
    await this.page.mouse.up();
    await this.page.locator(".monaco-editor .selected-text").first().waitFor({ state: "attached" });
  }

  /** Put the cursor into the middle of a text. */
  async placeCursor(text: string): Promise<void> {
    await this.rest();
    const { x, y, width, height } = await locateText(this.page, text, this.lines);
    await this.page.mouse.click(x + width / 2, y + height / 2);
  }

  /** Open the context menu over a text and choose an item of it. */
  async contextMenu(text: string, item: string): Promise<void> {
    const entry = await this.contextMenuItem(text, item);
    await entry.hover(); // the menu ignores clicks in its first moments, as one that opened it
    await this.page.waitForTimeout(150);
    await entry.click();
    await entry.waitFor({ state: "hidden" });
  }

  /** Open the context menu over a text; resolves with the item once it shows. */
  async contextMenuItem(text: string, item: string): Promise<Locator> {
    const { x, y, width, height } = await locateText(this.page, text, this.lines);
    await this.page.mouse.click(x + width / 2, y + height / 2, { button: "right" });
    const entry = this.page.locator(".monaco-menu .action-item", { hasText: item }).first();
    await entry.waitFor({ timeout: 10_000 });
    return entry;
  }

  /** Point at a text until a hover that contains `expected` shows. */
  async hover(text: string, expected = ""): Promise<Locator> {
    const hover = this.page.locator(".monaco-hover:visible", { hasText: expected }).first();
    const end = Date.now() + hoverPatience;
    for (;;) {
      await this.rest();
      await this.pointAt(text);
      const shown = await hover.waitFor({ timeout: 4000 }).then(() => true, () => false);
      if (shown) return hover;
      if (Date.now() > end) throw new Error(`No hover with ${JSON.stringify(expected)} over ${JSON.stringify(text)}`);
    }
  }

  /** Point at a text for longer than a hover needs; resolves with what hovers say, "" if there is none. */
  async hoverText(text: string, wait = 1500): Promise<string> {
    await this.rest();
    await this.pointAt(text);
    await this.page.waitForTimeout(wait);
    return (await this.page.locator(".monaco-hover:visible").allInnerTexts()).join("\n").trim();
  }

  /** Take the mouse where nothing reacts, and let an open hover close. */
  async rest(): Promise<void> {
    const { width, height } = this.page.viewportSize() ?? { width: 0, height: 0 };
    await this.page.mouse.move(width / 2, height - 8, { steps: 2 });
    await this.page.locator(".monaco-editor .monaco-hover:visible").first().waitFor({ state: "hidden" });
  }

  /** The lines in view, from top to bottom. */
  async visibleLines(): Promise<string[]> {
    return this.page.locator(this.lines).first().locator(".view-line").evaluateAll((lines) => lines
      .map((line) => ({ top: line.getBoundingClientRect().top, text: (line.textContent ?? "").replaceAll("\u00a0", " ") }))
      .sort((a, b) => a.top - b.top)
      .map(({ text }) => text));
  }

  /** The whole text, by way of the clipboard; everything is selected afterwards. */
  async text(): Promise<string> {
    await this.rest();
    // By the mouse itself: a click on an element of which a part is out of view first scrolls the window's own boxes.
    const box = await this.page.locator(this.lines).first().locator("xpath=ancestor::div[contains(concat(' ', @class, ' '), ' monaco-editor ')][1]").boundingBox();
    if (!box) throw new Error("There is no editor to read");
    await this.page.mouse.click(box.x + box.width / 2, box.y + 8);
    await this.page.keyboard.press("Control+A");
    await this.page.keyboard.press("Control+C");
    return this.page.evaluate(() => navigator.clipboard.readText());
  }

  /** Wait until the whole text is as expected. */
  async untilText(isExpected: (text: string) => boolean): Promise<void> {
    const end = Date.now() + 10_000;
    for (let text = await this.text(); !isExpected(text); text = await this.text()) {
      if (Date.now() > end) throw new Error(`The text is not as expected:\n${text}`);
      await this.page.waitForTimeout(100);
    }
  }

  async undo(): Promise<void> {
    await this.page.keyboard.press("Control+Z");
  }

  private async pointAt(text: string): Promise<void> {
    const { x, y, width, height } = await locateText(this.page, text, this.lines);
    await this.page.mouse.move(x + width / 2, y + height / 2, { steps: 3 });
  }
}
