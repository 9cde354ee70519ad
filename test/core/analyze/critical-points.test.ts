import assert from "node:assert/strict";
import { criticalPoints, evaluateAt, type CriticalPoints } from "../../../src/core";
import { signChange } from "../../../src/core/analyze/root";
import { close, numericSlope } from "../../support/oracle";
import { read } from "../../support/read";

function found(text: string, variables: readonly string[], reach = 3): CriticalPoints {
  const result = criticalPoints(read(text), variables, variables.map(() => [-reach, reach] as const));
  assert.ok(result.ok, result.ok ? "" : result.problem.message);
  return result.value;
}

type Expected = readonly [kind: string, ...point: number[]];

/** Roots of first derivatives in closed form. */
const cases: readonly [text: string, variables: string, points: readonly Expected[], reach?: number][] = [
  ["x^3 - 3*x", "x", [["maximum", -1], ["minimum", 1]]],
  ["x^3", "x", [["inflection", 0]]],
  ["x^4", "x", [["minimum", 0]]],
  ["(x-1)^5", "x", [["inflection", 1]]],
  ["x^5 - x^3", "x", [["maximum", -Math.sqrt(0.6)], ["inflection", 0], ["minimum", Math.sqrt(0.6)]]],
  ["sin(x)", "x", [-2.5, -1.5, -0.5, 0.5, 1.5, 2.5].map((k): Expected => [Math.sin(k * Math.PI) > 0 ? "maximum" : "minimum", k * Math.PI]), 10],
  ["x^2*exp(-x)", "x", [["minimum", 0], ["maximum", 2]]],
  ["exp(-x^2/100)", "x", [["maximum", 0]]],
  ["1/x", "x", []],
  ["1/x^2", "x", []],
  ["log(abs(x))", "x", []],
  ["x^2 + y^2", "x,y", [["minimum", 0, 0]]],
  ["1 - x^2 - 3*y^2", "x,y", [["maximum", 0, 0]]],
  ["x*y", "x,y", [["saddle", 0, 0]]],
  ["100*(y - x^2)^2 + (1 - x)^2", "x,y", [["minimum", 1, 1]]],
  ["x^3 - 3*x*y^2", "x,y", [["saddle", 0, 0]]],
  ["x^4 + y^4", "x,y", [["minimum", 0, 0]]],
  ["(y - x^2)*(y - 2*x^2)", "x,y", [["saddle", 0, 0]]],
  ["x^2 - y^4", "x,y", [["saddle", 0, 0]]],
  ["x^3 + y^3 - 3*x*y", "x,y", [["saddle", 0, 0], ["minimum", 1, 1]]],
  ["exp(-x^2 - y^2)", "x,y", [["maximum", 0, 0]], 30],
  ["1/(x^2 + y^2)", "x,y", []],
  ["x^2 + y^2 + z^2 + x*y*z", "x,y,z", [["saddle", -2, -2, -2], ["saddle", -2, 2, 2], ["minimum", 0, 0, 0], ["saddle", 2, -2, 2], ["saddle", 2, 2, -2]]],
  ["x^2 + 2*y^2 + 3*z^2 + w^2 - x*w", "x,y,z,w", [["minimum", 0, 0, 0, 0]]],
];

