import { report } from "./tables";

/** What is counted, with the words for it, in the order of the table. */
const columns = [
  ["cases", "formulas"], ["compared", "comparisons"], ["skipped", "without a value"], ["undecided", "decided by rounding"], ["verified", "verified"],
  ["unverified", "not decided"], ["wrong", "wrong"],
] as const;

/** Adds up the counts that runs of random formulas end with, and prints them as a table: the command, then a line of counts for each run. */
function main([command = "npm run fuzz", ...lines]: readonly string[]): void {
  const totals = new Map<string, number>();
  for (const line of lines) {
    for (const [, name = "", count] of line.matchAll(/(\w+): (\d+)/g)) totals.set(name, (totals.get(name) ?? 0) + Number(count));
  }
  report("fuzz", command, {
    title: "Random formulas over all operators",
    head: columns.map(([, words]) => words),
    rows: [columns.map(([name]) => (totals.get(name) ?? 0).toLocaleString("en"))],
    notes: [
      "Of each formula: value, dual numbers, reverse sweep and finite differences agree; its derivative, its simplified form and the derivative of that have its values and are no longer; what is printed in each language reads back; and the whole answer holds. Formulas without a value at any point looked at (log(-1 - x^2)) are only read and printed. Not decided are answers that say so.",
    ],
  });
}

main(process.argv.slice(2).filter((word) => word !== "--write"));
