import fs from "node:fs";
import path from "node:path";

/**
 * The full path of the first of these programs that is on PATH.
 * @param {string[]} names
 */
export function findOnPath(...names) {
  const folders = (process.env.PATH ?? "").split(path.delimiter).filter(Boolean);
  const endings = process.platform === "win32" ? [".exe", ".cmd"] : [""];
  return names
    .flatMap((name) => folders.flatMap((folder) => endings.map((ending) => path.join(folder, name + ending))))
    .find((file) => fs.existsSync(file));
}
