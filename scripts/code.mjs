#!/usr/bin/env node
// Stands in for the `code` executable of a desktop VS Code: takes the same switches, opens the VS Code that runs
// in the browser, and ends with the exit code of the suite. NABLA_EDITOR names the version (newest if unset).
import { parseArgs } from "node:util";
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { windowAddress } from "./lib/address.mjs";
import { runInWindow } from "./lib/automation.mjs";
import { resultsFolder } from "./lib/paths.mjs";
import { exitOnSignals } from "./lib/processes.mjs";
import { startServer } from "./lib/server.mjs";
import { showSuiteLine } from "./lib/suite-output.mjs";

// Switches that are not named here belong to a desktop program and mean nothing in the browser.
const { values, positionals } = parseArgs({
  strict: false,
  allowPositionals: true,
  options: {
    extensionDevelopmentPath: { type: "string", multiple: true },
    extensionTestsPath: { type: "string" },
    "extensions-dir": { type: "string" },
    "user-data-dir": { type: "string" },
    "folder-uri": { type: "string" },
  },
});

/** @param {unknown} name a path or a file: address */
const local = (name) => (typeof name !== "string" ? undefined : name.startsWith("file:") ? fileURLToPath(name) : name);
const existing = [values["folder-uri"], ...positionals].map(local).filter((name) => name !== undefined && fs.existsSync(name));
const isFolder = (/** @type {string | undefined} */ name) => name !== undefined && fs.statSync(name).isDirectory();

exitOnSignals();
const server = await startServer({ version: process.env.NABLA_EDITOR });
try {
  console.log(`VS Code ${server.vscode} in Chromium, in place of the desktop`);
  const address = windowAddress(server, {
    folder: existing.find(isFolder),
    file: existing.find((name) => !isFolder(name)),
    extension: [values.extensionDevelopmentPath ?? []].flat().map((name) => local(name) ?? ""),
    tests: local(values.extensionTestsPath),
  });
  fs.mkdirSync(resultsFolder, { recursive: true });
  process.exitCode = await runInWindow(address, {
    onLine: showSuiteLine,
    limit: 120_000,
    screenshot: path.join(resultsFolder, "host-failure.png"),
  });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 70;
} finally {
  await server.stop();
}
