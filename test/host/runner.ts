// Mocha's browser build runs in both extension hosts, with node modules and without.
import "mocha/mocha.js";
import { lineMark, resultsMark } from "./marks";

interface Result {
  readonly title: string;
  readonly passed: boolean;
  readonly milliseconds: number;
  readonly error?: string;
}

function show(text: string): void {
  console.log(text.split("\n").map((line) => lineMark + line).join("\n"));
}

function resultOf(test: Mocha.Test, error?: Error): Result {
  const result = { title: test.fullTitle(), passed: !error, milliseconds: test.duration ?? 0 };
  return error ? { ...result, error: error.stack ?? error.message } : result;
}

/** Each test on a line while it runs, then the results on one line for the script that started the editor. */
function report(runner: Mocha.Runner): void {
  const results: Result[] = [];
  const add = (result: Result): void => {
    results.push(result);
    show(`${result.passed ? "✔" : "✘"} ${result.title} (${result.milliseconds} ms)`);
    if (result.error) show(result.error);
  };
  runner.on("pass", (test) => add(resultOf(test)));
  runner.on("fail", (test, error: Error) => add(resultOf(test, error)));
  runner.on("pending", (test) => add(resultOf(test, new Error("A skipped test proves nothing"))));
  runner.on("end", () => console.log(resultsMark + JSON.stringify(results)));
}

/** Mocha wants a class of reporters. */
class MarkedReporter {
  constructor(runner: Mocha.Runner) {
    report(runner);
  }
}

/** Run the tests that `load` declares; rejects if any fails or if there are none. */
export async function runSuite(load: () => Promise<unknown>): Promise<void> {
  const instance = new Mocha({ timeout: 20_000, ui: "tdd", reporter: MarkedReporter as unknown as Mocha.ReporterConstructor });
  // This is what gives the test files their `suite` and `test`, whichever way they are loaded.
  instance.suite.emit("pre-require", globalThis, undefined, instance);
  await load();
  const total = instance.suite.total();
  if (total === 0) throw new Error("The suite has no tests");
  const failures = await new Promise<number>((resolve) => { instance.run(resolve); });
  if (failures > 0) throw new Error(`${failures} of ${total} tests failed`);
}
