// Runs the suite in test/host inside the web worker extension host, as on vscode.dev: `node scripts/test-web.mjs`.
import fs from "node:fs";
import path from "node:path";
import { runInWindow } from "./lib/automation.mjs";
import { resultsFolder, root } from "./lib/paths.mjs";
import { exitOnSignals } from "./lib/processes.mjs";
import { startServer } from "./lib/server.mjs";
import { showSuiteLine } from "./lib/suite-output.mjs";
import { startWebProxy } from "./lib/web-proxy.mjs";

exitOnSignals();
const server = await startServer();
const proxy = await startWebProxy(server.authority, { folder: root, tests: "out/test/host/web.js" });
try {
  console.log(`VS Code ${server.vscode} in Chromium, with the extension in a web worker`);
  fs.mkdirSync(resultsFolder, { recursive: true });
  process.exitCode = await runInWindow(`${proxy.origin}/?ew=true`, {
    onLine: showSuiteLine,
    limit: 120_000,
    screenshot: path.join(resultsFolder, "web-failure.png"),
  });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 70;
} finally {
  proxy.close();
  await server.stop();
}
