import assert from "node:assert/strict";
import { runInNewContext } from "node:vm";
import { evaluateAt } from "../../../src/core/evaluate";
import type { Formula } from "../../../src/core/parse";
import { parseJavascript } from "../../../src/core/parse/javascript";
import { printJavascript } from "../../../src/core/print";

const places = [{ x: 0.37, y: 1.62, z: -0.58 }, { x: 1.13, y: 0.29, z: 2.2 }, { x: 2.5, y: 0.94, z: 0.1 }];

function read(source: string): Formula {
  const result = parseJavascript(source);
  assert.ok(result.ok, result.ok ? "" : `${source}: ${result.problem.message}`);
  return result.value;
}

function refusal(source: string): [message: string, place: string] {
  const result = parseJavascript(source);
  assert.ok(!result.ok, `${source} should be refused`);
  const { message, span } = result.problem;
  assert.ok(span.start >= 0 && span.start <= span.end && span.end <= source.length, `${source}: ${JSON.stringify(span)}`);
  return [message, source.slice(span.start, span.end)];
}

suite("JavaScript and TypeScript", () => {
  for (const source of ["-(x**2) + 3/2", "(-x)**2", "2**-x*y", "x**y**0.5", "x/y*z", "x - (y - z) - -x", "x > 1 ? x : y > 1 ? y : z", "0 < x && x < 1 || !(y > 1) ? 1 : 2", "x === y ? 1 : 2",
    "Math.sin(x)*Math.exp(-z)", "Math.pow(x, 2) + Math.hypot(x, y)", "Math.log2(x) + Math.log10(y) + Math.log1p(x)", "Math.PI*x + Math.E**y + Math.SQRT2*Math.LN2", "Math.max(x, y, z) - Math.min(x, y)",
    "Math.abs(z)*Math.sign(z)*Math.cbrt(x)", "1e-3*x + 0x1F + 1_000", "1/(1 + Math.exp(-x))", "Math.atan2(y, x)", "x < y && z > -1/2 ? x : y"]) {
    test(`has the value that the engine gives it: ${source}`, () => {
      const { expression } = read(source);
      for (const place of places) {
        const wanted = Number(runInNewContext(source, { ...place }));
        const printed = Number(runInNewContext(printJavascript(expression), { ...place }));
        for (const found of [evaluateAt(expression, place), printed]) assert.ok(Math.abs(found - wanted) <= 1e-12 * Math.max(1, Math.abs(wanted)), `${found}, not ${wanted}`);
      }
    });
  }

  test("sums and products by reduce are what the engine gives", () => {
    const x = [0.3, -1.2, 0.8, 2.1];
    const values = { n: 3, k: 2, b: 0.5, ...Object.fromEntries(x.map((value, i) => [`x_${i}`, value])) };
    for (const source of [
      "Array.from({ length: n }, (_, i) => i + 1).reduce((sum, i) => sum + x[i]**2, 0)",
      "Array.from({ length: n }, (_, step) => step).reduce((total, i) => total + (x[i + 1] - x[i])**2, 0)/n",
      "Array.from({ length: 2 }, (_, step) => step + 2).reduce((total, i) => total * x[i], 1)",
      "Array.from({ length: n }, (_, step) => step + 1).reduce((total, i) => total + Array.from({ length: n + 1 - i }, (_, step) => step + i).reduce((total, j) => total + i*x[j], 0), 0)",
      "Array.from({ length: n }, (_, step) => step).reduce((total, i) => total + (i === k ? 1 : 0)*x[i] - b, 0)",
    ]) {
      const { expression } = read(source);
      const wanted = Number(runInNewContext(source, { ...values, x }));
      const printed = Number(runInNewContext(printJavascript(expression), { ...values, x }));
      for (const found of [evaluateAt(expression, values), printed]) assert.ok(Math.abs(found - wanted) <= 1e-12, `${source}: ${found}, not ${wanted}`);
    }
  });

  test("reductions that are no sum over indices are refused, and say what is read", () => {
    const numbers = "Array.from({ length: n }, (_, step) => step)";
    for (const [source, message, place] of [
      ["x.reduce((total, value) => total + value, 0)", /read over Array\.from/, "x"],
      [`${numbers}.reduce((total, i) => total + x[i], 1)`, /A sum begins with 0/, "1"],
      [`${numbers}.reduce((total, i) => total + x[i]*total, 0)`, /whose result is total \+/, "total + x[i]*total"],
      [`${numbers}.reduce((total, i) => Math.max(total, x[i]), 0)`, /whose result is total \+/, "Math.max(total, x[i])"],
      [`${numbers}.reduce((total, i) => total + x[i])`, /with its first value/, "((total, i) => total + x[i])"],
      ["Array.from({ length: n }, (_, step) => 2*step).reduce((total, i) => total + x[i], 0)", /step, or step \+ a number/, "(_, step) => 2*step"],
    ] as const) {
      const [said, where] = refusal(source);
      assert.match(said, message, source);
      assert.equal(where, place, `${source}: ${said}`);
    }
  });

  test("statements", () => {
    for (const [source, name, parameters, written] of [
      ["const L = (w*x - t)**2;", "L", [], "(w*x - t)**2"],
      ["export const f = (x: number, y = 2): number => x*y", "f", ["x", "y"], "x*y"],
      ["function f(x) { const z = 2*x; return z**2; }", "f", ["x"], "(2*x)**2"],
      ["x => x**2", "f", ["x"], "x**2"],
      ["const z = w*x;\nconst L = z**2 + z;", "L", [], "(w*x)**2 + w*x"],
      ["this.loss = this.w*x[0]", "this.loss", [], "this.w*x[0]"],
      ["const f = function (x) { return x! as number; }", "f", ["x"], "x"],
    ] as const) {
      const { expression, definition } = read(source);
      assert.equal(definition?.name, name);
      assert.deepEqual(definition?.parameters, parameters);
      assert.equal(printJavascript(expression), written);
    }
  });

  test("refusals say what and where", () => {
    assert.deepEqual(refusal("-x**2"), ["JavaScript does not allow a sign before a power: write -(x ** 2) or (-x) ** 2.", "-x"]);
    assert.deepEqual(refusal("x % 2")[1], "%");
    assert.deepEqual(refusal("Math.random()"), ["There is no function named 'random'.", "random"]);
    for (const source of ["", "2n", "'a'", "`a`", "[x]", "({a: 1})", "x++", "a ?? b", "x < y < z ? 1 : 2", "x > 1", "(a, b)", "if (x) y", "const {a} = b", "const a = 1, b = 2", "f(...x)", "new Foo(x)",
      "x => { return; }", "true", "null", "x;y", "Math.sin(x", "await x", "/a/", "class A {}", "Math.foo", "typeof x"]) refusal(source);
  });

  test("long and deep input", () => {
    assert.equal(evaluateAt(read(`x${"+x".repeat(900)}`).expression, { x: 1 }), 901);
    for (const source of [`${"(".repeat(300)}x${")".repeat(300)}`, `${"- ".repeat(3000)}x`, `x${"**x".repeat(3000)}`, "x+".repeat(10_001)]) refusal(source);
  });
});
