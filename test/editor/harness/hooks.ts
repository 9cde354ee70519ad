import { screenshotOfFailure } from "./screenshots";
import { closeWorkbenches, openWorkbenches } from "./workbench";
import { endSession } from "./session";

/** A picture of every window when a test fails; no window outlives its suite's last test. */
export const mochaHooks = {
  async afterEach(this: Mocha.Context): Promise<void> {
    if (this.currentTest?.state !== "failed") return;
    for (const { page } of openWorkbenches()) await screenshotOfFailure(page, this.currentTest.fullTitle());
  },
  async afterAll(): Promise<void> {
    await closeWorkbenches();
    await endSession();
  },
};
