import { readFileSync, writeSync } from "node:fs";
import { engines, type Engine, type Prepared } from "./engines";
import type { Job, Line, Order, Outcome } from "./jobs";
import { timesOf } from "./measure";

// The process in which one engine does its jobs: the order comes on standard input, a line for each step goes out.

/** Longest that the timed runs of one job should take together, in milliseconds. */
const patience = 400;
/** Quick jobs are timed until they have taken this long together, in milliseconds, however many runs that is. */
const atLeast = 10;
/** All jobs are run again and again for this long before any is timed, so that the compiler has seen them. */
const warmUp = 4000;

function say(line: Line): void {
  writeSync(1, `${JSON.stringify(line)}\n`);
}

async function main(): Promise<void> {
  const { engine: name, jobs, runs } = JSON.parse(readFileSync(0, "utf8")) as Order;
  const engine = await engines[name]();
  say({ version: engine.version });
  const first = jobs.map((job) => {
    const outcome = attempt(engine, job);
    say(runs === 0 ? { outcome } : { alive: true });
    return outcome;
  });
  if (runs === 0) return;
  for (const start = performance.now(); performance.now() - start < warmUp;) {
    for (const job of jobs) {
      attempt(engine, job);
      say({ alive: true });
    }
  }
  jobs.forEach((job, i) => say({ outcome: timed(engine, job, first[i] ?? {}, runs) }));
}

/** Does a job once. */
function attempt(engine: Engine, job: Job): Outcome {
  try {
    const work = workOf(engine, job);
    const start = performance.now();
    const result = work.run();
    const times = [(performance.now() - start) / (work.times ?? 1)];
    if (job.task === "derivative" || typeof result !== "string") return { times, nodes: work.nodes?.(result) };
    return { times, text: result, readable: readable(engine, result) };
  } catch (error) {
    return { failure: error instanceof Error ? error.message : String(error) };
  }
}

function timed(engine: Engine, job: Job, first: Outcome, runs: number): Outcome {
  const once = Math.max(first.times?.[0] ?? 0, 0.001);
  const affordable = Math.floor(Math.min(Math.max(runs, atLeast / once), patience / once));
  if (first.failure !== undefined || affordable < 2) return first;
  const { run, times = 1 } = workOf(engine, job);
  return { ...first, times: timesOf(run, affordable, 1).map((time) => time / times) };
}

interface Work extends Omit<Prepared, "work"> { readonly run: () => unknown }

function workOf(engine: Engine, { task, formula, wrt }: Job): Work {
  const translated = engine.translate(formula);
  if (task === "answer") return { run: () => engine.differentiate(translated, wrt) };
  const prepared = engine.prepare?.(translated, wrt);
  if (!prepared) throw new Error("the engine has no derivative apart");
  return { ...prepared, run: prepared.work };
}

function readable(engine: Engine, text: string): string | undefined {
  try {
    return engine.readable(text);
  } catch {
    return undefined;
  }
}

void main();
