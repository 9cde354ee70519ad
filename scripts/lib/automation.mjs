import { format } from "node:util";
import { launchBrowser } from "./browser.mjs";

/**
 * Open a window whose extension host runs a test suite, and wait for the suite's end.
 * The page calls two functions for that: one with what the host wrote to its console, one with the exit code.
 * @param {string} address
 * @param {{ onLine: (line: string) => void, limit: number, screenshot?: string }} options
 * @returns {Promise<number>} the exit code
 */
export async function runInWindow(address, { onLine, limit, screenshot }) {
  const browser = await launchBrowser();
  try {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, permissions: ["clipboard-read", "clipboard-write"] });
    const page = await context.newPage();
    await page.exposeFunction("codeAutomationLog", (/** @type {string} */ _type, /** @type {unknown[]} */ args) => {
      for (const line of format(...args).split("\n")) onLine(line);
    });
    /** @type {Promise<number>} */
    const exit = new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`The suite did not end within ${limit / 1000} s`)), limit);
      page.once("crash", () => reject(new Error("The page crashed")));
      page.exposeFunction("codeAutomationExit", (/** @type {number | undefined} */ code) => {
        clearTimeout(timer);
        resolve(code ?? 0);
      }).then(() => page.goto(address)).catch(reject);
    });
    return await exit.catch(async (error) => {
      if (screenshot) await page.screenshot({ path: screenshot }).catch(() => {});
      throw error;
    });
  } finally {
    await browser.close();
  }
}
