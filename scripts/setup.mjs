// Installs what is missing to run and test the extension, and says what it did: `node scripts/setup.mjs`.
import { installChromium } from "./lib/chromium.mjs";
import { installDependencies } from "./lib/dependencies.mjs";
import { installEditor } from "./lib/editor.mjs";
import { newestEditor, oldestEditor } from "./lib/versions.mjs";

/** @type {[name: string, install: () => Promise<unknown>][]} */
const steps = [
  ["npm dependencies", installDependencies],
  ["the newest VS Code", () => installEditor(newestEditor)],
  ["the oldest VS Code supported", () => installEditor(oldestEditor())],
  ["Chromium", installChromium],
];

for (const [name, install] of steps) {
  const start = performance.now();
  try {
    await install();
    console.log(`✔ ${name} (${((performance.now() - start) / 1000).toFixed(1)} s)`);
  } catch (error) {
    console.error(`✘ ${name}: ${error instanceof Error ? error.message : error}`);
    process.exitCode = 1;
  }
}
