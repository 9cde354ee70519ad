// Speed, sizes and answers beside other engines, measured and printed: `npm run bench`, `npm run corpus`. It prints, and with
// `--write` puts the tables into docs/measurements.md; it never fails on time.
import { spawn } from "node:child_process";
import { build } from "esbuild";
import { installDependencies } from "./lib/dependencies.mjs";
import { root } from "./lib/paths.mjs";
import { run } from "./lib/run.mjs";

const [first = "", ...others] = process.argv.slice(2);
const [program, options] = first === "corpus" ? [first, others] : ["main", process.argv.slice(2)];

await installDependencies();
if (program === "main") await run(process.execPath, ["esbuild.js"]);
// Bundled as it ships: a loader that rewrites imports while they run would be what is measured otherwise. The others are
// loaded as their packages are.
await build({
  absWorkingDir: root, entryPoints: [`test/bench/${program}.ts`, "test/bench/worker.ts"], outdir: "out/bench", bundle: true, platform: "node", target: "node20",
  format: "cjs", logLevel: "warning",
});
const child = spawn(process.execPath, [`out/bench/${program}.js`, ...options], { cwd: root, stdio: "inherit" });
child.on("close", (code) => { process.exitCode = code ?? 1; });
