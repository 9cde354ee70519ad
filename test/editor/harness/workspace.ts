import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { examplesFolder } from "../../../scripts/lib/editor-in-browser.mjs";

/** A folder that a test may write into. */
export interface Workspace {
  readonly folder: string;
  path(name: string): string;
  remove(): void;
}

const created = new Set<string>();

function remove(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  created.delete(folder);
}

// Also when the run is interrupted, nothing stays behind.
process.once("exit", () => created.forEach(remove));

/** A copy of the examples, with further files by name. */
export function createWorkspace(files: Readonly<Record<string, string>> = {}): Workspace {
  const folder = mkdtempSync(join(tmpdir(), "nabla-workspace-"));
  created.add(folder);
  cpSync(examplesFolder, folder, { recursive: true });
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return {
    folder,
    path: (name) => join(folder, name),
    remove: () => remove(folder),
  };
}
