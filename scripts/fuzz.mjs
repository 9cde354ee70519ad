// Random formulas against every promise of the core: `npm run fuzz -- --cases 100000 --seed 7`. Prints what was looked at, and
// each wrong formula as small as it could be made; fails when there is one. `--processes 2` shares the cases between processes,
// whose seeds begin ten million apart; `--write` puts the counts into docs/measurements.md.
import { spawn } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { build } from "esbuild";
import { installDependencies } from "./lib/dependencies.mjs";
import { inRoot, root } from "./lib/paths.mjs";

const { values } = parseArgs({ options: {
  cases: { type: "string", default: "10000" }, seed: { type: "string", default: "1" }, processes: { type: "string", default: "1" }, write: { type: "boolean", default: false },
} });
/** @param {string} text */
function wholeNumber(text) {
  const number = Number(text);
  if (!Number.isSafeInteger(number) || number < 1) throw new Error(`${text} is no whole number above 0`);
  return number;
}

const cases = wholeNumber(values.cases);
const seed = wholeNumber(values.seed);
const processes = wholeNumber(values.processes);

/** Seeds of one process are far from those of the next. */
const seedsApart = 10_000_000;

await installDependencies();
// Bundled: a loader that rewrites imports while they run would be most of the time.
const folder = inRoot("out", "fuzz", String(process.pid));
await build({
  absWorkingDir: root, entryPoints: ["test/core/property/fuzz.ts", "test/bench/fuzz.ts"], outdir: folder, outbase: "test", bundle: true, platform: "node", target: "node20", format: "cjs",
  logLevel: "warning",
});

/**
 * Runs a program of the bundle, showing what it prints.
 * @param {string} program
 * @param {string[]} words
 * @returns {Promise<{ code: number, output: string }>}
 */
async function shown(program, words) {
  const child = spawn(process.execPath, [path.join(folder, program), ...words], { cwd: root, stdio: ["ignore", "pipe", "inherit"] });
  let output = "";
  child.stdout.on("data", (chunk) => {
    output += chunk;
    process.stdout.write(chunk);
  });
  return new Promise((resolve) => child.on("close", (code) => resolve({ code: code ?? 1, output })));
}

const runs = await Promise.all(Array.from({ length: processes }, (_, i) => {
  const share = Math.floor(cases / processes) + (i < cases % processes ? 1 : 0);
  return shown("core/property/fuzz.js", [String(share), String(seed + i * seedsApart)]);
}));
process.exitCode = runs.every(({ code }) => code === 0) ? 0 : 1;
const counts = runs.map(({ output }) => output.trimEnd().split("\n").at(-1) ?? "");
if (processes > 1 || values.write) await shown("bench/fuzz.js", [`npm run fuzz -- --cases ${cases} --seed ${seed} --processes ${processes}`, ...counts, ...(values.write ? ["--write"] : [])]);
fs.rmSync(folder, { recursive: true, force: true });
