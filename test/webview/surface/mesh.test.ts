import assert from "node:assert/strict";
import { places } from "../../../src/webview/plot/range";
import { surfaceLines, surfaceTriangles, type Triangle } from "../../../src/webview/surface/mesh";
import type { NodeGrid } from "../../../src/webview/surface/node-grid";

/** A grid over the square from -2 to 2. */
function gridOf(f: (x: number, y: number) => number, side = 21): NodeGrid {
  const at = places([-2, 2], side);
  const values = Float64Array.from({ length: side * side }, (_, index) => f(at[index % side] ?? NaN, at[Math.floor(index / side)] ?? NaN));
  return { side, x: at, y: at, values, at: f };
}

/** The area that triangles cover on the floor. */
function areaOf(triangles: readonly Triangle[]): number {
  return triangles.reduce((sum, [a, b, c]) => sum + Math.abs((b.x - a.x) * (c.y - a.y) - (c.x - a.x) * (b.y - a.y)) / 2, 0);
}

suite("the mesh of a surface", () => {
  test("a smooth function is covered without holes, and corners lie on it", () => {
    const f = (x: number, y: number): number => Math.sin(x) + y * y;
    const triangles = surfaceTriangles(gridOf(f), [-2, 6]);
    assert.ok(Math.abs(areaOf(triangles) - 16) < 1e-9);
    for (const { x, y, value } of triangles.flat()) assert.equal(value, f(x, y));
  });

  test("what lies beyond the range is cut off at its ends", () => {
    const triangles = surfaceTriangles(gridOf((x) => 3 * x), [-3, 3]);
    for (const { value } of triangles.flat()) assert.ok(value >= -3 - 1e-12 && value <= 3 + 1e-12);
    // The plane is within the range for x from -1 to 1.
    assert.ok(Math.abs(areaOf(triangles) - 8) < 1e-9);
  });

  test("places without a value are holes, out to the border of the domain", () => {
    const f = (x: number, y: number): number => Math.sqrt(4 - x * x - y * y);
    const area = areaOf(surfaceTriangles(gridOf(f, 81), [0, 2]));
    // The disc of radius 2, but for the pieces between the polygon and the circle.
    assert.ok(area < 4 * Math.PI && area > 4 * Math.PI - 0.02, `${area}`);
    const atBorder = surfaceTriangles(gridOf(f, 81), [0, 2]).flat().filter(({ x, y }) => Math.hypot(x, y) > 1.999);
    assert.ok(atBorder.length > 50);
  });

  test("no triangle joins the two sides of a pole or a jump", () => {
    for (const [f, range] of [[(x: number) => 1 / x, [-5, 5]], [(x: number) => Math.floor(x + 0.3), [-2, 3]]] as const) {
      for (const [a, b, c] of surfaceTriangles(gridOf(f), range)) {
        const values = [a.value, b.value, c.value];
        const rise = Math.max(...values) - Math.min(...values);
        // 1/x does not change its sign within a piece, and a step has no slope.
        if (range[0] === -5) assert.ok(values.every((value) => value > 0) || values.every((value) => value < 0));
        else assert.equal(rise, 0);
      }
    }
  });

  test("the two sides of a jump come as near to it as they can", () => {
    const area = areaOf(surfaceTriangles(gridOf((x) => Math.floor(x + 0.3)), [-2, 3]));
    assert.ok(Math.abs(area - 16) < 0.01, `${area}`);
  });

  test("a steep slope is no jump", () => {
    const triangles = surfaceTriangles(gridOf((x) => Math.tanh(40 * x)), [-1, 1]);
    assert.ok(Math.abs(areaOf(triangles) - 16) < 1e-9);
  });

  test("lines on it are cut in the same way", () => {
    const lines = surfaceLines(gridOf((x, y) => (x + y < 0 ? NaN : 2 * x)), [0, 2], 5);
    assert.ok(lines.length > 0);
    for (const { x, y, value } of lines.flat()) assert.ok(value >= 0 && value <= 2 && x + y >= -1e-9, `${x} ${y} ${value}`);
    for (const [from, to] of surfaceLines(gridOf((x) => 1 / x), [-5, 5], 5)) assert.ok(from.value * to.value > 0);
  });

  test("slopes are those of the function, and beside a jump those of its own side", () => {
    for (const { slopeX, slopeY } of surfaceTriangles(gridOf((x, y) => 3 * x - 2 * y), [-20, 20]).flat()) assert.ok(Math.abs(slopeX - 3) < 1e-9 && Math.abs(slopeY + 2) < 1e-9);
    for (const { slopeX } of surfaceTriangles(gridOf((x) => Math.floor(x + 0.3)), [-2, 3]).flat()) assert.ok(Math.abs(slopeX) < 1e-9);
  });
});
