import { type Locator, type Page } from "playwright-core";

/** The box at the top of the window: commands, lists to pick from, prompts. */
export class QuickInput {
  readonly box: Locator;
  readonly input: Locator;

  constructor(private readonly page: Page) {
    this.box = page.locator(".quick-input-widget:visible");
    this.input = this.box.locator("input.input").first();
  }

  /** Run a command of the command palette by its full title, "Nabla: Plot". */
  async command(title: string): Promise<void> {
    await this.open("F1");
    await this.input.fill(`>${title}`);
    const row = this.box.locator(`.monaco-list-row[aria-label^=${JSON.stringify(title)}]`).first();
    await row.waitFor({ timeout: 15_000 }); // so that Enter never runs another command or none
    await row.click();
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

  /** Wait until the next prompt of several has taken the place of the one that `value` was typed into. */
  async untilValueIsNot(value: string): Promise<void> {
    const end = Date.now() + 10_000;
    while ((await this.value()) === value) {
      if (Date.now() > end) throw new Error("No further prompt appears");
      await this.page.waitForTimeout(50);
    }
  }

  /** The message that says why the prompt does not take the input; waits for one. */
  async validationMessage(): Promise<string> {
    const invalid = this.box.locator(".quick-input-box:has(.monaco-inputbox.error), .quick-input-box:has(.monaco-inputbox.warning)");
    await invalid.waitFor();
    return this.box.locator(".quick-input-message").innerText();
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
      const shown = await this.input.waitFor({ timeout: 3000 }).then(() => true, () => false);
      if (shown) return;
      if (attempt === 5) throw new Error(`${key} opens no quick input`);
    }
  }
}
