import fs from "node:fs";
import path from "node:path";
import { installOnce } from "./install.mjs";
import { editorsFolder } from "./paths.mjs";
import { npm } from "./run.mjs";

const onWindows = process.platform === "win32";
const packageName = `node-${onWindows ? "win" : process.platform}-${process.arch}`;

/**
 * A Node of at least this major version: the one that runs this script if it is new enough,
 * else one from npm, where every platform's build of Node is a package.
 * @param {number} major
 * @returns {Promise<string>} the executable
 */
export async function nodeRuntime(major) {
  if (Number.parseInt(process.versions.node, 10) >= major) return process.execPath;
  const folder = path.join(editorsFolder, `node-${major}`);
  await installOnce(folder, async (temporary) => {
    fs.writeFileSync(path.join(temporary, "package.json"), '{ "private": true }\n');
    await npm(["install", `${packageName}@${major}`, "--ignore-scripts", "--no-package-lock", "--no-audit", "--no-fund"], temporary);
    fs.rmSync(path.join(temporary, "node_modules", packageName, "include"), { recursive: true, force: true });
  });
  return path.join(folder, "node_modules", packageName, "bin", onWindows ? "node.exe" : "node");
}
