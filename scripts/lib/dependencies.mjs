import fs from "node:fs";
import path from "node:path";
import { withLock } from "./lock.mjs";
import { editorsFolder, inRoot } from "./paths.mjs";
import { npm } from "./run.mjs";

/**
 * @typedef {{ version?: string, optional?: boolean, link?: boolean }} Locked
 * @param {string} file
 * @returns {Record<string, Locked> | undefined}
 */
function lockedPackages(file) {
  if (!fs.existsSync(file)) return undefined;
  return JSON.parse(fs.readFileSync(file, "utf8")).packages;
}

/** Whether node_modules holds what the lock file says: versions are compared, as times say nothing after a checkout. */
export function dependenciesAreInstalled() {
  const wanted = lockedPackages(inRoot("package-lock.json"));
  const found = lockedPackages(inRoot("node_modules", ".package-lock.json"));
  if (!wanted || !found) return false;
  return Object.entries(wanted)
    .filter(([name, locked]) => name !== "" && !locked.optional && !locked.link)
    .every(([name, locked]) => found[name]?.version === locked.version);
}

/** Install the npm dependencies unless they are there. */
export async function installDependencies() {
  if (dependenciesAreInstalled()) return;
  await withLock(path.join(editorsFolder, "dependencies.lock"), async () => {
    if (dependenciesAreInstalled()) return;
    await npm(["ci", "--no-audit", "--no-fund"], inRoot());
  });
}
