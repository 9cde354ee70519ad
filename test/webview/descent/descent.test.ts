import assert from "node:assert/strict";
import { descend } from "../../../src/core";
import { lossScale, lossTicks } from "../../../src/webview/descent/loss-scale";
import { stepTime } from "../../../src/webview/descent/player";
import { stableRateSentence, suggestedRate } from "../../../src/webview/descent/rates";
import { descentState, initialDescent, rateOf } from "../../../src/webview/descent/state";
import { adjustmentsAt } from "../../../src/webview/descent/step-table";
import { pointAt, rememberedWays, waysFrom } from "../../../src/webview/descent/ways";
import { startState, type PanelState } from "../../../src/webview/state";
import { read } from "../../support/read";
import { sampleContent } from "../sample-content";
import { modelOf } from "../support";

function stateAt(point: Readonly<Record<string, number>>, descent: object = {}): PanelState {
  return { ...startState(sampleContent({ point })), parts: { descent } };
}

suite("ways down", () => {
  const text = "(x - 1)^2 + 2*y^2 + a*x";

  test("are the core's, with the parameters held", () => {
    const model = modelOf(text);
    assert.deepEqual(model.names, ["x", "y", "a"]);
    const { ways: [way], last } = waysFrom(model, stateAt({ x: 3, y: 2, a: 0.5 }, { first: { method: "adam", rate: 0.2 }, steps: 30 }), ["x", "y"]);
    const expected = descend(read("(x - 1)^2 + 2*y^2 + x/2"), { x: 3, y: 2 }, { method: "adam", rate: 0.2, steps: 30 });
    assert.ok(way?.ok && expected.ok);
    assert.equal(last, 30);
    way.descent.points.forEach((point, step) => point.forEach((part, axis) => {
      assert.ok(Math.abs(part - (expected.value.points[step]?.[axis] ?? NaN)) < 1e-12);
    }));
  });

  test("of one of the variables leave the others where they are", () => {
    const model = modelOf(text);
    const ways = waysFrom(model, stateAt({ x: 3, y: 2, a: 0 }), ["y"]);
    assert.deepEqual(pointAt(ways, model, [7]), [3, 7, 0]);
    const [way] = ways.ways;
    assert.ok(way?.ok && way.descent.points.every((point) => point.length === 1));
  });

  test("are walked anew only where something changed that they depend on", () => {
    const remembered = rememberedWays(modelOf("x*y"), () => ["x", "y"]);
    const state = stateAt({ x: 1, y: 1 }, { steps: 5 });
    const first = remembered(state);
    const scrubbed = remembered({ ...state, parts: { descent: { steps: 5, step: 2 } } });
    assert.equal(scrubbed.ways, first.ways);
    assert.deepEqual([first.step, scrubbed.step], [5, 2]);
    assert.notEqual(remembered({ ...state, parts: { descent: { steps: 6 } } }).ways, first.ways);
    assert.notEqual(remembered({ ...state, point: { x: 1, y: 2 } }).ways, first.ways);
  });

  test("that cannot set out say why", () => {
    const { ways: [way], last } = waysFrom(modelOf("log(x) + y"), stateAt({ x: -1, y: 0 }), ["x", "y"]);
    assert.ok(way && !way.ok && /no value/.test(way.problem));
    assert.equal(last, 0);
  });

  test("adjust each weight by what the table says, the last step at the end", () => {
    const ways = waysFrom(modelOf("x^2 + 3*y"), stateAt({ x: 2, y: 1 }, { first: { method: "gradient", rate: 0.1 }, steps: 4 }), ["x", "y"]);
    const [way] = ways.ways;
    assert.ok(way?.ok);
    const first = adjustmentsAt(ways, way, 0);
    assert.deepEqual(first?.rows.map(({ name, before, slope }) => [name, before, slope]), [["x", 2, 4], ["y", 1, 3]]);
    first?.rows.forEach(({ before, slope, change, after }) => {
      assert.ok(Math.abs(change + 0.1 * slope) < 1e-15 && Math.abs(before + change - after) < 1e-15);
    });
    assert.deepEqual([adjustmentsAt(ways, way, 3)?.number, adjustmentsAt(ways, way, 4)?.number], [4, 4]);
  });
});

