import assert from "node:assert/strict";
import { coordinatesOf, placeIn, slopeIn, type Box } from "../../../src/webview/surface/box";
import { boxHeight, Eye, startView, turned } from "../../../src/webview/surface/camera";
import { parseColor } from "../../../src/webview/surface/colors";
import { tangentDirections } from "../../../src/webview/surface/shapes";
import { isHidden, placesOn } from "../../../src/webview/surface/visibility";
import type { NodeGrid } from "../../../src/webview/surface/node-grid";
import { places } from "../../../src/webview/plot/range";

/** A grid over the square from -1 to 1. */
function gridOf(f: (x: number, y: number) => number): NodeGrid {
  const side = 61;
  const at = places([-1, 1], side);
  return { side, x: at, y: at, values: Float64Array.from({ length: side * side }, (_, index) => f(at[index % side] ?? 0, at[Math.floor(index / side)] ?? 0)), at: f };
}

const box: Box = { x: [0, 4], y: [-1, 1], value: [0, 10] };

suite("the box of a surface", () => {
  test("coordinates become places and come back", () => {
    assert.deepEqual(placeIn(box, 0, -1, 10), { across: -1, up: -1, height: boxHeight });
    const { x, y } = coordinatesOf(box, placeIn(box, 3.25, 0.5, 2));
    assert.ok(Math.abs(x - 3.25) < 1e-12 && Math.abs(y - 0.5) < 1e-12);
  });

  test("the tangent plane's way up is that of the gradient as the axes scale it, and of length one", () => {
    const directions = tangentDirections(box, [2, -3]);
    assert.ok(directions);
    const { ascent, level } = directions;
    assert.ok(Math.abs(Math.hypot(ascent.across, ascent.up, ascent.height) - 1) < 1e-12);
    // A step along it rises by what the slopes say.
    assert.ok(Math.abs(ascent.height - (slopeIn(box, "x", 2) * ascent.across + slopeIn(box, "y", -3) * ascent.up)) < 1e-12);
    assert.ok(Math.abs(slopeIn(box, "x", 2) * level.across + slopeIn(box, "y", -3) * level.up) < 1e-12);
    assert.equal(tangentDirections(box, [NaN, 1]), undefined);
    assert.equal(tangentDirections(box, [0, 0])?.ascent.height, 0);
  });
});

suite("where one looks from", () => {
  test("at first the horizontal axis runs to the right and the other one away, with height upwards", () => {
    const eye = new Eye();
    eye.look(startView, 500, 400);
    const at = (across: number, up: number, height: number): { x: number; y: number } => eye.project({ across, up, height });
    assert.ok(at(1, 0, 0).x > at(-1, 0, 0).x);
    assert.ok(at(0, 1, 0).y < at(0, -1, 0).y);
    assert.ok(at(0, 0, 0.5).y < at(0, 0, -0.5).y);
  });

  test("a pixel leads back to the place of the surface that is seen there", () => {
    const eye = new Eye();
    eye.look(turned(startView, { around: 50, above: 12 }), 500, 400);
    const flat: Box = { x: [-1, 1], y: [-1, 1], value: [-1, 1] };
    const grid = gridOf((x, y) => 0.5 * Math.sin(2 * x) * Math.cos(y));
    for (const [x, y] of [[0.3, -0.7], [-0.2, 0.4], [0.9, 0.1]] as const) {
      const place = placeIn(flat, x, y, grid.at(x, y));
      assert.equal(isHidden(grid, flat, place, eye.place), false);
      const pixel = eye.project(place);
      const [found] = placesOn(eye.ray(pixel.x, pixel.y), grid, flat, eye.place);
      assert.ok(found && Math.hypot(found.across - x, found.up - y) < 0.01, `${x} ${y}: ${JSON.stringify(found)}`);
    }
    assert.deepEqual(placesOn(eye.ray(2, 2), grid, flat, eye.place), []);
  });

  test("turning keeps within what makes sense", () => {
    assert.equal(turned(startView, { above: 500 }).above, 89);
    assert.ok(turned(startView, { farther: 0.001 }).distance > 2);
    assert.equal(turned({ around: 350, above: 0, distance: 5 }, { around: 20 }).around, 10);
  });

  test("a hill hides what is behind it and not itself", () => {
    const hill = (x: number, y: number): number => Math.exp(-12 * (x * x + y * y));
    const grid = gridOf(hill);
    const flat: Box = { x: [-1, 1], y: [-1, 1], value: [0, 1] };
    const eye = { across: 0, up: -5, height: 0.3 };
    const hidden = (x: number, y: number): boolean => isHidden(grid, flat, placeIn(flat, x, y, hill(x, y)), eye);
    assert.equal(hidden(0, 0.7), true);
    assert.equal(hidden(0, -0.7), false);
    assert.equal(hidden(0, 0), false);
    assert.equal(hidden(0.9, 0.7), false);
  });
});

suite("colours for the canvas", () => {
  test("are read as browsers and d3 write them", () => {
    assert.deepEqual(parseColor("rgb(255, 0, 51)"), [1, 0, 0.2]);
    assert.deepEqual(parseColor("rgba(255, 0, 51, 0.5)"), [1, 0, 0.2]);
    assert.deepEqual(parseColor("color(srgb 0.5 0.25 1e-1 / 0.3)"), [0.5, 0.25, 0.1]);
  });
});
