// The whole test: `npm test`. Installs what is missing, runs every leg whatever the others do,
// and ends with the line `N passed, N failed`. Names of legs as arguments run only those.
import { availableParallelism } from "node:os";
import { installDependencies } from "./lib/dependencies.mjs";
import { editorLegs, quickLegs } from "./lib/legs.mjs";
import { runLeg, stopLegs } from "./lib/run-leg.mjs";

/** @typedef {import("./lib/run-leg.mjs").LegResult} LegResult */

const chosen = process.argv.slice(2);
const known = [...quickLegs, ...editorLegs].map(({ name }) => name);
const unknown = chosen.filter((name) => !known.includes(name));
if (unknown.length > 0) throw new Error(`There is no leg ${unknown.join(", ")}; the legs are ${known.join(", ")}`);
const wanted = (/** @type {import("./lib/legs.mjs").Leg} */ { name }) => chosen.length === 0 || chosen.includes(name);

/** @type {LegResult[]} */
const results = [];

/** @param {LegResult} result */
function report(result) {
  const failed = result.tests.filter((test) => !test.passed).length;
  const count = failed > 0 ? `${failed} of ${result.tests.length} failed` : `${result.tests.length} passed`;
  console.log(`${failed > 0 ? "✘" : "✔"} ${result.name}: ${count} (${result.seconds} s)`);
  if (failed > 0) console.log(result.output.replace(/^/gm, "    "));
  results.push(result);
}

/**
 * Run legs, at most `width` at a time, in their order.
 * @param {import("./lib/legs.mjs").Leg[]} legs
 * @param {number} width
 */
async function runAll(legs, width) {
  const waiting = legs.filter(wanted);
  const worker = async () => {
    for (let leg = waiting.shift(); leg; leg = waiting.shift()) report(await runLeg({ ...leg, needs: [() => dependencies, ...(leg.needs ?? [])] }));
  };
  await Promise.all(Array.from({ length: width }, worker));
}

for (const [signal, code] of /** @type {const} */ ([["SIGINT", 130], ["SIGTERM", 143]])) {
  process.once(signal, () => void stopLegs().then(() => process.exit(code)));
}

const start = performance.now();
const dependencies = installDependencies();
await dependencies.catch(() => undefined); // every leg fails by it, and says so
await runAll(quickLegs, Math.min(2, availableParallelism()));
await runAll(editorLegs, 1);

const tests = results.flatMap((result) => result.tests);
const passed = tests.filter((test) => test.passed).length;
const failed = tests.length - passed;
console.log(`All legs took ${Math.round((performance.now() - start) / 1000)} s.`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
