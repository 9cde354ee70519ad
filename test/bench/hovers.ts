import { readFileSync } from "node:fs";
import path from "node:path";
import { formulasOf, hoverModel, regionsOf } from "../../src/language";
import { median, milliseconds, quantile, sorted, timesOf } from "./measure";
import type { Table } from "./tables";

/** The extension's own time for a hover, after the first: reading, differentiating, simplifying, verifying and printing. */
export function benchHovers(): Table {
  const notes = readFileSync(path.resolve("examples/calculus.md"), "utf8");
  const formulas = regionsOf(notes, "markdown").flatMap(formulasOf).map(({ source }) => source);
  const spoken = formulas.filter((formula) => hoverModel(formula) !== undefined);
  const each = sorted(spoken.map((formula) => median(timesOf(() => hoverModel(formula), 15, 3))));
  return {
    title: "Hovers over the formulas of examples/calculus.md, each worked out anew",
    head: ["formulas", "median", "slowest"],
    rows: [[`${spoken.length} (silent on ${formulas.length - spoken.length})`, milliseconds(median(each)), milliseconds(quantile(each, 1))]],
  };
}
