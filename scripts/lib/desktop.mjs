import { spawn } from "node:child_process";
import { run } from "./run.mjs";
import { oldestSupported } from "./versions.mjs";
import { findOnPath } from "./which.mjs";

/** Whether a window can open here; in WSL, `code` opens it on the Windows side. */
export function hasDisplay() {
  const { DISPLAY, WAYLAND_DISPLAY, WSL_DISTRO_NAME } = process.env;
  return process.platform !== "linux" || Boolean(DISPLAY || WAYLAND_DISPLAY || WSL_DISTRO_NAME);
}

/** @param {string} version @param {string} least both as "1.90" */
function isAtLeast(version, least) {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const [leastMajor = 0, leastMinor = 0] = least.split(".").map(Number);
  return major > leastMajor || (major === leastMajor && minor >= leastMinor);
}

/**
 * The desktop VS Code, if there is one that can open a window with this extension.
 * @returns {Promise<{ program: string } | { reason: string }>}
 */
export async function findDesktop() {
  const program = findOnPath("code");
  if (!program) return { reason: "there is no `code` on PATH" };
  if (!hasDisplay()) return { reason: "there is no display" };
  if (process.getuid?.() === 0) return { reason: "the desktop VS Code does not run as root" };
  try {
    const version = (await run(program, ["--version"])).split("\n")[0] ?? "";
    if (!isAtLeast(version, oldestSupported())) return { reason: `\`code\` is version ${version}, older than ${oldestSupported()}` };
  } catch {
    return { reason: "`code --version` fails" };
  }
  return { program };
}

/**
 * Open an address in the default browser, where there is one.
 * @param {string} address
 */
export function openInBrowser(address) {
  const opener = findOnPath(process.platform === "darwin" ? "open" : "xdg-open");
  if (!opener || !hasDisplay()) return;
  spawn(opener, [address], { stdio: "ignore", detached: true }).on("error", () => {}).unref();
}
