import { type Locator, type Page } from "playwright-core";

/** The box at the top of the window: commands, lists to pick from, prompts. */
export class QuickInput {
  readonly box: Locator;
  readonly input: Locator;

  constructor(private readonly page: Page) {
    this.box = page.locator(".quick-input-widget:visible");
    this.input = this.box.locator("input.input").first();
  }

  /**
   * Run a command of the command palette by its full title, "Nabla: Plot". The palette lists what is available when it
   * opens, and extensions start and follow the cursor in their own time, so it is opened again while it lacks the command.
   */
  async command(title: string): Promise<void> {
    for (const end = Date.now() + 20_000; !await this.offers(title, 1500);) {
      await this.cancel();
      if (Date.now() > end) throw new Error(`The command palette does not offer ${title}`);
    }
    await this.rowOf(title).click();
  }

  /** Open the command palette and see whether it lists a command by its full title; it stays open. */
  async offers(title: string, patience: number): Promise<boolean> {
    await this.open("F1");
    await this.input.fill(`>${title}`);
    return this.rowOf(title).waitFor({ timeout: patience }).then(() => true, () => false);
  }

  private rowOf(command: string): Locator {
    return this.box.locator(`.monaco-list-row[aria-label^=${JSON.stringify(command)}]`).first();
  }

  /** Open a file of the workspace. */
  async openFile(name: string): Promise<void> {
    await this.open("Control+P");
    await this.input.fill(name);
    await this.row(name).click();
    await this.page.locator(".tab.active", { hasText: name }).waitFor();
  }

  /** The texts of the list, once it has any. */
  async items(): Promise<string[]> {
    const rows = this.box.locator(".monaco-list-row");
    await rows.first().waitFor();
    return (await rows.allInnerTexts()).map((text) => text.replace(/\s+/g, " ").trim());
  }

  /** Pick the first item that contains a text. */
  async pick(text: string): Promise<void> {
    await this.row(text).click();
  }

  /** Pick the item with exactly this label. */
  async pickLabel(label: string): Promise<void> {
    const exactly = this.page.locator(".label-name").filter({ hasText: new RegExp(`^${label.replace(/[^\w ]/g, "\\$&")}$`) });
    await this.box.locator(".monaco-list-row", { has: exactly }).click();
  }

  /** Wait for a prompt whose title, hint or placeholder contains a text. */
  async prompt(text: string): Promise<void> {
    const hint = this.box.locator(`:text(${JSON.stringify(text)}), input[placeholder*=${JSON.stringify(text)} i]`).first();
    await hint.waitFor();
  }

  /** Replace what stands in the prompt. */
  async type(text: string): Promise<void> {
    await this.input.waitFor();
    await this.input.fill(text);
  }

  async value(): Promise<string> {
    return this.input.inputValue();
  }

  /** Wait for a prompt that is filled in as expected: the next of several takes the place of the one before. */
  async untilValue(isExpected: (value: string) => boolean): Promise<void> {
    const end = Date.now() + 10_000;
    for (let value = ""; !isExpected(value); value = await this.value()) {
      if (Date.now() > end) throw new Error(`The prompt holds ${JSON.stringify(value)}`);
      await this.page.waitForTimeout(50);
    }
  }

  /** Put the cursor at the start of a line, in the middle of the editor. */
  async goToLine(line: number): Promise<void> {
    await this.open("Control+G");
    await this.input.fill(`:${line}`);
    await this.page.keyboard.press("Enter");
    await this.box.waitFor({ state: "hidden" });
  }

  /** The message that says why the prompt does not take the input, or warns of it; waits for one that says what is expected. */
  async validationMessage(expected = /\w/): Promise<string> {
    const message = this.box.locator(".quick-input-message", { hasText: expected });
    await this.box.locator(".quick-input-box:has(.monaco-inputbox.error), .quick-input-box:has(.monaco-inputbox.warning)").waitFor();
    await message.waitFor({ timeout: 10_000 });
    return message.innerText();
  }

  async accept(): Promise<void> {
    await this.page.keyboard.press("Enter");
  }

  async cancel(): Promise<void> {
    await this.page.keyboard.press("Escape");
    await this.page.locator(".quick-input-widget").waitFor({ state: "hidden" });
  }

  private row(text: string): Locator {
    return this.box.locator(".monaco-list-row", { hasText: text }).first();
  }

  /** A key that opens the box is lost while the window is still starting, so it is pressed until the box shows. */
  private async open(key: string): Promise<void> {
    for (let attempt = 1; ; attempt++) {
      await this.page.keyboard.press(key);
      const shown = await this.input.waitFor({ timeout: 10_000 }).then(() => true, () => false);
      if (shown) return;
      if (attempt === 3) throw new Error(`${key} opens no quick input`);
    }
  }
}
