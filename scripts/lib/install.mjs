import fs from "node:fs";
import path from "node:path";
import { withLock } from "./lock.mjs";

/**
 * Make `folder` with `build` unless it is there. It is built beside its place and moved in whole,
 * so a download that breaks off never leaves half an installation behind.
 * @param {string} folder
 * @param {(temporary: string) => Promise<void>} build
 */
export async function installOnce(folder, build) {
  if (fs.existsSync(folder)) return;
  await withLock(`${folder}.lock`, async () => {
    if (fs.existsSync(folder)) return;
    const temporary = `${folder}.partial`;
    fs.rmSync(temporary, { recursive: true, force: true });
    fs.mkdirSync(temporary, { recursive: true });
    try {
      await build(temporary);
      fs.mkdirSync(path.dirname(folder), { recursive: true });
      fs.renameSync(temporary, folder);
    } finally {
      fs.rmSync(temporary, { recursive: true, force: true });
    }
  });
}
