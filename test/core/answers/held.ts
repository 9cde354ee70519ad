import assert from "node:assert/strict";
import { answer, evaluateAt, freeNames } from "../../../src/core";
import { printPlain } from "../../../src/core/print";
import { close, numericSlope } from "../../support/oracle";
import { read } from "../../support/read";

/** Points for variables of any names: the first within the unit interval, for probabilities, the last above e, for nested logarithms. */
function pointsFor(names: readonly string[]): Record<string, number>[] {
  const spread: readonly (readonly [from: number, length: number])[] = [[0.15, 0.7], [0.4, 2.3], [-1.6, 3.1], [3.2, 2]];
  return spread.map(([from, length], i) => Object.fromEntries(names.map((name, j) => [name, from + length * (((j + 1) * 0.618034 + i * 0.37) % 1)])));
}

/** Holds derivatives by their text, blanks aside, and their values to finite differences of what was asked. */
export function held(title: string, rows: readonly (readonly [question: string, variable: string, text: string])[]): void {
  suite(`answers as a person would write them: ${title}`, () => {
    for (const [question, variable, text] of rows) {
      test(`${question} by ${variable}`, () => {
        const expression = read(question);
        const answered = answer(expression, [variable]);
        assert.ok(answered.ok);
        const { result, complete, verdict } = answered.value;
        assert.equal(printPlain(result, { named: true }).replaceAll(" ", ""), text.replaceAll(" ", ""));
        assert.ok(complete && verdict.status === "verified");
        let compared = 0;
        for (const [i, point] of pointsFor(freeNames(expression)).entries()) {
          // Far out, differences of what is nearly constant are rounding: only for what has no value elsewhere.
          if (i === 3 && compared > 0) continue;
          const slope = numericSlope(expression, variable, point);
          const value = evaluateAt(result, point);
          if (!Number.isFinite(slope) || !Number.isFinite(value)) continue;
          assert.ok(close(value, slope, 1e-6, 1e-7), `${value}, not ${slope}, at ${JSON.stringify(point)}`);
          compared++;
        }
        assert.ok(compared > 0, "no point has a value");
        assert.ok(!/\b1 \* |\+ -|\^ 1\b|- -|-\(-/.test(printPlain(result, { named: true })));
      });
    }
  });
}
