import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { promisify } from "node:util";

const seed = process.env.FC_SEED ?? "1";
const cases = process.env.FC_RUNS ?? "10000";
/** Formulas that have no value at any of the points, such as log(-1 - x^2), say little: most must have one. */
const skippedAtMost = 0.15;
/** Comparisons that rounding decides say nothing. */
const undecidedAtMost = 0.001;

suite(`random formulas over all operators (seed ${seed})`, () => {
  test("derivatives, short forms, printed texts and answers are never wrong", async () => {
    const { stdout } = await promisify(execFile)(process.execPath, ["scripts/fuzz.mjs", "--cases", cases, "--seed", seed])
      .catch((error: unknown) => assert.fail(error instanceof Error && "stdout" in error ? String(error.stdout) : String(error)));
    const counts = Object.fromEntries([...stdout.matchAll(/(\w+): (\d+)/g)].map(([, name = "", value]) => [name, Number(value)]));
    const { compared = 0, skipped = Infinity, undecided = Infinity, wrong = Infinity } = counts;
    assert.equal(wrong, 0, stdout);
    assert.equal(counts.cases, Number(cases), stdout);
    assert.ok(skipped <= skippedAtMost * Number(cases), stdout);
    assert.ok(compared >= 20 * Number(cases) && undecided <= undecidedAtMost * compared, stdout);
  }).timeout(580_000);
});
