import { corpusCases as cases, type CorpusCase } from "../../support/corpus";
import { engineNames, giacNote } from "../engines";
import { judge, lengthOf } from "../judge";
import type { Outcome } from "../jobs";
import { median, quantile, sorted } from "../measure";
import { runEngine } from "../run-engine";
import type { Table } from "../tables";

/** How many derivatives of the corpus each engine gets right, and how long they are beside SymPy's, all judged in one run. */
export async function derivativesTable(withDetails: boolean): Promise<Table> {
  const rows: string[][] = [];
  for (const name of engineNames) {
    const { version, outcomes } = await runEngine(name, cases.map(({ expr, wrt }) => ({ task: "answer", formula: expr, wrt })), 0);
    rows.push(row(`${name} ${version}`, outcomes));
    if (withDetails) details(name, outcomes);
  }
  rows.push(row("SymPy 1.14, simplify", cases.map(({ sympy }) => ({ text: sympy, readable: sympy }))));
  return {
    title: `The ${cases.length} derivatives of test/fixtures/derivatives.json`,
    head: ["", "solved", "wrong", "no value", "refused", "not read", "length: median", "worst"],
    rows,
    notes: [
      "Each engine gets the formulas in its own language, with the functions of deep learning it lacks written out, and its answer is evaluated by mathjs: solved is 1e-9 relative at every point of the fixture, whose values are by mpmath. No value is NaN or infinity at one of them (overflow, say), wrong another number. Refused is an error, an answer with a derivative left in it, or more than 5 s; not read is an answer that mathjs does not evaluate to a number.",
      "Two allowances: Nabla is read with roots of sums of squares as hypot, as it gives them to programs (`nabla --json`); in the text it shows to people, the slope of sqrt(x^2+1) overflows at 1e160 as that of the others does, and 193 are solved. And digamma, which mathjs lacks, is worked out by differences, so answers with it are held to 1e-8.",
      "Length is the number of nodes of the printed derivative beside that of SymPy's, parsed alike, over what was solved.",
      `${giacNote} compute-engine asks for Node 22.3, and runs on the Node named above.`,
    ],
  };
}

function row(name: string, outcomes: readonly Outcome[]): string[] {
  const judged = outcomes.map((outcome, i) => judgementOf(outcome, cases[i]));
  const count = (kind: string): string => String(judged.filter((judgement) => judgement === kind).length);
  const ratios = sorted(outcomes.flatMap(({ readable = "" }, i) => {
    const length = lengthOf(readable);
    const base = lengthOf(cases[i]?.sympy ?? "");
    return judged[i] === "solved" && length !== undefined && base !== undefined ? [length / base] : [];
  }));
  return [name, count("solved"), count("wrong"), count("no value"), count("refused"), count("not read"), median(ratios).toFixed(2), quantile(ratios, 1).toFixed(2)];
}

function judgementOf(outcome: Outcome, row: CorpusCase | undefined): string {
  return outcome.failure !== undefined || !row ? "refused" : judge(outcome.readable, row);
}

/** What was not solved, and what is long, one a line: for those who look into it. */
function details(name: string, outcomes: readonly Outcome[]): void {
  outcomes.forEach((outcome, i) => {
    const row = cases[i];
    if (!row) return;
    const judgement = judgementOf(outcome, row);
    const length = (lengthOf(outcome.readable ?? "") ?? 0) / (lengthOf(row.sympy) ?? NaN);
    if (judgement !== "solved" || length > 1.5) console.log(`${name}: ${judgement} ${length.toFixed(2)} ${row.expr} by ${row.wrt.join()}: ${outcome.failure ?? outcome.readable ?? outcome.text ?? ""} | ${row.sympy}`);
  });
}
