import assert from "node:assert/strict";
import { brokenEdges } from "../../../src/webview/plot/broken-edges";
import { chord } from "../../../src/webview/plot/chord";
import { contourLines } from "../../../src/webview/plot/contour-lines";
import { evaluateGrid } from "../../../src/webview/plot/plane";
import { valueScale, type ValueScale } from "../../../src/webview/plot/value-scale";
import { planeOf } from "../support";

const view = { x: [-3, 3], y: [-3, 3] } as const;

function scaleOf(text: string): ValueScale {
  const scale = valueScale(evaluateGrid(planeOf(text), view, 90, 90));
  assert.ok(scale);
  return scale;
}

suite("the scale of values", () => {
  test("is even for most functions, a peak among them", () => {
    for (const formula of ["x^2 + y^2", "2*x + 3*y", "exp(-x^2 - y^2)", "sin(x)*y"]) {
      const { interval: [from, to], share } = scaleOf(formula);
      assert.ok(Math.abs(share((from + to) / 2) - 0.5) < 1e-12, formula);
    }
  });

  test("tells the floor of a steep valley apart, upside down, too", () => {
    const valley = scaleOf("(1-x)^2 + 100*(y-x^2)^2");
    assert.ok(valley.share(100) > 0.15 && valley.share(1000) < 0.75);
    const levels = valley.levels(12);
    assert.ok(levels.length >= 6 && levels.some((level) => level < 60), levels.join());
    assert.deepEqual(levels, [...levels].sort((a, b) => a - b));
    const ridge = scaleOf("-(1-x)^2 - 100*(y-x^2)^2");
    assert.ok(Math.abs(ridge.share(-100) - (1 - valley.share(100))) < 1e-9);
    // Whatever their sign: a constant more changes no share.
    assert.ok(Math.abs(scaleOf("(1-x)^2 + 100*(y-x^2)^2 - 20000").share(-19900) - valley.share(100)) < 1e-9);
    assert.deepEqual(ridge.levels(12), levels.map((level) => -level).reverse());
  });

  test("grows from 0 at the low end to 1 at the high end", () => {
    for (const formula of ["(1-x)^2 + 100*(y-x^2)^2", "-exp(x*y)", "x*y"]) {
      const { interval: [from, to], share } = scaleOf(formula);
      const shares = Array.from({ length: 50 }, (_, k) => share(from + ((to - from) * k) / 49));
      assert.ok(Math.abs(shares[0] ?? NaN) < 1e-9 && Math.abs((shares.at(-1) ?? NaN) - 1) < 1e-9, formula);
      assert.deepEqual(shares, [...shares].sort((a, b) => a - b), formula);
    }
  });

  test("gives a constant a middle, and nothing to nothing", () => {
    const { share } = scaleOf("7 + 0*x*y");
    assert.equal(share(7), 0.5);
    assert.equal(valueScale(evaluateGrid(planeOf("log(-1 - x^2 - y^2)"), view, 20, 20)), undefined);
  });
});

suite("lines of equal value", () => {
  const points = (text: string, levels: readonly number[], suspicious: number): number => {
    const plane = planeOf(text);
    const grid = evaluateGrid(plane, view, 60, 60);
    return contourLines(grid, levels, brokenEdges(plane, view, grid, suspicious)).flatMap(({ runs }) => runs.flat()).length;
  };

  test("do not run along jumps or poles", () => {
    assert.equal(points("floor(x) + floor(y)", [-2, -0.5, 0, 1, 2.5], 0.25), 0);
    assert.equal(points("1/x + 0*y", [0], 0.5), 0);
  });

  test("run on where a function is steep, and over kinks", () => {
    assert.ok(points("100*x + y", [0], 0.5) > 50);
    assert.ok(points("abs(x) + abs(y)", [1], 0.05) > 60);
  });
});

suite("the part of a line that is in view", () => {
  test("runs from border to border", () => {
    assert.deepEqual(chord([1, 1], [1, 0], view), [-4, 2]);
    assert.deepEqual(chord([0, 2], [0, -1], view), [-1, 5]);
    const [from, to] = chord([0, 0], [Math.SQRT1_2, Math.SQRT1_2], view);
    assert.ok(Math.abs(to - 3 * Math.SQRT2) < 1e-12 && Math.abs(from + to) < 1e-12);
  });

  test("has the usual length where there is none", () => {
    assert.deepEqual(chord([9, 9], [1, 0], view), [-3, 3]);
    assert.deepEqual(chord([0, 0], [0, 0], view), [-3, 3]);
    assert.deepEqual(chord([NaN, 0], [1, 0], view), [-3, 3]);
  });
});
