import { execFile } from "node:child_process";
import fs from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import picomatch from "picomatch";
import { languageOfFile } from "../../language";

/** Files to check, or the sentence that says why there are none. */
export type FoundFiles = { readonly ok: true; readonly files: readonly string[] } | { readonly ok: false; readonly message: string };

const run = promisify(execFile);
/** Folders of other people's work, where git does not say what to leave out. */
const foreign = new Set(["node_modules", ".git", ".venv", "venv", "__pycache__", "dist", "build"]);

/**
 * The files that paths name: files themselves, folders with all in them that can be checked, and globs. What git ignores is left
 * out, unless it is named itself. In the order of the paths, each file once.
 */
export async function findFiles(paths: readonly string[]): Promise<FoundFiles> {
  const found = new Set<string>();
  for (const given of paths) {
    const kind = await kindOf(given);
    if (kind === "file") {
      if (languageOfFile(given) === undefined) return { ok: false, message: `${given} is of no kind that can be checked: .md, .tex, .rst, .ipynb, .py, .js, .ts.` };
      found.add(path.normalize(given));
    } else if (kind === "folder") {
      for (const file of await filesIn(given)) found.add(file);
    } else {
      const { base, isGlob } = picomatch.scan(given.replaceAll("\\", "/"));
      if (!isGlob) return { ok: false, message: `There is no file or folder ${given}.` };
      const isMatch = picomatch(path.posix.normalize(given.replaceAll("\\", "/")), { dot: false });
      const matching = await kindOf(base || ".") === "folder" ? (await filesIn(base || ".")).filter((file) => isMatch(file.replaceAll("\\", "/"))) : [];
      if (matching.length === 0) return { ok: false, message: `No file that can be checked matches ${given}.` };
      for (const file of matching) found.add(file);
    }
  }
  return { ok: true, files: [...found] };
}

async function kindOf(given: string): Promise<"file" | "folder" | undefined> {
  const stats = await fs.stat(given).catch(() => undefined);
  return stats?.isDirectory() ? "folder" : stats?.isFile() ? "file" : undefined;
}

/** All files of a folder that can be checked and that git does not ignore. */
async function filesIn(folder: string): Promise<string[]> {
  const listed = await filesOfGit(folder) ?? await filesOfDisk(folder);
  return listed.filter((file) => languageOfFile(file) !== undefined).sort();
}

/** What git knows of a folder, and what it would; undefined outside of a repository or without git. */
async function filesOfGit(folder: string): Promise<string[] | undefined> {
  try {
    const { stdout } = await run("git", ["-C", folder, "ls-files", "-z", "--cached", "--others", "--exclude-standard"], { maxBuffer: 1 << 28 });
    const listed = stdout.split("\0").filter((name) => name !== "").map((name) => path.join(folder, name));
    // A file may be gone that the index still has.
    const kinds = await Promise.all(listed.map(kindOf));
    return listed.filter((_, i) => kinds[i] === "file");
  } catch {
    return undefined;
  }
}

async function filesOfDisk(folder: string): Promise<string[]> {
  const entries = await fs.readdir(folder, { withFileTypes: true });
  const nested = await Promise.all(entries.map(async (entry) => {
    const name = path.join(folder, entry.name);
    if (entry.isDirectory()) return foreign.has(entry.name) || entry.name.startsWith(".") ? [] : filesOfDisk(name);
    return entry.isFile() ? [name] : [];
  }));
  return nested.flat();
}
