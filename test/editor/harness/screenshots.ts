import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { type Frame, type Page } from "playwright-core";
import { resultsFolder } from "../../../scripts/lib/editor-in-browser.mjs";

const folder = join(resultsFolder, "screenshots");

/** A picture of the window in test-results/screenshots/, once all that it shows is drawn. */
export async function screenshot(page: Page, name: string): Promise<string> {
  await Promise.all(page.frames().map(untilDrawn));
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${name.replace(/[^\w.-]+/g, "-")}.png`);
  await page.screenshot({ path: file, animations: "disabled", caret: "hide" });
  return file;
}

export async function screenshotOfFailure(page: Page, title: string): Promise<void> {
  const file = await screenshot(page, `failed-${title}`).catch(() => undefined);
  if (file) console.log(`Picture of the failure: ${file}`);
}

/** A font is loaded when the first glyph of it is laid out, and the page is drawn anew with it. A frame that goes away meanwhile has nothing to wait for. */
async function untilDrawn(frame: Frame): Promise<void> {
  await frame.evaluate(async () => {
    for (let drawn = 0; drawn < 2; drawn++) {
      await document.fonts.ready;
      // A frame that is not in view draws nothing.
      await Promise.race([new Promise((resolve) => { requestAnimationFrame(resolve); }), new Promise((resolve) => { setTimeout(resolve, 500); })]);
    }
  }).catch((error: unknown) => {
    if (!/detached|destroyed|closed/i.test(String(error))) throw error;
  });
}
