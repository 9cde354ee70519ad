import assert from "node:assert/strict";
import { descend, descentMethods, scheduledRate, type Descent, type DescentOptions } from "../../../src/core";
import { close } from "../../support/oracle";
import { read } from "../../support/read";

function way(text: string, start: Record<string, number>, options: DescentOptions = {}): Descent {
  const found = descend(read(text), start, options);
  assert.ok(found.ok, found.ok ? "" : found.problem.message);
  return found.value;
}

suite("descent", () => {
  test("plain steps on x^2 shrink x by 1 - 2 r each", () => {
    const { points, values, gradientLengths, rates } = way("x^2", { x: 3 }, { rate: 0.1, steps: 20 });
    assert.deepEqual([points.length, values.length, gradientLengths.length, rates.length], [21, 21, 21, 20]);
    points.forEach(([x = NaN], k) => {
      assert.ok(close(x, 3 * 0.8 ** k, 1e-13));
      assert.ok(close(values[k] ?? NaN, x * x, 1e-13) && close(gradientLengths[k] ?? NaN, Math.abs(2 * x), 1e-13));
    });
  });

  // Written once more as linear recurrences for f = x^2 / 2, whose gradient is x.
  test("momentum and Nesterov's method follow their recurrences", () => {
    const [m, r] = [0.9, 0.05];
    const momentum = way("x^2/2", { x: 1 }, { method: "momentum", rate: r, steps: 30 }).points.map(([x = NaN]) => x);
    const nesterov = way("x^2/2", { x: 1 }, { method: "nesterov", rate: r, steps: 30 }).points.map(([x = NaN]) => x);
    for (let k = 2; k <= 30; k++) {
      const [x, y] = [momentum, nesterov].map((list) => [list[k - 2] ?? NaN, list[k - 1] ?? NaN] as const);
      assert.ok(x && close(momentum[k] ?? NaN, x[1] + m * (x[1] - x[0]) - r * x[1], 1e-12));
      assert.ok(y && close(nesterov[k] ?? NaN, y[1] + m * (y[1] - y[0]) - r * (y[1] + m * (y[1] - y[0])), 1e-12));
    }
  });

  test("RMSProp's first step is r / sqrt(1 - d), Adam's is r, whatever the size of the gradient", () => {
    for (const scale of ["1", "1000"]) {
      const first = (method: "rmsprop" | "adam"): number => way(`${scale}*(x + y)`, { x: 0, y: 0 }, { method, rate: 0.01, steps: 1 }).points[1]?.[0] ?? NaN;
      assert.ok(close(first("rmsprop"), -0.01 / Math.sqrt(0.1), 1e-6));
      assert.ok(close(first("adam"), -0.01, 1e-6));
    }
  });

  test("under a constant gradient Adam goes on by r each step: its averages have no bias", () => {
    const { points } = way("2*x", { x: 0 }, { method: "adam", rate: 0.01, steps: 50 });
    points.forEach(([x = NaN], k) => assert.ok(close(x, -0.01 * k, 1e-6, 1e-15)));
  });

  for (const method of descentMethods) {
    test(`${method} comes to the bottom of an ellipse`, () => {
      const { points, diverged } = way("(x - 1)^2 + 10*(y + 2)^2", { x: 3, y: 1 }, { method, rate: method === "rmsprop" ? 0.01 : 0.05, steps: 1500 });
      const [x = NaN, y = NaN] = points.at(-1) ?? [];
      assert.ok(!diverged && Math.abs(x - 1) < 0.01 && Math.abs(y + 2) < 0.01, `${x}, ${y}`);
    });
  }

  test("schedules begin at the rate and fall as they say", () => {
    assert.deepEqual((["constant", "cosine"] as const).map((kind) => scheduledRate({ kind }, 0.3, 0, 10)), [0.3, 0.3]);
    assert.ok(close(scheduledRate({ kind: "inverse", decay: 0.5 }, 0.3, 2, 10), 0.15));
    assert.ok(close(scheduledRate({ kind: "exponential", factor: 0.5 }, 0.8, 3, 10), 0.1));
    assert.ok(close(scheduledRate({ kind: "cosine" }, 0.3, 5, 10), 0.15) && close(scheduledRate({ kind: "cosine" }, 0.3, 10, 10), 0, 0, 1e-15));
    const { rates } = way("abs(x)", { x: 1 }, { rate: 0.3, schedule: { kind: "inverse", decay: 0.1 }, steps: 5 });
    rates.forEach((rate, t) => assert.ok(close(rate, 0.3 / (1 + 0.1 * t))));
  });

  for (const method of ["gradient", "momentum", "nesterov"] as const) {
    test(`the largest stable rate of ${method} is where it begins to diverge`, () => {
      const stable = way("x^2 + 10*y^2", { x: 1, y: 1 }, { method, steps: 0 }).stableAtStart;
      assert.ok(stable && close(stable.curvature, 20, 1e-12));
      assert.equal(way("x^2 + 10*y^2", { x: 1, y: 1 }, { method, rate: 0.98 * stable.rate, steps: 3000 }).diverged, false);
      const beyond = way("x^2 + 10*y^2", { x: 1, y: 1 }, { method, rate: 1.02 * stable.rate, steps: 3000 });
      assert.equal(beyond.end, "unbounded");
      assert.match(beyond.sentence, /diverged.*are not stable/);
    });
  }

  const ends: readonly [text: string, start: number, options: DescentOptions, end: string, sentence: RegExp][] = [
    ["x^2", 1, { rate: 0.5 }, "level", /1 step: the descent arrived/],
    ["x^2", 1, { rate: 0.01, steps: 10 }, "steps", /10 steps were taken and the value still falls/],
    ["x^2", 1, { rate: 1.05, steps: 1000 }, "unbounded", /diverged: from step 0 on/],
    ["-x^2", 1, { rate: 0.5, steps: 1000 }, "unbounded", /falls without an end/],
    ["log(x)", 1, { rate: 0.5 }, "no value", /Step 2 led to where/],
    ["exp(x^2)", 5, { rate: 1 }, "overflow", /overflowed at step 1/],
    ["x", 0, { rate: 1e-20 }, "no change", /Nothing changed/],
  ];
  for (const [text, x, options, end, sentence] of ends) {
    test(`${text} with rate ${options.rate ?? ""} ends by "${end}"`, () => {
      const found = way(text, { x }, options);
      assert.equal(found.end, end, found.sentence);
      assert.match(found.sentence, sentence);
      assert.equal(found.points.length, found.endedAt + 1);
      assert.ok(found.values.every((value) => !(value < (found.values[found.lowestAt] ?? NaN))));
    });
  }

  test("is refused with a reason", () => {
    const message = (text: string, start: Record<string, number>, options: DescentOptions = {}): string => {
      const found = descend(read(text), start, options);
      return found.ok ? "" : found.problem.message;
    };
    assert.match(message("x*y", { x: 1 }), /nothing of y/);
    assert.match(message("log(x)", { x: -1 }), /no value or no gradient at the start/);
    for (const rate of [0, -1, NaN, Infinity]) assert.match(message("x", { x: 1 }, { rate }), /learning rate/);
    for (const steps of [-1, 1.5, NaN, 1e9]) assert.match(message("x", { x: 1 }, { steps }), /number of steps/);
  });
});

