// A mocha reporter for `npm test`: silent while tests pass, the failures at the end,
// and one line of results for the script that started mocha (the same line the host suites print).
"use strict";
const { reporters } = require("mocha");

const resultsMark = "│results ";

module.exports = class ResultsReporter extends reporters.Base {
  /**
   * @param {Mocha.Runner} runner
   * @param {Mocha.MochaOptions} options
   */
  constructor(runner, options) {
    super(runner, options);
    /** @type {import("./run-leg.mjs").TestResult[]} */
    const results = [];
    const add = (/** @type {Mocha.Runnable} */ test, /** @type {Error | undefined} */ error = undefined) => results.push({
      title: test.fullTitle(),
      passed: !error,
      milliseconds: test.duration ?? 0,
      error: error && (error.stack ?? String(error)),
    });
    runner.on("pass", (test) => add(test));
    runner.on("fail", (test, error) => add(test, error));
    runner.on("pending", (test) => add(test, new Error("A skipped test proves nothing")));
    runner.once("end", () => {
      if (this.failures.length > 0) reporters.Base.list(this.failures);
      console.log(resultsMark + JSON.stringify(results));
    });
  }
};
