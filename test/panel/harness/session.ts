import { type Browser } from "playwright-core";
import { exitOnSignals, launchBrowser } from "../../../scripts/lib/editor-in-browser.mjs";

let browser: Promise<Browser> | undefined;

function start(): Promise<Browser> {
  exitOnSignals();
  return launchBrowser();
}

/** The one browser of a test run. */
export function currentBrowser(): Promise<Browser> {
  return browser ??= start();
}

export async function endBrowser(): Promise<void> {
  await (await browser)?.close();
}
