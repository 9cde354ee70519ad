import { readFileSync } from "node:fs";
import { join } from "node:path";

/** A formula from public notes, sorted by hand into a class. */
export interface Labelled {
  readonly tex: string;
  readonly label: string;
}

export function labelledFormulas(): readonly Labelled[] {
  const file = join(__dirname, "..", "fixtures", "labelled.jsonl");
  return readFileSync(file, "utf8").trim().split("\n").map((line) => JSON.parse(line) as Labelled);
}
