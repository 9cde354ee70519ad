import fs from "node:fs";
import path from "node:path";
import { withLock } from "./lock.mjs";
import { editorsFolder } from "./paths.mjs";
import { run } from "./run.mjs";
import { findOnPath } from "./which.mjs";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const elsewhere = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];
const installCommand = "apt-get update && apt-get install -y chromium fonts-dejavu-core";

/** The Chromium to test with: $CHROMIUM, one on PATH, or one where its installer puts it. */
export function findChromium() {
  const named = process.env.CHROMIUM;
  if (named) return named;
  return findOnPath(...names) ?? elsewhere.find((file) => fs.existsSync(file));
}

/**
 * Find Chromium, or install it where that needs nobody's password.
 * @returns {Promise<string>} the executable
 */
export async function installChromium() {
  const found = findChromium();
  if (found) return found;
  const isRoot = process.getuid?.() === 0;
  if (!isRoot || !findOnPath("apt-get")) {
    const hint = findOnPath("apt-get") ? `sudo sh -c '${installCommand}'` : "install Chromium or Chrome, or set CHROMIUM to its path";
    throw new Error(`Chromium is missing. To get it: ${hint}`);
  }
  await withLock(path.join(editorsFolder, "chromium.lock"), async () => {
    if (findChromium()) return;
    // The DejaVu fonts have the letters of mathematics that a bare machine shows as boxes.
    await run("sh", ["-c", installCommand], { env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } });
  });
  const installed = findChromium();
  if (!installed) throw new Error(`Chromium is still missing after: ${installCommand}`);
  return installed;
}
