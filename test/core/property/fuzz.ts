import fc from "fast-check";
import { freeNames, loadParser, print } from "../../../src/core";
import type { Expression, Language } from "../../../src/core";
import { wideExpression, wideVariables } from "../../support/random-expression-wide";
import { checks, type Case, type Wrong } from "./checks";
import { usablePoints } from "./points";
import { shrunk } from "./shrunk";

/** Cases that share one seed; after a wrong one the next batch goes on. */
const batchSize = 500;
const pointsWanted = 3;
/** Whoever sees so many wrong ones needs no more. */
const wrongLimit = 30;

const counts = { cases: 0, compared: 0, skipped: 0, undecided: 0, verified: 0, unverified: 0, wrong: 0 };

/** What is wrong with a formula, if anything; undefined also where it has no point to look at it. */
function tryAll(expression: Expression, parsers: Case["parsers"], count: Case["count"], skip: () => void): Wrong | undefined {
  const names = freeNames(expression);
  const [first = "x", ...others] = wideVariables.filter((name) => names.includes(name));
  const variables: Case["variables"] = [first, ...others];
  const points = usablePoints(expression, variables, pointsWanted);
  if (points.length === 0) skip();
  const of: Case = { expression, variables, points, parsers, count };
  for (const check of checks) {
    const wrong = guarded(check, of);
    if (wrong) return wrong;
  }
  return undefined;
}

/** Nothing in core throws. */
function guarded(check: (typeof checks)[number], of: Case): Wrong | undefined {
  try {
    return check(of);
  } catch (error) {
    return { check: "throws", detail: error instanceof Error ? error.stack : String(error) };
  }
}

function report(expression: Expression, { check, point, expected, found, detail }: Wrong, seed: number): void {
  console.log(`wrong (seed ${seed}), ${check}: ${print(expression, "plain", { named: true })}`);
  if (point) console.log(`    at ${JSON.stringify(point)}: ${found}, not ${expected}`);
  if (detail !== undefined) console.log(`    ${detail}`);
}

async function main(cases: number, firstSeed: number): Promise<void> {
  const languages = ["plain", "latex", "python", "javascript"] as const satisfies readonly Language[];
  const [plain, latex, python, javascript] = await Promise.all(languages.map(loadParser));
  if (!plain || !latex || !python || !javascript) throw new Error("a parser is missing");
  const parsers = { plain, latex, python, javascript };
  const quietly = (expression: Expression): Wrong | undefined => tryAll(expression, parsers, () => {}, () => {});
  for (let seed = firstSeed; counts.cases < cases && counts.wrong < wrongLimit; seed++) {
    const result = fc.check(fc.property(wideExpression, (expression) => {
      counts.cases++;
      return tryAll(expression, parsers, (what) => counts[what]++, () => counts.skipped++) === undefined;
    }), { numRuns: Math.min(batchSize, cases - counts.cases), seed, endOnFailure: true });
    const [failing] = result.counterexample ?? [];
    if (!failing) continue;
    counts.wrong++;
    const smallest = shrunk(failing, (candidate) => quietly(candidate)?.check === quietly(failing)?.check);
    report(smallest, quietly(smallest) ?? { check: "unknown" }, seed);
  }
  const share = counts.skipped / counts.cases;
  console.log(Object.entries(counts).map(([name, value]) => `${name}: ${value}`).join(", "), `(${(100 * share).toFixed(1)} % skipped)`);
  process.exitCode = counts.wrong > 0 || counts.cases === 0 ? 1 : 0;
}

const [cases = 10_000, seed = 1] = process.argv.slice(2).map(Number);
void main(cases, seed);
