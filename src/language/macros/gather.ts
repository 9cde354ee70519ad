import type { Macro } from "../../core";
import { includedFiles } from "./included-files";
import { macrosOf } from "./macros-of";

/** Files that include each other are followed this far. */
const deepest = 4;
/** Most files that one document is read with. */
const mostFiles = 40;

/** A file that was found, and its text. */
export interface FoundFile<Place> {
  readonly place: Place;
  readonly text: string;
}

/** Looks for a file by its path as written, from the place of the document that it is named in; undefined where there is none. */
export type FindFile<Place> = (from: Place, path: string) => Promise<FoundFile<Place> | undefined>;

/**
 * The macros of the files that a LaTeX document includes, and of those that these include; where several give a name a meaning, the last
 * one does. LaTeX looks for files from where the document stands, packages from where the file that names them does: both are tried. A
 * file that is not there is TeX's own, or missing, and says nothing.
 */
export async function gatherMacros<Place>(text: string, document: Place, find: FindFile<Place>): Promise<Map<string, Macro>> {
  const macros = new Map<string, Macro>();
  let left = mostFiles;
  const follow = async (source: string, place: Place, depth: number): Promise<void> => {
    if (depth === 0) return;
    for (const { path } of includedFiles(source)) {
      if (left-- <= 0) return;
      const found = await find(document, path) ?? (place === document ? undefined : await find(place, path));
      if (!found) continue;
      await follow(found.text, found.place, depth - 1);
      for (const [name, macro] of macrosOf(found.text, "latex")) macros.set(name, macro);
    }
  };
  await follow(text, document, deepest);
  return macros;
}
