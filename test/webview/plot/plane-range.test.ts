import assert from "node:assert/strict";
import { criticalPoints } from "../../../src/core";
import { levelPlaces } from "../../../src/webview/plot/level-places";
import { choosePlaneViewport } from "../../../src/webview/plot/plane-range";
import { contains } from "../../../src/webview/plot/range";
import { read } from "../../support/read";
import { planeOf } from "../support";

const himmelblau = "(x^2 + y - 11)^2 + (x + y^2 - 7)^2";

suite("level places on a coarse grid", () => {
  for (const formula of [himmelblau, "x^2 - y^2", "sin(x)*cos(y) + x^2/10", "(1-x)^2 + 100*(y-x^2)^2", "x*exp(-x^2 - y^2)"]) {
    test(`of ${formula} are about the critical points`, () => {
      const found = criticalPoints(read(formula), ["x", "y"], [[-6, 6], [-6, 6]]);
      assert.ok(found.ok);
      const places = levelPlaces(planeOf(formula), { x: [-6, 6], y: [-6, 6] });
      for (const { point: [x = NaN, y = NaN] } of found.value.points) assert.ok(places.some(([a, b]) => Math.hypot(a - x, b - y) < 0.2), `${x}, ${y} among ${places.join(" ")}`);
      assert.ok(places.length <= found.value.points.length + 2, `${places.length} for ${found.value.points.length}`);
    });
  }

  test("of a plane, a step and a constant are none", () => {
    for (const formula of ["2*x + 3*y", "floor(x) + floor(y)", "3 + 0*x*y", "y^2 + 0*x"]) assert.deepEqual(levelPlaces(planeOf(formula), { x: [-6, 6], y: [-6, 6] }), [], formula);
  });
});

suite("the view of a plane", () => {
  test("holds all critical points where they are few, with room around, in equal units", () => {
    const { x, y } = choosePlaneViewport(planeOf(himmelblau));
    for (const [a, b] of [[3, 2], [-2.805, 3.131], [-3.779, -3.283], [3.584, -1.848]] as const) assert.ok(contains(x, a) && contains(y, b));
    assert.ok(x[0] < -4 && x[1] - x[0] < 14);
    assert.ok(Math.abs(x[1] - x[0] - (y[1] - y[0])) < 1e-9);
  });

  test("is the usual one where the pattern goes on for ever, and where it holds the points anyway", () => {
    for (const formula of ["sin(3*x)*cos(3*y)", "x^2 - y^2", "2*x + 3*y", "abs(x) + abs(y)"]) assert.deepEqual(choosePlaneViewport(planeOf(formula)), { x: [-3, 3], y: [-3, 3] }, formula);
  });

  test("holds the point wherever it is", () => {
    const { x, y } = choosePlaneViewport(planeOf("x^2 + y^2", [40, -2]));
    assert.ok(contains(x, 40) && contains(y, -2));
  });

  test("is narrow along a variable in which the function turns very often", () => {
    const { x, y } = choosePlaneViewport(planeOf("sin(80*x) + y", [0.5, 0.5]));
    assert.ok(x[1] - x[0] < 2.5 && y[1] - y[0] === 6);
  });

  test("leaves out where there is no value", () => {
    const { x } = choosePlaneViewport(planeOf("log(x) + y^2"));
    assert.ok(x[0] > -1 && x[0] < 0);
  });
});
