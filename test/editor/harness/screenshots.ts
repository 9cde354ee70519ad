import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { type Page } from "playwright-core";
import { resultsFolder } from "../../../scripts/lib/editor-in-browser.mjs";

const folder = join(resultsFolder, "screenshots");

/** A picture of the window in test-results/screenshots/. */
export async function screenshot(page: Page, name: string): Promise<string> {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${name.replace(/[^\w.-]+/g, "-")}.png`);
  await page.screenshot({ path: file, animations: "disabled", caret: "hide" });
  return file;
}

export async function screenshotOfFailure(page: Page, title: string): Promise<void> {
  const file = await screenshot(page, `failed-${title}`).catch(() => undefined);
  if (file) console.log(`Picture of the failure: ${file}`);
}
