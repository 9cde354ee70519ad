import assert from "node:assert/strict";
import { sampleSegments } from "../../../src/webview/plot/curve";
import { contourLines } from "../../../src/webview/plot/contour-lines";

const sample = (f: (x: number) => number, height = 10) => sampleSegments((at) => at.map(f), [-5, 5], 300, height);

suite("the segments of a curve", () => {
  test("are one for a smooth function, however steep", () => {
    assert.equal(sample((x) => x * x).length, 1);
    assert.equal(sample((x) => Math.tanh(50 * x), 2).length, 1);
  });

  test("never join over a pole", () => {
    for (const segment of sample((x) => 1 / x)) {
      assert.ok(segment.every(([x]) => x > 0) || segment.every(([x]) => x < 0));
    }
    assert.equal(sample(Math.tan).length, 5);
  });

  test("never join over a jump", () => {
    for (const segment of sample(Math.floor)) {
      assert.equal(new Set(segment.map(([, y]) => y)).size, 1);
    }
  });

  test("never join the two jumps of a sign, at 0 and on its other side", () => {
    for (const segment of sample(Math.sign)) {
      assert.equal(new Set(segment.map(([, y]) => y)).size, 1);
    }
  });

  test("start where the domain starts", () => {
    const [segment] = sample(Math.sqrt);
    assert.ok(segment);
    assert.ok(Math.abs(segment[0]?.[0] ?? NaN) < 1e-9);
  });

  test("are none without values", () => {
    assert.deepEqual(sample(() => NaN), []);
  });
});

suite("contours", () => {
  const grid = (f: (x: number, y: number) => number) => ({
    columns: 40, rows: 40, values: Float64Array.from({ length: 1600 }, (_, index) => f((index % 40) + 0.5 - 20, Math.floor(index / 40) + 0.5 - 20)),
  });

  test("lie where the function has their value", () => {
    const [line] = contourLines(grid((x, y) => x * x + y * y), [100]);
    assert.ok(line && line.runs.length === 1);
    for (const [x, y] of line.runs[0] ?? []) assert.ok(Math.abs(Math.hypot(x - 20, y - 20) - 10) < 0.1);
  });

  test("do not run along the border", () => {
    const [line] = contourLines(grid((x) => x), [0.2]);
    for (const run of line?.runs ?? []) for (const [x] of run) assert.ok(Math.abs(x - 20.2) < 0.01);
    assert.ok((line?.runs.length ?? 0) > 0);
  });

  test("do not run along the edge of the domain", () => {
    const [line] = contourLines(grid((x, y) => (x < 0 ? NaN : y)), [0.2]);
    for (const run of line?.runs ?? []) for (const [, y] of run) assert.ok(Math.abs(y - 20.2) < 0.01);
    assert.ok((line?.runs.length ?? 0) > 0);
  });
});
