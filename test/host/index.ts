import { runSuite } from "./runner";

/** What the extension host of the desktop calls. */
export const run = (): Promise<void> => runSuite(() => import("./suite-of-node"));
