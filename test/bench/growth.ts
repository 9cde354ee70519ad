import { engineNames, giacNote, type EngineName } from "./engines";
import type { Job, Outcome } from "./jobs";
import { lengthOf } from "./judge";
import { milliseconds } from "./measure";
import { runEngine, timeLimit } from "./run-engine";
import type { Table } from "./tables";

const nested = (depth: number): string => `${"sin(".repeat(depth)}x${")".repeat(depth)}`;
const product = (factors: number): string => Array.from({ length: factors }, (_, i) => `sin(${i + 1}*x)`).join("*");

const formulas: readonly (readonly [title: string, formula: string, order: number])[] = [
  ...[50, 100, 200].map((depth) => [`sin(sin(...x)), ${depth} deep`, nested(depth), 1] as const),
  ...[15, 30, 60].map((factors) => [`product of ${factors} sines`, product(factors), 1] as const),
  ["8th derivative of exp(-x^2) sin(x)", "exp(-x^2)*sin(x)", 8],
];

const columns = ([
  ["Nabla", "derivative"], ["mathjs", "derivative"], ["nerdamer-prime", "answer"], ["algebrite", "answer"], ["compute-engine", "answer"], ["giac", "answer"],
] satisfies [EngineName, Job["task"]][]).filter(([engine]) => engineNames.includes(engine));

/** How time and size grow with the formula: a derivative has more nodes than the formula by a constant factor, or it explodes. */
export async function benchGrowth(): Promise<Table> {
  const results: (readonly Outcome[])[] = [];
  for (const [engine, task] of columns) {
    const jobs = formulas.map(([, formula, order]) => ({ task, formula, wrt: Array<string>(order).fill("x") }));
    results.push((await runEngine(engine, jobs, 5)).outcomes);
  }
  return {
    title: "Growth: time and nodes of the derivative, not simplified",
    head: ["", ...columns.map(([engine]) => engine)],
    rows: formulas.map(([title], i) => [title, ...results.map((outcomes) => cell(outcomes[i]))]),
    notes: [
      `Nabla and mathjs: distinct nodes of the derivative's graph, of a formula read before. The others print their own form, which they bring into order as they go: nodes of the text. Each job ends after ${timeLimit / 1000} s; the best of up to five runs.`,
      giacNote,
    ],
  };
}

function cell(outcome: Outcome | undefined): string {
  if (outcome?.failure !== undefined) return outcome.failure.slice(0, 40);
  const nodes = outcome?.nodes ?? lengthOf(outcome?.readable ?? "");
  return `${milliseconds(outcome?.times?.[0] ?? NaN)}, ${nodes ?? "?"} nodes`;
}
