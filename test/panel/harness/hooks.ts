import { closePages, openPages } from "./panel-page";
import { endBrowser } from "./session";

/** A picture of every page when a test fails; no page outlives its suite's last test. */
export const mochaHooks = {
  async afterEach(this: Mocha.Context): Promise<void> {
    if (this.currentTest?.state !== "failed") return;
    for (const page of openPages()) console.log(`Picture of the failure: ${await page.screenshot(`failed-${this.currentTest.fullTitle()}`)}`);
  },
  async afterAll(): Promise<void> {
    await closePages();
    await endBrowser();
  },
};
