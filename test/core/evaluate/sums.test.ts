import assert from "node:assert/strict";
import { derivative, evaluate } from "mathjs";
import { compile } from "../../../src/core/evaluate";
import { close } from "../../support/oracle";
import { read } from "../../support/read";

const names = ["x", "y"];
const points = [{ x: 0.7, y: -1.3 }, { x: -2.1, y: 0.4 }, { x: 0, y: 3 }, { x: 1e-3, y: 1e3 }];

/** Sums whose terms are put into one operation, of every kind and mixed. */
const sums = [
  "3*(x - y)^2 + (x*y + 1)^2", "(1 - x)^2 - 5*sin(y)^2", "-(x + y)^2 - (2*x - 1)^2 + 4*exp(x)^2", "100*(y - x^2)^2 + (1 - x)^2",
  "x^2 + 2*y^2 + 3*x + sin(x)*cos(y) + x*y - 7", "(x + 1)^2*3*2 - (-(y^2))", "2*x - 3*y + 0.5", "sin(x)*y + cos(y)*x - exp(x)*sin(y)",
  "x^2 - y", "x - y^2/4 + 1", "x^2*y^2 + (x*y)^2 + 3", "-(x^2)", "0.5*(x^2 + y^2) + 2*(x + y)^2",
];

suite("sums of many terms as single operations", () => {
  for (const text of sums) {
    test(`${text}: value, slopes of both sweeps and columns, as by mathjs`, () => {
      const tape = compile(read(text), names);
      const columns = tape.values(names.map((name) => Float64Array.from(points, (point) => point[name as "x"])));
      points.forEach((point, k) => {
        const at = Float64Array.of(point.x, point.y);
        const expected = evaluate(text, { ...point }) as number;
        const { value, gradient } = tape.gradient(at);
        for (const found of [value, tape.value(at), tape.value([...at]), columns[k] ?? NaN]) assert.ok(close(found, expected, 1e-13), `${found} is not ${expected}`);
        names.forEach((name, i) => {
          const slope = derivative(text, name).evaluate({ ...point }) as number;
          const forward = tape.directional(at, names.map((_, j) => Number(i === j))).slope;
          assert.ok(close(gradient[i] ?? NaN, slope, 1e-12), `by ${name}, backward: ${gradient[i]} is not ${slope}`);
          assert.ok(close(forward, slope, 1e-12), `by ${name}, forward: ${forward} is not ${slope}`);
        });
      });
    });
  }

  test("weighted squares are one operation", () => {
    assert.equal(compile(read("3*x^2 + 2*y^2 - 5*(x + y)^2"), names).length, 2);
  });

  test("a square without a slope below it leaves its own variable without one, and no other", () => {
    const { value, gradient } = compile(read("2*sqrt(y)^2 + x^2"), names).gradient([3, 0]);
    assert.equal(value, 9);
    assert.equal(gradient[0], 6);
    assert.ok(Number.isNaN(gradient[1]));
  });

  test("variables that nothing reaches have slope 0, never -0", () => {
    assert.deepEqual([...compile(read("x^2 - x^2*3"), ["y", "x"]).gradient([5, 0]).gradient], [0, 0]);
  });

  test("log(1 + x) keeps the digits that 1 + x has not", () => {
    for (const text of ["log(1 + x)", "log(x + 1)", "log(1 - (-x))"]) {
      const tape = compile(read(text), names);
      for (const x of [1e-20, -1e-17, 3e-9, -0.75, 2.5, 1e300]) {
        const { value, gradient } = tape.gradient([x, 0]);
        assert.equal(value, Math.log1p(x));
        assert.equal(gradient[0], 1 / (1 + x));
        assert.equal(tape.directional([x, 0], [1, 0]).slope, 1 / (1 + x));
        assert.equal(tape.values([Float64Array.of(x), Float64Array.of(0)])[0], value);
      }
      for (const x of [-1, -2, NaN]) assert.ok(Number.isNaN(tape.value([x, 0])) && Number.isNaN(tape.gradient([x, 0]).gradient[0]));
    }
  });

  test("the hypotenuse neither overflows nor loses digits, and has no slope at its corner", () => {
    const tape = compile(read("sqrt(x^2 + y^2)"), names);
    for (const [x, y] of [[3, 4], [3e200, 4e200], [3e-200, 4e-200], [5e-324, 0], [-6, 8], [1e160, 1]] as const) {
      const { value, gradient } = tape.gradient([x, y]);
      assert.ok(close(value, Math.hypot(x, y), 4e-16, 0), `${value}`);
      if (Math.hypot(x, y) < 1e-300) continue;
      assert.ok(close(gradient[0] ?? NaN, x / Math.hypot(x, y), 1e-15, 0) && close(gradient[1] ?? NaN, y / Math.hypot(x, y), 1e-15, 0));
      assert.ok(close(tape.directional([x, y], [1, 0]).slope, x / Math.hypot(x, y), 1e-15));
      assert.ok(close(tape.values([Float64Array.of(x, x), Float64Array.of(y)])[1] ?? NaN, value, 1e-15, 0));
    }
    assert.equal(tape.value([Infinity, NaN]), Infinity);
    assert.ok(tape.gradient([0, 0]).gradient.every(Number.isNaN));
  });
});
