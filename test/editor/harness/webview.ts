import { type Frame, type FrameLocator, type Locator, type Page } from "playwright-core";

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

/** Drag with the mouse from the middle of something by so many pixels. */
export async function drag(page: Page, handle: Locator, right: number, down = 0): Promise<void> {
  await handle.scrollIntoViewIfNeeded();
  const box = await handle.boundingBox();
  if (!box) throw new Error("There is nothing to drag");
  const x = box.x + box.width / 2;
  const y = box.y + box.height / 2;
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + right / 2, y + down / 2, { steps: 5 });
  await page.mouse.move(x + right, y + down, { steps: 5 });
  await page.mouse.up();
}
