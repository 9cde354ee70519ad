// Speed and sizes, measured and printed: `npm run bench`. It prints; it never fails on time.
import { build } from "esbuild";
import { installDependencies } from "./lib/dependencies.mjs";
import { root } from "./lib/paths.mjs";
import { run } from "./lib/run.mjs";

await installDependencies();
await run(process.execPath, ["esbuild.js"]);
// Bundled as it ships: a loader that rewrites imports while they run would be what is measured otherwise.
await build({
  absWorkingDir: root, entryPoints: ["test/bench/main.ts"], outfile: "out/bench/main.js", bundle: true, platform: "node", target: "node20",
  format: "cjs", logLevel: "warning",
});
console.log(await run(process.execPath, ["out/bench/main.js"]));
