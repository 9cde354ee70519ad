// How well the corpora of test/fixtures are read, heard and differentiated, here and by other engines: `npm run corpus`, of which
// `npm run corpus -- readings` and other words run a part (expressions, speaking, readings, derivatives), with `--write` for
// docs/measurements.md and `--details` for what was not solved.
process.argv.splice(2, 0, "corpus");
await import("./bench.mjs");
