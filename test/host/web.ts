import { runSuite } from "./runner";

/** What the web worker extension host calls. */
export const run = (): Promise<void> => runSuite(() => import("./suite"));
