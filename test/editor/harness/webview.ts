import { type Frame, type FrameLocator, type Page } from "playwright-core";

export { drag } from "../../panel/harness/pointer";

/** The document of the n-th webview: an outer frame that keeps it apart, and the page itself inside. */
export function webview(page: Page, index = 0): FrameLocator {
  return page.locator("iframe.webview.ready").nth(index).contentFrame().locator("iframe#active-frame").contentFrame();
}

/** The same as a frame, where a script is to run in it. */
export async function webviewFrame(page: Page, index = 0): Promise<Frame> {
  const outer = await page.locator("iframe.webview.ready").nth(index).elementHandle();
  const inner = await (await outer?.contentFrame())?.waitForSelector("iframe#active-frame");
  const frame = await inner?.contentFrame();
  if (!frame) throw new Error("There is no webview");
  return frame;
}
