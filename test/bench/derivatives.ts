import { derivative as mathjsDerivative, parse as mathjsParse, simplify as mathjsSimplify } from "mathjs";
import { answer, loadParser, print } from "../../src/core";
import corpus from "../fixtures/derivatives.json";
import { median, milliseconds, printTable, quantile, timesOf } from "./measure";
import type { Times } from "./measure";

interface Case {
  readonly expr: string;
  readonly wrt: readonly string[];
}

/** The whole answer (read, differentiate, simplify, verify, print) beside mathjs, which does not verify, in one run. */
export async function benchDerivatives(): Promise<void> {
  const parse = await loadParser("plain");
  const cases = corpus.cases as readonly Case[];
  const nabla = cases.map(({ expr, wrt }) => bestOf(() => {
    const formula = parse(expr);
    const result = formula.ok ? answer(formula.value.expression, wrt) : formula;
    if (result.ok) print(result.value.result, "plain");
  }));
  const plain = cases.map(({ expr, wrt }) => bestOf(() => differentiateByMathjs(expr, wrt, false)));
  const simplified = cases.map(({ expr, wrt }) => bestOf(() => differentiateByMathjs(expr, wrt, true)));
  const row = (name: string, times: readonly number[]): string[] => {
    const done = times.filter(Number.isFinite).sort((a, b) => a - b) as Times;
    return [name, `${done.length} of ${times.length}`, milliseconds(median(done)), milliseconds(quantile(done, 0.95))];
  };
  printTable("Derivatives of the corpus, from text to text", ["", "answered", "median", "95th percentile"], [
    row("Nabla (simplified and verified)", nabla),
    row("mathjs, simplified", simplified),
    row("mathjs, not simplified", plain),
  ]);
}

function differentiateByMathjs(expression: string, wrt: readonly string[], simplify: boolean): void {
  // mathjs calls the natural logarithm log.
  let node = mathjsParse(expression.replace(/\bln\(/g, "log("));
  for (const variable of wrt) node = mathjsDerivative(node, variable, { simplify: false });
  (simplify ? mathjsSimplify(node) : node).toString();
}

/** The median of a few runs; NaN when it throws. */
function bestOf(work: () => void): number {
  try {
    return median(timesOf(work, 5, 1));
  } catch {
    return NaN;
  }
}