suite("what a descent arrives at", () => {
  const cases: readonly [text: string, start: Record<string, number>, options: DescentOptions, arrival: string, sentence: RegExp][] = [
    ["x^2", { x: 3 }, { rate: 0.5 }, "minimum", /arrived at a minimum/],
    ["-x^2", { x: 0 }, {}, "maximum", /but at a maximum/],
    ["x^3 - 3*x", { x: -1 }, {}, "maximum", /but at a maximum/],
    ["x^2 - y^2", { x: 1, y: 0 }, { rate: 0.5 }, "saddle", /not at a minimum/],
    ["x^3", { x: 0.5 }, { steps: 100_000 }, "saddle", /not at a minimum/],
    ["x^4", { x: 0 }, {}, "minimum", /arrived at a minimum/],
    ["sin(1000*x) + x", { x: 0 }, { rate: 1e-6, steps: 100 }, "minimum", /arrived at a minimum/],
    ["0*x + 1", { x: 1 }, {}, "level", /level there/],
  ];
  for (const [text, start, options, arrival, sentence] of cases) {
    test(`${text} from ${JSON.stringify(start)}: ${arrival}`, () => {
      const found = way(text, start, options);
      assert.deepEqual([found.end, found.arrival], ["level", arrival]);
      assert.match(found.sentence, sentence);
    });
  }

  test("options that make no sense are refused", () => {
    for (const options of [{ momentum: 1 }, { momentum: -0.1 }, { beta1: 1 }, { beta2: 2 }, { decay: NaN }, { epsilon: 0 }, { gradientTolerance: -1 }, { schedule: { kind: "exponential", factor: 0 } }] as DescentOptions[]) {
      assert.equal(descend(read("x^2"), { x: 1 }, options).ok, false, JSON.stringify(options));
    }
  });
});
