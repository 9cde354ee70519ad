import { type Browser } from "playwright-core";
import { exitOnSignals, launchBrowser } from "../../../scripts/lib/editor-in-browser.mjs";

let browser: Promise<Browser> | undefined;

/** The one browser of a test run. */
export function currentBrowser(): Promise<Browser> {
  exitOnSignals();
  return browser ??= launchBrowser();
}

export async function endBrowser(): Promise<void> {
  await (await browser)?.close();
}