suite("learning rates", () => {
  test("that are suggested are round, and stable by a factor of two", () => {
    for (const stable of [1e-4, 0.00117, 0.02, 0.5]) {
      const rate = suggestedRate({ rate: stable, curvature: 2 / stable });
      assert.ok(rate < stable / 2 && rate >= stable / 6 - 1e-18, `${rate} for ${stable}`);
      assert.match(rate.toExponential(), /^[125]e/);
    }
    assert.equal(suggestedRate({ rate: 40, curvature: 0.05 }), 0.1);
    assert.equal(suggestedRate(undefined), 0.1);
  });

  test("that are stable are said with their place, where there are any", () => {
    assert.match(stableRateSentence({ method: "gradient", stableAtStart: { rate: 0.25, curvature: 8 }, stableAtLowest: { rate: 0.5, curvature: 4 } }), /0\.25 at the start \(λ = 8\); 0\.5 at the lowest/);
    assert.match(stableRateSentence({ method: "adam" }), /sets no largest rate/);
    assert.match(stableRateSentence({ method: "momentum" }), /curves up neither/);
  });
});

suite("the axis of the values", () => {
  test("is logarithmic where positive values span powers of ten", () => {
    const scale = lossScale([1000, 10, 0.1, 0.003], 100);
    assert.equal(scale.kind, "log");
    assert.deepEqual(scale.scale.domain(), [0.001, 1000]);
    assert.deepEqual(lossTicks(scale, 6), [0.001, 0.01, 0.1, 1, 10, 100, 1000]);
    assert.deepEqual(lossTicks(scale, 3), [0.001, 0.1, 10, 1000]);
  });

  test("is even where values are negative, close together, or none", () => {
    for (const values of [[3, 1, -2], [3, 2.5, 2], [5], []]) {
      const { kind, scale } = lossScale(values, 100);
      const [from = NaN, to = NaN] = scale.domain();
      assert.equal(kind, "linear");
      assert.ok(from < to && values.every((value) => value >= from && value <= to));
    }
  });

  test("is not stretched by what overflowed", () => {
    const [, to = NaN] = lossScale([1, 0.5, 1e200, Infinity], 100).scale.domain();
    assert.ok(to < 10);
  });
});

suite("the state of the descent", () => {
  const restored = (kept: object) => descentState.read(stateAt({}, kept));

  test("is kept whole", () => {
    const kept = { ...initialDescent, open: true, compared: true, steps: 7, step: 3, movesAll: true, schedule: { kind: "inverse", decay: 0.2 }, first: { ...initialDescent.first, method: "nesterov", rate: 0.3, momentum: 0.5, suggested: undefined } };
    assert.deepEqual(restored(kept), { ...kept, second: { ...kept.second, rate: undefined, suggested: undefined } });
  });

  test("of another version is taken as far as it holds", () => {
    assert.deepEqual(restored({ first: { method: "magic", rate: "fast" }, schedule: { kind: "never" }, steps: NaN }).schedule, { kind: "constant" });
    const { first, steps } = restored({ first: { method: "magic", rate: "fast", beta1: 0.5 }, steps: null });
    assert.deepEqual([first.method, first.rate, first.beta1, steps], ["gradient", undefined, 0.5, 100]);
    assert.equal(rateOf(first), 0.1);
    assert.equal(rateOf({ ...first, suggested: 0.02 }), 0.02);
    assert.equal(rateOf({ ...first, suggested: 0.02, rate: 3 }), 3);
  });

  test("plays a long way in six seconds and a short one slowly enough to follow", () => {
    assert.equal(stepTime(600), 10);
    assert.equal(stepTime(2), 125);
  });
});
