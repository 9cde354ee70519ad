import fs from "node:fs";
import { inRoot } from "./paths.mjs";

/**
 * The npm package code-server carries a VS Code that runs in the browser; its versions follow VS Code's
 * (4.139.x is VS Code 1.139). The newest one is for `npm start` and every suite.
 */
export const newestEditor = "4.139.1";

/** Builds of old VS Code versions that `engines.vscode` may name as the oldest one supported. */
const oldEditors = new Map([
  ["1.90", "4.90.3"],
  ["1.96", "4.96.4"],
  ["1.100", "4.100.3"],
  ["1.108", "4.108.2"],
]);

/** The oldest VS Code that package.json promises to support, as "1.90". */
export function oldestSupported() {
  const { engines } = JSON.parse(fs.readFileSync(inRoot("package.json"), "utf8"));
  const version = /\d+\.\d+/.exec(engines.vscode)?.[0];
  if (!version) throw new Error(`engines.vscode names no version: ${engines.vscode}`);
  return version;
}

/** The build to test the oldest supported VS Code with. */
export function oldestEditor() {
  const version = oldestSupported();
  const build = oldEditors.get(version);
  if (!build) throw new Error(`No known build of VS Code ${version}: add one to scripts/lib/versions.mjs`);
  return build;
}
