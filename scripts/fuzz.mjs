// Random formulas against every promise of the core: `npm run fuzz -- --cases 100000 --seed 7`.
// Prints what was looked at, and each wrong formula as small as it could be made; fails when there is one.
import { spawn } from "node:child_process";
import fs from "node:fs";
import { parseArgs } from "node:util";
import { build } from "esbuild";
import { installDependencies } from "./lib/dependencies.mjs";
import { inRoot, root } from "./lib/paths.mjs";

const { values: { cases, seed } } = parseArgs({ options: { cases: { type: "string", default: "10000" }, seed: { type: "string", default: "1" } } });

await installDependencies();
// Bundled: a loader that rewrites imports while they run would be most of the time.
const outfile = inRoot("out", "fuzz", `fuzz-${process.pid}.js`);
await build({
  absWorkingDir: root, entryPoints: ["test/core/property/fuzz.ts"], outfile, bundle: true, platform: "node", target: "node20", format: "cjs", logLevel: "warning",
});
const child = spawn(process.execPath, [outfile, cases, seed], { stdio: "inherit" });
child.on("exit", (code) => {
  fs.rmSync(outfile, { force: true });
  process.exitCode = code ?? 1;
});
