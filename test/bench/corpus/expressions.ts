import corpus from "../../fixtures/latex-expressions.json";
import { judgeExpression } from "../../support/latex-expressions";
import type { Table } from "../tables";

/** How many expressions of public notes have the value at each point that is expected of them. */
export function expressionsTable(details: boolean): Table {
  const judged = corpus.cases.map((one) => ({ tex: one.tex, judgement: judgeExpression(one) }));
  if (details) for (const { tex, judgement } of judged) if (judgement !== "right") console.log(`${judgement}: ${tex}`);
  const count = (kind: string): string => String(judged.filter(({ judgement }) => judgement === kind).length);
  return {
    title: `The ${judged.length} LaTeX expressions of test/fixtures/latex-expressions.json`,
    head: ["right value at every point", "wrong", "refused"],
    rows: [[`${count("right")} of ${judged.length}`, count("wrong"), count("refused")]],
  };
}
