/** What the browser tests use of these scripts: the only door from test/ into scripts/. */
export { windowAddress } from "./address.mjs";
export { launchBrowser } from "./browser.mjs";
export { examplesFolder, resultsFolder, root } from "./paths.mjs";
export { exitOnSignals } from "./processes.mjs";
export { testSettings } from "./quiet-settings.mjs";
export { startServer } from "./server.mjs";
