import fc from "fast-check";
import { loadParser, print } from "../../../src/core";
import type { Language } from "../../../src/core";
import { checks, type Case, type Wrong } from "./checks";
import { drawnFormula, isIndexed, preparedPlain, preparedWithIndices, type Drawn } from "./drawn";
import { shrunk } from "./shrunk";

/** Cases that share one seed; after a wrong one the next batch goes on. */
const batchSize = 500;
/** Whoever sees so many wrong ones needs no more. */
const wrongLimit = 30;

const counts = { cases: 0, compared: 0, skipped: 0, undecided: 0, verified: 0, unverified: 0, wrong: 0 };

interface Tools {
  readonly parsers: Case["parsers"];
  readonly count: Case["count"];
  readonly skip: () => void;
}

/** What is wrong with a formula, if anything; undefined also where it has no point to look at it. */
function tryAll(drawn: Drawn, { parsers, count, skip }: Tools): Wrong | undefined {
  const prepared = isIndexed(drawn) ? preparedWithIndices(drawn) : preparedPlain(drawn.expression);
  if (!prepared || prepared.points.length === 0) skip();
  if (!prepared) return undefined;
  const of: Case = { ...prepared, parsers, count };
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

function report({ expression, ...more }: Drawn, { check, point, expected, found, detail }: Wrong, seed: number): void {
  console.log(`wrong (seed ${seed}), ${check}: ${print(expression, "plain", { named: true })}${"by" in more ? `, by ${more.by}, k = ${more.k}` : ""}`);
  if (point) console.log(`    at ${JSON.stringify(point)}: ${found}, not ${expected}`);
  if (detail !== undefined) console.log(`    ${detail}`);
}

async function main(cases: number, firstSeed: number): Promise<void> {
  const languages = ["plain", "latex", "python", "javascript"] as const satisfies readonly Language[];
  const [plain, latex, python, javascript] = await Promise.all(languages.map(loadParser));
  if (!plain || !latex || !python || !javascript) throw new Error("a parser is missing");
  const parsers = { plain, latex, python, javascript };
  const quietly = (drawn: Drawn): Wrong | undefined => tryAll(drawn, { parsers, count: () => {}, skip: () => {} });
  const tools: Tools = { parsers, count: (what) => counts[what]++, skip: () => counts.skipped++ };
  for (let seed = firstSeed; counts.cases < cases && counts.wrong < wrongLimit; seed++) {
    const result = fc.check(fc.property(drawnFormula, (drawn) => {
      counts.cases++;
      return tryAll(drawn, tools) === undefined;
    }), { numRuns: Math.min(batchSize, cases - counts.cases), seed, endOnFailure: true });
    const [failing] = result.counterexample ?? [];
    if (!failing) continue;
    counts.wrong++;
    const { check } = quietly(failing) ?? { check: "unknown" };
    const smallest = { ...failing, expression: shrunk(failing.expression, (expression) => quietly({ ...failing, expression })?.check === check) };
    report(smallest, quietly(smallest) ?? { check }, seed);
  }
  const share = counts.skipped / counts.cases;
  console.log(Object.entries(counts).map(([name, value]) => `${name}: ${value}`).join(", "), `(${(100 * share).toFixed(1)} % skipped)`);
  process.exitCode = counts.wrong > 0 || counts.cases === 0 ? 1 : 0;
}

const [cases = 10_000, seed = 1] = process.argv.slice(2).map(Number);
void main(cases, seed);
