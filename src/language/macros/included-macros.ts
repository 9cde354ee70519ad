import type { Macro } from "../../core";
import { includedFiles } from "./included-files";
import { macrosOf } from "./macros-of";

/** Files that include each other are followed this far. */
const deepest = 4;
/** Most files that one document is read with. */
const mostFiles = 40;

/** A file that another one includes: its text, and how to open what it includes itself. */
export interface OpenedFile {
  readonly text: string;
  readonly open: OpenFile;
}

/** Opens a file by the path that an including file gives; undefined where there is none that may be read. */
export type OpenFile = (path: string) => Promise<OpenedFile | undefined>;

/** The macros of the files that a LaTeX text includes, theirs included; a file that is not there is TeX's own, or missing, and says nothing. */
export async function includedMacros(text: string, open: OpenFile): Promise<ReadonlyMap<string, Macro>> {
  const macros = new Map<string, Macro>();
  await gather({ text, open }, macros, { left: mostFiles }, deepest);
  return macros;
}

async function gather({ text, open }: OpenedFile, macros: Map<string, Macro>, budget: { left: number }, depth: number): Promise<void> {
  if (depth === 0) return;
  for (const { path } of includedFiles(text)) {
    if (budget.left-- <= 0) return;
    const found = await open(path);
    if (!found) continue;
    await gather(found, macros, budget, depth - 1);
    for (const [name, macro] of macrosOf(found.text, "latex")) macros.set(name, macro);
  }
}
