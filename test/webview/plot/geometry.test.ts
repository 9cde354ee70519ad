import assert from "node:assert/strict";
import { arrowLength } from "../../../src/webview/plot/arrow-length";
import { roundStep, snap } from "../../../src/webview/plot/grid-step";
import { scaled, transformed } from "../../../src/webview/plot/zoom";

suite("round steps", () => {
  test("are 1, 2 or 5 times a power of ten, and not less than asked", () => {
    for (const least of [0.003, 0.01, 0.021, 0.5, 0.7, 1, 3, 77, 1e6]) {
      const step = roundStep(least);
      assert.ok(step >= least * (1 - 1e-9) && step <= least * 2.5 + 1e-12, `${step} for ${least}`);
      assert.match(step.toExponential(), /^[125]e/);
    }
  });

  test("snap to multiples without binary dust", () => {
    assert.equal(snap(0.299, 0.1), 0.3);
    assert.ok(Object.is(snap(-0.01, 0.1), 0));
    assert.equal(snap(123456.7, 50), 123450);
  });
});

suite("arrows of compressed length", () => {
  test("grow with the vector and stay below the longest", () => {
    const lengths = [0, 1e-9, 0.1, 1, 10, 1e9, Infinity].map((size) => arrowLength(size, 1, 30));
    assert.deepEqual(lengths, [...lengths].sort((a, b) => a - b));
    assert.ok(lengths.every((length) => length <= 30));
    assert.equal(arrowLength(1, 1, 30), 15);
    assert.equal(arrowLength(NaN, 1, 30), 0);
  });
});

suite("zooming", () => {
  const base = { x: [-5, 5], y: [0, 10] } as const;
  const frame = { left: 40, top: 20, width: 400, height: 200 };

  test("by nothing changes nothing", () => {
    assert.deepEqual(transformed(base, { x: 0, y: 0, k: 1 }, frame), base);
  });

  test("by a drag moves the plane along with the pointer", () => {
    const moved = transformed(base, { x: 40, y: 20, k: 1 }, frame);
    assert.deepEqual(moved, { x: [-6, 4], y: [1, 11] });
  });

  test("by the wheel keeps what is under the pointer", () => {
    const pointer = { x: 40 + 100, y: 20 + 50 };
    const k = 2;
    const zoomed = transformed(base, { k, x: pointer.x * (1 - k), y: pointer.y * (1 - k) }, frame);
    assert.equal(zoomed.x[0] + 0.25 * (zoomed.x[1] - zoomed.x[0]), -2.5);
    assert.equal(zoomed.y[1] - 0.25 * (zoomed.y[1] - zoomed.y[0]), 7.5);
    assert.equal(zoomed.x[1] - zoomed.x[0], 5);
  });

  test("by keys keeps the middle, and stops where doubles end", () => {
    assert.deepEqual(scaled(base, 2), { x: [-10, 10], y: [-5, 15] });
    let viewport: Parameters<typeof scaled>[0] = base;
    for (let turn = 0; turn < 2000; turn++) viewport = scaled(viewport, 0.5);
    assert.ok(viewport.y[1] > viewport.y[0]);
  });
});
