import { regionOf, type Region } from "./region";
import { formulasOf } from "./rows";
import { scannerOf } from "./scan";

export { formulasOf } from "./rows";
export { lineAt } from "./lines";
export { trim, type Markup, type Region } from "./region";

/** Whether documents of this language have mathematics between delimiters. */
export function hasRegions(languageId: string): boolean {
  return scannerOf(languageId) !== undefined;
}

/** All mathematics of a document in order; none for languages without delimiters. Linear in the text. */
export function regionsOf(text: string, languageId: string): Region[] {
  const scanner = scannerOf(languageId);
  if (!scanner) return [];
  const { text: readable, found } = scanner.scan(text);
  return found.flatMap((delimited) => regionOf(readable, delimited, scanner.markup) ?? []);
}

/** The formula that an offset stands in or beside (its delimiters count), out of the regions of a document. */
export function regionAt(regions: readonly Region[], offset: number): Region | undefined {
  let low = 0;
  let high = regions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((regions[middle]?.outer.end ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  const region = regions[low];
  if (!region || offset < region.outer.start) return undefined;
  const formulas = formulasOf(region);
  return formulas.find((formula) => offset <= formula.content.end) ?? formulas.at(-1);
}
