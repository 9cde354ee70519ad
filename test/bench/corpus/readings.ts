import { parseLatex, parseLatexStatements } from "../../../src/core";
import { publicFormulas } from "../../support/formulas";
import { kindOfReason, readingOutcome, type ReadingOutcome } from "../../support/reading-outcome";
import { milliseconds, sorted, quantile } from "../measure";
import type { Table } from "../tables";

/** Reasons that fewer formulas share are counted together. */
const few = 5;

/** How many formulas of public notes are read, and why the others are not; each reason with its formulas when `details` are asked for. */
export function readingsTable(details: boolean): Table {
  const formulas = publicFormulas().map(({ tex }) => tex);
  const counts = new Map<string, number>();
  const reasons = new Map<string, string[]>();
  const count = (key: string): unknown => counts.set(key, (counts.get(key) ?? 0) + 1);
  for (const tex of formulas) {
    const outcome = outcomeOf(tex);
    count(outcome === "thrown" ? outcome : outcome.read);
    if (outcome === "thrown" || !("reason" in outcome)) continue;
    const kind = kindOfReason(outcome.reason);
    reasons.set(kind, [...(reasons.get(kind) ?? []), tex]);
  }
  if (details) for (const [reason, all] of reasons) console.log([`${reason} (${all.length})`, ...all.map((tex) => `    ${tex.replaceAll(/\s+/g, " ")}`)].join("\n"));
  const total = formulas.length;
  const row = (name: string, number: number): string[] => [name, String(number), `${(100 * number / total).toFixed(1)} %`];
  const byNumber = [...reasons].map(([reason, { length }]) => [reason, length] as const).sort(([, a], [, b]) => b - a);
  const rare = byNumber.filter(([, number]) => number < few);
  const read = (counts.get("expression") ?? 0) + (counts.get("definition") ?? 0) + (counts.get("statement") ?? 0);
  return {
    title: `The formulas of public notes: ${total} of test/fixtures/formulas.jsonl`,
    head: ["", "formulas", "share"],
    rows: [
      row("read", read),
      row("... as an expression", counts.get("expression") ?? 0), row("... as a definition", counts.get("definition") ?? 0), row("... as a statement, all sides", counts.get("statement") ?? 0),
      row("some sides of a statement read", counts.get("in part") ?? 0), row("refused", counts.get("refused") ?? 0), row("thrown", counts.get("thrown") ?? 0),
      ["why the others are not, or not all", "", ""],
      ...byNumber.filter(([, number]) => number >= few).map(([reason, number]) => row(`... ${reason.replaceAll("|", "\\|")}`, number)),
      row(`... ${rare.length} other reasons`, rare.reduce((sum, [, number]) => sum + number, 0)),
    ],
    notes: [`Slowest reading: ${milliseconds(slowest(formulas))} (both ways, the best of three).`],
  };
}

function outcomeOf(tex: string): ReadingOutcome | "thrown" {
  try {
    return readingOutcome(tex);
  } catch {
    return "thrown";
  }
}

function slowest(formulas: readonly string[]): number {
  const best = formulas.map((tex) => Math.min(...Array.from({ length: 3 }, () => timeOf(tex))));
  return quantile(sorted(best), 1);
}

function timeOf(tex: string): number {
  const start = performance.now();
  parseLatex(tex);
  parseLatexStatements(tex);
  return performance.now() - start;
}
