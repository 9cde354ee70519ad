import { corpusCases as cases } from "../support/corpus";
import { engineNames, giacNote, type EngineName } from "./engines";
import type { Job, Outcome } from "./jobs";
import { median, milliseconds, quantile, ratio, sorted } from "./measure";
import { runEngine } from "./run-engine";
import type { Table } from "./tables";

const runs = 7;

/** The engines in which a formula that was read can be differentiated, and nothing else be done. */
const withDerivativeAlone: readonly EngineName[] = ["Nabla", "mathjs", "giac"];

/** The derivative as a graph, alone: the formula is read before, nothing is simplified after. */
export async function benchGraphs(): Promise<Table> {
  return {
    title: "Derivatives of the corpus as a graph, not simplified, of formulas read before",
    head: ["", "answered", "median", "95th percentile", "Nabla takes of it"],
    rows: await compare(engineNames.filter((name) => withDerivativeAlone.includes(name)), "derivative"),
    notes: [
      "Several variables or orders are one after the other. Nabla also makes equal subexpressions one node. giac takes and gives nothing but text: its loop over the derivative of a formula that it holds is what is measured.",
      giacNote,
    ],
  };
}

/** The whole answer, beside each engine's own way from text to text. */
export async function benchAnswers(): Promise<Table> {
  return {
    title: "Derivatives of the corpus from text to text",
    head: ["", "answered", "median", "95th percentile", "Nabla takes of it"],
    rows: await compare(engineNames, "answer"),
    notes: [
      giacNote,
      `Nabla reads, differentiates, simplifies, verifies by numbers and prints; the others do not verify, and do what their names say (mathjs without its simplification, nerdamer's diff, Algebrite's d, compute-engine's D from MathJSON to MathJSON). Each runs in a process of its own: all formulas for warm-up, then each formula's best of ${runs} or more runs, since the machine may do other work meanwhile. The last column is the median of Nabla's time over the other's, formula by formula where both answered.`,
    ],
  };
}

async function compare(names: readonly EngineName[], task: Job["task"]): Promise<string[][]> {
  const rows: string[][] = [];
  let own: readonly Outcome[] = [];
  for (const name of names) {
    const { version, outcomes } = await runEngine(name, cases.map(({ expr, wrt }) => ({ task, formula: expr, wrt })), runs);
    if (name === "Nabla") own = outcomes;
    const times = sorted(outcomes.map(timeOf).filter(Number.isFinite));
    const ratios = sorted(outcomes.map((outcome, i) => timeOf(own[i]) / timeOf(outcome)).filter(Number.isFinite));
    rows.push([`${name} ${version}`, `${times.length} of ${cases.length}`, milliseconds(median(times)), milliseconds(quantile(times, 0.95)), ratio(median(ratios), 1)]);
  }
  return rows;
}

function timeOf(outcome: Outcome | undefined): number {
  return outcome?.failure === undefined ? (outcome?.times?.[0] ?? NaN) : NaN;
}
