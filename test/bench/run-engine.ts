import { spawn } from "node:child_process";
import path from "node:path";
import { createInterface } from "node:readline";
import type { EngineName } from "./engines";
import type { Job, Line, Order, Outcome } from "./jobs";

/** Longest that one job may take, in milliseconds. */
export const timeLimit = 5000;

export interface Run {
  readonly version: string;
  /** One for each job. */
  readonly outcomes: readonly Outcome[];
}

/**
 * Has an engine do jobs in a process of its own: all once, and then those that succeeded `runs` times with a clock. A job
 * that takes longer than the limit, or ends the process, fails; the others go on in a new one.
 */
export async function runEngine(engine: EngineName, jobs: readonly Job[], runs: number): Promise<Run> {
  const outcomes: Outcome[] = [];
  let version = "";
  while (outcomes.length < jobs.length) {
    const once = await inOneProcess({ engine, jobs: jobs.slice(outcomes.length), runs: 0 });
    version ||= once.version;
    outcomes.push(...once.outcomes);
    if (outcomes.length < jobs.length) outcomes.push({ failure: once.end });
  }
  if (runs > 0) {
    const good = [...outcomes.keys()].filter((i) => outcomes[i]?.failure === undefined);
    const timed = await inOneProcess({ engine, jobs: good.flatMap((i) => jobs[i] ?? []), runs });
    timed.outcomes.forEach((outcome, k) => { outcomes[good[k] ?? -1] = outcome; });
  }
  return { version, outcomes };
}

/** What came of the jobs, in order, until one ended the process; `end` says how. */
function inOneProcess(order: Order): Promise<{ version: string; outcomes: Outcome[]; end: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [path.resolve(__dirname, "worker.js")], { stdio: ["pipe", "pipe", "pipe"] });
    const outcomes: Outcome[] = [];
    let [version, end, errors] = ["", "", ""];
    const giveUp = (): void => {
      end = `more than ${timeLimit / 1000} s`;
      child.kill("SIGKILL");
    };
    let watch = setTimeout(giveUp, 4 * timeLimit);
    child.stderr.on("data", (data: Buffer) => { errors += data.toString(); });
    createInterface({ input: child.stdout }).on("line", (text) => {
      const line = JSON.parse(text) as Line;
      if ("version" in line) version = line.version;
      if ("outcome" in line) outcomes.push(line.outcome);
      clearTimeout(watch);
      watch = setTimeout(giveUp, timeLimit);
    });
    child.on("close", () => {
      clearTimeout(watch);
      resolve({ version, outcomes, end: end || (/^.*Error.*$/m.exec(errors)?.[0] ?? "the process ended") });
    });
    child.stdin.on("error", () => undefined);
    child.stdin.end(JSON.stringify(order));
  });
}
