// How many derivatives of the corpus each engine gets right: `npm run corpus`, with `--write` for docs/measurements.md and
// `--details` for what was not solved.
process.argv.splice(2, 0, "corpus");
await import("./bench.mjs");
