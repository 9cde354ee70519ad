// Runs the suite in test/host inside an extension host, by way of @vscode/test-electron:
//   node scripts/test-desktop.mjs                        in a desktop VS Code, which it downloads
//   node scripts/test-desktop.mjs --stand-in newest      in the VS Code that runs in the browser
//   node scripts/test-desktop.mjs --stand-in oldest      the same, of the oldest version supported
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { downloadAndUnzipVSCode, runTests } from "@vscode/test-electron";
import { examplesFolder, inRoot, root } from "./lib/paths.mjs";
import { exitOnSignals } from "./lib/processes.mjs";
import { newestEditor, oldestEditor } from "./lib/versions.mjs";

const { values } = parseArgs({ options: { "stand-in": { type: "string" } } });
const standIn = values["stand-in"];
const versions = new Map([["newest", newestEditor], ["oldest", oldestEditor()]]);
if (standIn !== undefined && !versions.has(standIn)) throw new Error("--stand-in takes newest or oldest");

/** A copy, so that no test can change the examples. */
const workspace = fs.mkdtempSync(path.join(os.tmpdir(), "nabla-workspace-"));
fs.cpSync(examplesFolder, workspace, { recursive: true });
exitOnSignals();
process.once("exit", () => fs.rmSync(workspace, { recursive: true, force: true }));

async function desktop() {
  const program = await downloadAndUnzipVSCode("stable").catch((error) => {
    throw new Error(`The desktop VS Code cannot be downloaded: ${error.message}. Without it, run: npm run test:host`);
  });
  console.log(`Desktop VS Code: ${path.relative(root, program)}`);
  return program;
}

try {
  await runTests({
    vscodeExecutablePath: standIn ? inRoot("scripts", "code.mjs") : await desktop(),
    extensionDevelopmentPath: root,
    extensionTestsPath: inRoot("out", "test", "host", "index.js"),
    extensionTestsEnv: { NABLA_EDITOR: standIn && versions.get(standIn) },
    launchArgs: [workspace, "--disable-extensions", "--disable-workspace-trust"],
  });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