suite("critical points", () => {
  for (const [text, names, expected, reach] of cases) {
    test(`of ${text}`, () => {
      const variables = names.split(",");
      const { points } = found(text, variables, reach);
      assert.deepEqual(points.map(({ kind }) => kind), expected.map(([kind]) => kind));
      points.forEach(({ point, smooth, value }, i) => {
        assert.ok(smooth);
        point.forEach((x, j) => assert.ok(close(x, Number(expected[i]?.[j + 1]), 1e-9, 1e-9), `${point.join()}`));
        const at = Object.fromEntries(variables.map((name, j) => [name, point[j] ?? NaN]));
        assert.ok(close(value, evaluateAt(read(text), at), 1e-12));
        for (const name of variables) assert.ok(Math.abs(numericSlope(read(text), name, at)) < 1e-5, `slope by ${name}`);
      });
    });
  }

  test("all nine of Himmelblau's function: four minima of zero, a maximum, four saddles", () => {
    const { points } = found("(x^2 + y - 11)^2 + (x + y^2 - 7)^2", ["x", "y"], 6);
    const count = (kind: string): number => points.filter((point) => point.kind === kind).length;
    assert.deepEqual([count("minimum"), count("maximum"), count("saddle")], [4, 1, 4]);
    points.filter(({ kind }) => kind === "minimum").forEach(({ value }) => assert.ok(Math.abs(value) < 1e-20));
    assert.ok(points.some(({ point }) => close(point[0] ?? 0, 3) && close(point[1] ?? 0, 2)));
  });

  test("every extremum of a long wave is found, with kinds in turn", () => {
    const { points, leftOut } = found("sin(20*x)", ["x"], 10);
    assert.equal(points.length + leftOut, 2 * Math.floor((10 * 20) / Math.PI + 0.5));
    points.forEach(({ kind }, i) => assert.ok(kind === (i % 2 === 0 ? points[0] : points[1])?.kind));
    assert.deepEqual([points[0]?.kind, points[1]?.kind].sort(), ["maximum", "minimum"]);
  });

  test("two that lie closer than the grid are told apart", () => {
    const { points } = found("x^3/3 - 1e-8*x", ["x"]);
    assert.deepEqual(points.map(({ kind }) => kind), ["maximum", "minimum"]);
    points.forEach(({ point }, i) => assert.ok(close(point[0] ?? NaN, i === 0 ? -1e-4 : 1e-4, 1e-6)));
  });

  const kinks: readonly [text: string, variables: string, kind: string, ...point: number[]][] = [
    ["abs(x)", "x", "minimum", 0],
    ["1 - abs(x - 1/3)", "x", "maximum", 1 / 3],
    ["sqrt(abs(x - 1))", "x", "minimum", 1],
    ["cbrt(x^2)", "x", "minimum", 0],
    ["abs(x) + abs(y - 1)", "x,y", "minimum", 0, 1],
    ["abs(x) + y^2", "x,y", "minimum", 0, 0],
    ["2 - sqrt(x^2 + y^2)", "x,y", "maximum", 0, 0],
    ["max(abs(x), abs(y))", "x,y", "minimum", 0, 0],
  ];
  for (const [text, names, kind, ...expected] of kinks) {
    test(`the kink of ${text} is a ${kind}, and not smooth`, () => {
      const { points } = found(text, names.split(","));
      assert.deepEqual(points.map((point) => [point.kind, point.smooth]), [[kind, false]]);
      expected.forEach((x, i) => assert.ok(close(points[0]?.point[i] ?? NaN, x, 1e-9, 1e-9)));
    });
  }

  test("stretches where nothing changes are named, and steps are no stretch of their own", () => {
    assert.deepEqual(found("relu(x)^2", ["x"]).flat, [[-3, 0]]);
    assert.deepEqual(found("max(x, -x, 1)", ["x"]).flat, [[-1, 1]]);
    assert.equal(found("floor(x)", ["x"]).flat.length, 6);
    assert.deepEqual(found("5 + 0*x", ["x"]).flat, [[-3, 3]]);
  });

  // Each is zero along a curve and positive beside it, but for the last, which is below zero nowhere on its ring of maxima.
  const valleys: readonly [text: string, kind: string, onLine: (x: number, y: number) => number][] = [
    ["(x + y)^2", "minimum", (x, y) => x + y],
    ["(x - y)^2", "minimum", (x, y) => x - y],
    ["(x^2 - y)^2", "minimum", (x, y) => x * x - y],
    ["(x + y - 1)^4", "minimum", (x, y) => x + y - 1],
    ["x^2*y^2", "minimum", (x, y) => x * y],
    ["(x^2 + y^2 - 1)^2", "minimum", (x, y) => x * x + y * y - 1],
    ["5 - (x^2 + y^2 - 1)^2", "maximum", (x, y) => x * x + y * y - 1],
  ];
  for (const [text, kind, onLine] of valleys) {
    test(`${text} has one line of level points, a ${kind} each`, () => {
      const lines = found(text, ["x", "y"]).points.filter(({ isolated }) => !isolated);
      assert.deepEqual(lines.map((line) => line.kind), [kind]);
      for (const { point: [x = NaN, y = NaN] } of lines) assert.ok(Math.abs(onLine(x, y)) < 1e-9, `${x}, ${y}`);
    });
  }

  test("valleys apart from each other are lines of their own", () => {
    const lines = criticalPoints(read("cos(x) + 0*y"), ["x", "y"], [[-10, 10], [-3, 3]]);
    assert.ok(lines.ok);
    assert.deepEqual(lines.value.points.map(({ kind, point: [x = NaN] }) => `${kind} ${Math.round(x / Math.PI)}`), [-3, -2, -1, 0, 1, 2, 3].map((k) => `${k % 2 === 0 ? "maximum" : "minimum"} ${k}`));
  });

  test("a flat minimum is one, and its surroundings are none", () => {
    assert.deepEqual(found("x^16 + y^2", ["x", "y"]).points.map(({ kind, point }) => [kind, ...point]), [["minimum", 0, 0]]);
  });

  test("regions in which nothing changes are named in several variables too", () => {
    const plateaus = (text: string): readonly (readonly [value: number, isEverywhere: boolean, isInside: boolean])[] =>
      found(text, ["x", "y"]).plateaus.map(({ value, isEverywhere, point }) => [value, isEverywhere, Math.hypot(...point) < 1]);
    assert.deepEqual(plateaus("0*x + 0*y + 3"), [[3, true, true]]);
    assert.deepEqual(plateaus("max(x^2 + y^2, 1)"), [[1, false, true]]);
    assert.deepEqual(plateaus("max(x^2 + y^2 - 1, 0)"), [[0, false, true]]);
    assert.deepEqual(plateaus("x^2 + y^2"), []);
    // Values that underflow are not constant.
    assert.deepEqual(plateaus("exp(-99*x^2 - 99*y^2)"), []);
    assert.deepEqual(found("exp(-99*x^2)", ["x"]).flat, []);
    assert.deepEqual(plateaus("(x - y)^2"), []);
  });

  test("coordinates are as short as they are known", () => {
    for (const { point } of found("x^2 - 10*cos(2*pi*x) + y^2 - 10*cos(2*pi*y)", ["x", "y"], 1.4).points) {
      for (const x of point) assert.ok(x === 0 || Math.abs(x) > 1e-3, String(x));
    }
  });

  test("grids become finer while they show more, and what may be missing is said", () => {
    const wave = criticalPoints(read("sin(100*x)"), ["x"], [[0, 100]]);
    // Where 100 x is an odd multiple of pi/2, from pi/2 on.
    assert.ok(wave.ok && wave.value.points.length + wave.value.leftOut === Math.floor((100 * 100) / Math.PI + 0.5) && !wave.value.incomplete);
    assert.equal(found("sin(1/x)", ["x"], 1).incomplete, true);
    assert.equal(found("sin(x)", ["x"], 10).incomplete, false);
    const waves = found("sin(3*x)*sin(3*y)", ["x", "y"], 3);
    // Extrema where both are odd multiples of pi/6, saddles where both are multiples of pi/3, in [-3, 3].
    assert.equal(waves.points.length, 6 * 6 + 5 * 5);
    assert.equal(waves.incomplete, false);
  });

  test("is refused without a range for each variable", () => {
    const messages = [criticalPoints(read("x*y"), ["x"], [[-1, 1]]), criticalPoints(read("x"), ["x"], [[1, -1]]), criticalPoints(read("x"), ["x"], [])]
      .map((result) => (result.ok ? "" : result.problem.message));
    assert.match(messages[0] ?? "", /nothing of y/);
    assert.match(messages[1] ?? "", /range of x is empty/);
    assert.match(messages[2] ?? "", /range of x is empty/);
  });
});

suite("sign changes", () => {
  const functions: readonly [title: string, f: (x: number) => number, from: number, to: number, root: number][] = [
    ["a parabola", (x) => x * x - 2, 0, 2, Math.SQRT2],
    ["a cosine", Math.cos, 1, 2, Math.PI / 2],
    ["a flat cubic", (x) => (x - 1) ** 3, 0.2, 1.9, 1],
    ["a vertical tangent", (x) => Math.cbrt(x - 0.7), 0, 1, 0.7],
    ["a jump", (x) => (x < 0.3 ? -1 : 1), 0, 1, 0.3],
    ["an exponential", (x) => Math.exp(x) - 1e-5, -30, 1, Math.log(1e-5)],
  ];
  for (const [title, f, from, to, root] of functions) test(`of ${title}`, () => assert.ok(close(signChange(f, from, to), root, 1e-14, 1e-5 * Number(title === "a flat cubic"))));
});
