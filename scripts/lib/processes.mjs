import net from "node:net";
import { setTimeout as sleep } from "node:timers/promises";

const onWindows = process.platform === "win32";

/**
 * Signal a process and those it started; it must have been spawned `detached`, so that its group is its own.
 * @param {import("node:child_process").ChildProcess} child
 * @param {NodeJS.Signals} signal
 */
export function signalGroup(child, signal) {
  try {
    if (onWindows || !child.pid) child.kill(signal);
    else process.kill(-child.pid, signal);
  } catch {
    // It is gone already.
  }
}

/**
 * Let a signal end this process through its exit handlers, which end what it started;
 * by itself a signal skips them.
 */
export function exitOnSignals() {
  for (const [signal, code] of /** @type {const} */ ([["SIGINT", 130], ["SIGTERM", 143], ["SIGHUP", 129]])) {
    process.once(signal, () => process.exit(code));
  }
}

/** @param {import("node:child_process").ChildProcess} child */
function groupIsGone(child) {
  if (onWindows || !child.pid) return child.exitCode !== null || child.signalCode !== null;
  try {
    process.kill(-child.pid, 0);
    return false;
  } catch {
    return true;
  }
}

/**
 * End a process group: politely, so that its members end what they started, and after three seconds for certain.
 * @param {import("node:child_process").ChildProcess} child
 */
export async function stopGroup(child) {
  signalGroup(child, "SIGTERM");
  for (const end = Date.now() + 3000; !groupIsGone(child) && Date.now() < end;) await sleep(20);
  signalGroup(child, "SIGKILL");
}

/** @returns {Promise<number>} a loopback port that nobody listens on */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = net.createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = /** @type {net.AddressInfo} */ (server.address());
      server.close(() => resolve(port));
    });
  });
}

/** @param {number} port @returns {Promise<boolean>} */
function answers(port) {
  return new Promise((resolve) => {
    const socket = net.connect(port, "127.0.0.1", () => resolve(socket.destroy() !== undefined));
    socket.once("error", () => resolve(false));
  });
}

/**
 * Wait until someone listens on a loopback port; give up when `stopped` says so.
 * @param {number} port
 * @param {() => string | undefined} stopped the reason to give up, if there is one
 */
export async function untilListening(port, stopped) {
  for (;;) {
    const reason = stopped();
    if (reason) throw new Error(reason);
    if (await answers(port)) return;
    await sleep(40);
  }
}
