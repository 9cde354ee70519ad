import assert from "node:assert/strict";
import { bulk, chooseHorizontal, chooseVertical, contains, places, trimmed } from "../../../src/webview/plot/range";
import type { Interval } from "../../../src/webview/plot/range";

const over = (f: (x: number) => number) => (at: Float64Array): Float64Array => at.map(f);
const span = ([from, to]: Interval): number => to - from;

suite("the horizontal range", () => {
  test("lies around the origin while the point is near it, and around the point when it is not", () => {
    assert.deepEqual(chooseHorizontal(over((x) => x * x), 1), [-5, 5]);
    const far = chooseHorizontal(over((x) => x * x), 100);
    assert.ok(far[0] > 0 && contains(far, 100));
  });

  test("leaves out where the function has no value, but for a margin", () => {
    const [from, to] = chooseHorizontal(over(Math.log), 1);
    assert.ok(from > -1 && from < 0);
    assert.equal(to, 5);
  });

  test("keeps the point in sight even where the function has no value", () => {
    assert.ok(contains(chooseHorizontal(over(Math.log), -2), -2));
  });

  test("is narrow enough to tell the turns of a fast function apart", () => {
    const interval = chooseHorizontal(over((x) => Math.sin(100 * x)), 1);
    assert.ok((span(interval) * 100) / Math.PI <= 25);
    assert.ok(contains(interval, 1));
  });

  test("is narrow enough to see the middle of a function that grows very fast", () => {
    const [from, to] = chooseHorizontal(over((x) => Math.exp(x * x)), 1);
    assert.ok(to - from <= 5 && from <= 1 && to >= 1);
  });

  test("stays when there is no value at all", () => {
    assert.deepEqual(chooseHorizontal(over(() => NaN), 1), [-5, 5]);
    assert.deepEqual(trimmed([-1, 1], [], 0), [-1, 1]);
  });
});

suite("the vertical range", () => {
  const at = places([-5, 5], 601);

  test("shows all of a function without poles, and zero when it is near", () => {
    const [from, to] = chooseVertical(at.map((x) => x * x + 3), at.map((x) => 2 * x), { value: 4 });
    assert.ok(from <= 0 && to >= 28);
  });

  test("shows a peak whole, and the height of the derivative at the point", () => {
    const bell = (x: number): number => Math.exp(-x * x);
    const interval = chooseVertical(at.map(bell), at.map((x) => -2 * x * bell(x)), { value: bell(1), slope: -2 * bell(1) });
    assert.ok(contains(interval, 1) && contains(interval, -2 * bell(1)));
  });

  test("is not stretched by a pole", () => {
    const [from, to] = chooseVertical(at.map((x) => 1 / x), at.map((x) => -1 / (x * x)), { value: 1 });
    assert.ok(from < -2 && to > 2, "the branches are seen");
    assert.ok(to - from < 30, "and not flattened");
  });

  test("leaves most of the height to the function when its derivative is far larger", () => {
    const interval = chooseVertical(at.map((x) => Math.sin(20 * x)), at.map((x) => 20 * Math.cos(20 * x)), { value: 0 });
    assert.ok(span(interval) < 5);
  });

  test("has a height for a constant, and for nothing", () => {
    for (const interval of [chooseVertical(at.map(() => 7), at.map(() => 0), { value: 7 }), chooseVertical(at.map(() => NaN), at.map(() => NaN), { value: NaN })]) {
      assert.ok(span(interval) > 0.5);
    }
  });
});

suite("the bulk of values", () => {
  test("is all of them unless a few lie far off", () => {
    assert.deepEqual(bulk([3, 1, 2]), [1, 3]);
    const [from, to] = bulk([...places([0, 1], 200), 1e9]) ?? [];
    assert.equal(from, 0);
    assert.ok(to !== undefined && to >= 0.9 && to < 2);
  });

  test("leaves out what is not finite, and is nothing for nothing", () => {
    assert.deepEqual(bulk([NaN, 1, Infinity, 2]), [1, 2]);
    assert.equal(bulk([NaN]), undefined);
  });
});
