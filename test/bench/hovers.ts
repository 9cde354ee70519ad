import { readFileSync } from "node:fs";
import path from "node:path";
import { atOnce, cardOf, findingsOfFormula, readDocument, type DocumentFormula } from "../../src/language";
import { median, milliseconds, quantile, sorted, timesOf } from "./measure";
import type { Table } from "./tables";

/** The extension's own time for a hover, after the first: reading, differentiating, simplifying, verifying and printing. */
export function benchHovers(): Table {
  const notes = readFileSync(path.resolve("examples/calculus.md"), "utf8");
  const reading = readDocument(notes, "markdown");
  const hover = (formula: DocumentFormula): boolean => findingsOfFormula(reading, formula).some((finding) => atOnce(cardOf(finding)) !== undefined);
  const { formulas } = reading;
  const spoken = formulas.filter(hover);
  const each = sorted(spoken.map((formula) => median(timesOf(() => hover(formula), 15, 3))));
  return {
    title: "Hovers over the formulas of examples/calculus.md, each worked out anew",
    head: ["formulas", "median", "slowest"],
    rows: [[`${spoken.length} (silent on ${formulas.length - spoken.length})`, milliseconds(median(each)), milliseconds(quantile(each, 1))]],
  };
}
