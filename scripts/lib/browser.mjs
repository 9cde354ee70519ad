import { chromium } from "playwright-core";
import { installChromium } from "./chromium.mjs";

/** Flags for a machine that has no screen, perhaps no network, and where everything runs as root. */
const flags = [
  "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-background-networking",
  "--disable-component-update", "--disable-sync", "--no-first-run", "--disable-lcd-text", "--font-render-hinting=none",
];

/** Start a Chromium without a window. */
export async function launchBrowser() {
  return chromium.launch({ executablePath: await installChromium(), args: flags });
}
