import { spawn } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { installEditor } from "./editor.mjs";
import { freePort, signalGroup, stopGroup, untilListening } from "./processes.mjs";
import { testSettings } from "./quiet-settings.mjs";
import { newestEditor } from "./versions.mjs";

const startLimit = 60_000;

/** An editor must not think that it was started from inside another one. */
function cleanEnvironment() {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(VSCODE|ELECTRON)_/.test(name)));
}

/**
 * The page reads the user's settings when it loads, so this is for the pages to come.
 * @param {string} profile
 * @param {Record<string, unknown>} settings
 */
function writeSettings(profile, settings) {
  const file = path.join(profile, "User", "settings.json");
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, JSON.stringify(settings, null, 2));
}

/**
 * The secret travels in a file: command lines are open to every user of the machine.
 * @param {string} profile
 * @param {string} [token]
 */
function tokenSwitches(profile, token) {
  if (!token) return ["--without-connection-token"];
  const file = path.join(profile, "token");
  fs.rmSync(file, { force: true });
  fs.writeFileSync(file, token, { mode: 0o600 });
  return ["--connection-token-file", file];
}

/**
 * @typedef {object} ServerOptions
 * @property {string} [version] of the package code-server; the newest if left out
 * @property {Record<string, unknown>} [settings] for a profile that has none
 * @property {string} [profile] a folder that outlives the server; a temporary one if left out
 * @property {string} [extensions] where installed extensions live
 * @property {string} [token] a secret that the first visit must show; anyone on this machine may enter without one
 *
 * @typedef {object} Server
 * @property {string} authority host and port
 * @property {string} origin
 * @property {(settings: Record<string, unknown>) => void} writeSettings for the pages that load from now on
 * @property {string} vscode the version of VS Code
 * @property {import("node:child_process").ChildProcess} process
 * @property {() => Promise<void>} stop
 */

/**
 * Start a VS Code on a free loopback port.
 * @param {ServerOptions} [options]
 * @returns {Promise<Server>}
 */
export async function startServer(options = {}) {
  const editor = await installEditor(options.version ?? newestEditor);
  const profile = options.profile ?? fs.mkdtempSync(path.join(os.tmpdir(), "nabla-editor-"));
  // What a user has changed in a profile that is kept stays.
  if (!fs.existsSync(path.join(profile, "User", "settings.json"))) writeSettings(profile, options.settings ?? testSettings);

  const port = await freePort();
  const child = spawn(editor.node, [
    path.join("out", "server-main.js"),
    "--host", "127.0.0.1",
    "--port", String(port),
    ...tokenSwitches(profile, options.token),
    "--user-data-dir", profile,
    "--server-data-dir", path.join(profile, "server"),
    "--extensions-dir", options.extensions ?? path.join(profile, "extensions"),
    "--accept-server-license-terms",
    "--disable-telemetry",
    "--telemetry-level", "off",
    "--disable-workspace-trust",
    "--enable-smoke-test-driver", // without it, the page ignores the extension named in its address
  ], { cwd: editor.root, env: cleanEnvironment(), stdio: ["ignore", "pipe", "pipe"], detached: true });

  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (data) => { output = (output + data).slice(-20_000); });
  const removeProfile = () => { if (!options.profile) fs.rmSync(profile, { recursive: true, force: true, maxRetries: 5 }); };
  const lastResort = () => {
    signalGroup(child, "SIGKILL");
    removeProfile();
  };
  process.once("exit", lastResort);

  const stop = async () => {
    await stopGroup(child);
    process.off("exit", lastResort);
    removeProfile();
  };
  const deadline = Date.now() + startLimit;
  try {
    await untilListening(port, () => {
      if (child.exitCode !== null) return `The editor's server ended with ${child.exitCode}:\n${output}`;
      return Date.now() > deadline ? `The editor's server did not start:\n${output}` : undefined;
    });
  } catch (error) {
    await stop();
    throw error;
  }
  const authority = `127.0.0.1:${port}`;
  return {
    authority,
    origin: `http://${authority}`,
    vscode: editor.vscode,
    process: child,
    writeSettings: (settings) => writeSettings(profile, settings),
    stop,
  };
}
