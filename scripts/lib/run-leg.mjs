import { spawn } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { stopGroup } from "./processes.mjs";
import { resultsFolder, root } from "./paths.mjs";
import { resultsMark } from "./suite-output.mjs";

/**
 * @typedef {import("./legs.mjs").Leg} Leg
 * @typedef {{ title: string, passed: boolean, milliseconds: number, error?: string }} TestResult
 * @typedef {{ name: string, seconds: number, tests: TestResult[], output: string }} LegResult
 */

/** The groups of processes that run now; an interrupted run ends them. @type {Set<import("node:child_process").ChildProcess>} */
const running = new Set();

/** End everything that a leg started. */
export const stopLegs = () => Promise.all([...running].map(stopGroup));

/**
 * @param {Leg} leg
 * @returns {Promise<{ output: string, failure?: string }>} all it printed, and why it failed
 */
function runCommand(leg) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, leg.command, {
      cwd: root,
      env: { ...process.env, NABLA_RESULTS: "1", FORCE_COLOR: "0" },
      stdio: ["ignore", "pipe", "pipe"],
      detached: true,
    });
    running.add(child);
    let output = "";
    let failure = "";
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding("utf8").on("data", (text) => { output += text; });
    const timer = setTimeout(() => {
      failure = `did not end within ${leg.limit} s`;
      void stopGroup(child);
    }, leg.limit * 1000);
    child.once("error", (error) => { failure = error.message; });
    child.once("close", (code, signal) => {
      clearTimeout(timer);
      running.delete(child);
      if (code !== 0) failure ||= signal ? `ended by ${signal}` : `exit code ${code}`;
      resolve({ output, failure });
    });
  });
}

/**
 * The results a leg printed, and the rest of its output.
 * @param {string} output
 */
function separate(output) {
  const lines = output.split("\n");
  const isResult = (/** @type {string} */ line) => line.startsWith(resultsMark);
  /** @type {TestResult[]} */
  const tests = lines.filter(isResult).flatMap((line) => JSON.parse(line.slice(resultsMark.length)));
  return { tests, rest: lines.filter((line) => !isResult(line)).join("\n").trim() };
}

/** @param {Leg} leg @returns {Promise<{ tests: TestResult[], output: string }>} */
async function outcome(leg) {
  const fail = (/** @type {string} */ error) => ({ title: leg.name, passed: false, milliseconds: 0, error });
  try {
    for (const install of leg.needs ?? []) await install();
  } catch (error) {
    const reason = `cannot start: ${error instanceof Error ? error.message : error}`;
    return { tests: [fail(reason)], output: reason };
  }
  const { output, failure } = await runCommand(leg);
  const { tests, rest } = separate(output);
  if (leg.isOneTest) return { tests: [failure ? fail(failure) : { title: leg.name, passed: true, milliseconds: 0 }], output: rest };
  // A leg must not pass by running nothing, nor by breaking off after its last good test.
  if (failure && tests.every((test) => test.passed)) tests.push(fail(failure));
  else if (tests.length === 0) tests.push(fail("no test ran"));
  return { tests, output: failure ? `${rest}\n${failure}` : rest };
}

/**
 * Run a leg to its end, whatever happens, and keep its results in test-results/.
 * @param {Leg} leg
 * @returns {Promise<LegResult>}
 */
export async function runLeg(leg) {
  const start = performance.now();
  const result = await outcome(leg);
  const seconds = Math.round((performance.now() - start) / 100) / 10;
  fs.mkdirSync(resultsFolder, { recursive: true });
  const file = path.join(resultsFolder, `${leg.name}.json`);
  fs.writeFileSync(file, JSON.stringify({ name: leg.name, seconds, tests: result.tests }, null, 2));
  return { name: leg.name, seconds, ...result };
}
