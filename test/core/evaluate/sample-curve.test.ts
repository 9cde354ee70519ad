import assert from "node:assert/strict";
import { compile, sampleCurve, type CurveSegment } from "../../../src/core/evaluate";
import { read } from "../../support/read";

const curve = (text: string, from: number, to: number): CurveSegment[] => sampleCurve(compile(read(text), ["x"]), from, to);
const ends = (segments: readonly CurveSegment[]): number[] => segments.flatMap(({ x }) => [x[0] ?? NaN, x.at(-1) ?? NaN]);

function assertEnds(segments: readonly CurveSegment[], expected: readonly number[]): void {
  const found = ends(segments);
  assert.equal(found.length, expected.length, `ends at ${found.join()}`);
  found.forEach((x, i) => assert.ok(Math.abs(x - (expected[i] ?? NaN)) < 1e-4, `${x} is not near ${expected[i]}`));
}

suite("curves for plots", () => {
  test("smooth and kinked curves are one line", () => {
    for (const text of ["x^2", "abs(x)", "sin(20*x)", "tanh(1000*x)", "exp(x)", "3 + 0*x", "relu(x - 1)"]) assertEnds(curve(text, -2, 3.1), [-2, 3.1]);
  });

  test("poles are never bridged, of odd or even order, on the grid or off it", () => {
    assertEnds(curve("1/x", -3, 3), [-3, 0, 0, 3]);
    assertEnds(curve("1/x", -3, 3.1), [-3, 0, 0, 3.1]);
    assertEnds(curve("1/x^2", -3, 3.1), [-3, 0, 0, 3.1]);
    assertEnds(curve("tan(x)", -2, 5), [-2, -Math.PI / 2, -Math.PI / 2, Math.PI / 2, Math.PI / 2, 3 * Math.PI / 2, 3 * Math.PI / 2, 5]);
  });

  test("jumps are never bridged", () => {
    assertEnds(curve("floor(x)", -0.9, 1.8), [-0.9, 0, 0, 1, 1, 1.8]);
    assertEnds(curve("sign(x - 1/3)", -1, 1), [-1, 1 / 3, 1 / 3, 1]);
    assertEnds(curve("x > 1 ? x + 5 : x", 0, 2.3), [0, 1, 1, 2.3]);
  });

  test("undefined stretches are left out up to their ends", () => {
    assertEnds(curve("sqrt(x)", -1, 4), [0, 4]);
    assertEnds(curve("log(x)", -1, 3), [0, 3]);
    assertEnds(curve("sqrt(x^2 - 1)", -3, 3), [-3, -1, 1, 3]);
    assert.deepEqual(curve("sqrt(-1 - x^2)", -1, 1), []);
  });

  test("the line never strays from the curve", () => {
    for (const text of ["sin(6*x)*exp(-x^2)", "x^5 - 3*x", "sqrt(x)", "abs(x - 1/3)"]) {
      const tape = compile(read(text), ["x"]);
      const segments = sampleCurve(tape, -2, 2);
      const heights = segments.flatMap(({ y }) => y);
      const height = Math.max(...heights) - Math.min(...heights);
      for (const { x, y } of segments) {
        for (let i = 1; i < x.length; i++) {
          const [x0, x1, y0, y1] = [x[i - 1] ?? NaN, x[i] ?? NaN, y[i - 1] ?? NaN, y[i] ?? NaN];
          const missed = Math.abs(tape.value([(x0 + x1) / 2]) - (y0 + y1) / 2);
          assert.ok(missed <= 0.004 * height, `${text} strays by ${missed} at ${x0}`);
        }
      }
    }
  });

  test("the number of points is bounded", () => {
    const wild = sampleCurve(compile(read("sin(1/x)"), ["x"]), -1, 1, { maxPoints: 500 });
    assert.ok(wild.reduce((sum, { x }) => sum + x.length, 0) <= 1000);
  });

  test("other variables stand where the point says", () => {
    const tape = compile(read("x*y"), ["x", "y"]);
    const [segment] = sampleCurve(tape, 0, 2, { variable: 1, point: [3, NaN] });
    assert.equal(segment?.y.at(-1), 6);
  });
});
