import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { compile, missingNames } from "../../../src/core/evaluate";
import { call, derivative, number, operation, symbol, type Expression } from "../../../src/core/expression";
import { close, numericSlope } from "../../support/oracle";
import { read } from "../../support/read";
import { expressions, places, variables } from "../../support/random-expression";

interface Workload {
  readonly expr: string;
  readonly vars: readonly string[];
  readonly values: Readonly<Record<string, number>>;
  readonly f: number;
  readonly grad: readonly number[];
}

// Values and gradients of these fixtures are by mpmath.
suite("gradients of whole models", () => {
  for (const name of ["mlp_51", "mlp_1001", "rosen_100"]) {
    test(name, () => {
      const work = JSON.parse(readFileSync(new URL(`../../fixtures/workloads/${name}.json`, import.meta.url), "utf8")) as Workload;
      const tape = compile(readSum(work.expr), work.vars);
      const point = work.vars.map((variable) => work.values[variable] ?? NaN);
      const { value, gradient } = tape.gradient(point);
      assert.ok(close(value, work.f, 1e-12), `${value} is not ${work.f}`);
      work.grad.forEach((expected, i) => assert.ok(close(gradient[i] ?? NaN, expected, 1e-9, 1e-11), `${work.vars[i] ?? ""}: ${gradient[i]} is not ${expected}`));
      const direction = work.vars.map((_, i) => Math.sin(i + 1));
      const expected = work.grad.reduce((sum, partial, i) => sum + partial * (direction[i] ?? 0), 0);
      assert.ok(close(tape.directional(point, direction).slope, expected, 1e-9));
    });
  }
});

/** Reads a long sum term by term: sources longer than the parsers take come from fixtures only. */
function readSum(text: string): Expression {
  const terms: string[] = [];
  let depth = 0;
  let start = 0;
  for (let i = 0; i < text.length; i++) {
    if (text[i] === "(") depth++;
    if (text[i] === ")") depth--;
    if (text[i] === "+" && depth === 0) {
      terms.push(text.slice(start, i));
      start = i + 1;
    }
  }
  return operation("add", [...terms, text.slice(start)].map(read));
}

suite("slopes of random expressions", () => {
  test("forward and reverse sweeps agree with differences of values", () => {
    let compared = 0;
    fc.assert(fc.property(expressions([], true), fc.constantFrom(...places), (expression, place) => {
      const tape = compile(expression, variables);
      const point = variables.map((name) => place[name] ?? NaN);
      const { value, gradient } = tape.gradient(point);
      assert.ok(Object.is(value, tape.value(point)));
      variables.forEach((name, i) => {
        const { slope } = tape.directional(point, variables.map((_, k) => Number(k === i)));
        assert.ok(close(slope, gradient[i] ?? NaN, 1e-9, 1e-9 * Math.abs(value)) || !Number.isFinite(slope), `${name}: forward ${slope}, reverse ${gradient[i]}`);
        const measured = [1e-4, 1e-5].map((h) => centralDifference(expression, name, place, h));
        const steady = close(measured[0] ?? NaN, measured[1] ?? NaN, 1e-5) && Math.abs(measured[1] ?? NaN) > 1e-4 * Math.abs(value) && Math.abs(value) < 1e6;
        if (!steady || !Number.isFinite(slope)) return;
        compared++;
        assert.ok(close(slope, measured[1] ?? NaN, 1e-3), `${name}: ${slope} is not ${measured[1]}`);
      });
    }), { seed: 7, numRuns: 600 });
    assert.ok(compared > 200, `only ${compared} slopes could be compared`);
  });

  test("values in columns are those point by point", () => {
    fc.assert(fc.property(expressions([], true), (expression) => {
      const tape = compile(expression, variables);
      const columns = variables.map((name, i) => Float64Array.from({ length: i === 1 ? 1 : 7 }, (_, k) => (places[k % places.length]?.[name] ?? 0) + k / 16));
      const values = tape.values(columns);
      assert.equal(values.length, 7);
      values.forEach((value, k) => {
        const single = tape.value(columns.map((column) => column[column.length === 1 ? 0 : k] ?? NaN));
        assert.ok(Object.is(value, single) || close(value, single, 1e-14), `${value} is not ${single}`);
      });
    }), { seed: 11, numRuns: 300 });
  });
});

function centralDifference(expression: Expression, name: string, place: Readonly<Record<string, number>>, h: number): number {
  const tape = compile(expression, Object.keys(place));
  const at = (shift: number): number => tape.value(Object.entries(place).map(([key, value]) => (key === name ? value + shift : value)));
  return (at(h) - at(-h)) / (2 * h);
}

suite("what a tape makes of odd places", () => {
  const gradientOf = (text: string, ...point: number[]): { value: number; gradient: number[] } => {
    const expression = read(text);
    const { value, gradient } = compile(expression, ["x", "y"].slice(0, point.length)).gradient(point);
    return { value, gradient: [...gradient] };
  };

  test("undefined values are NaN, overflow is infinite", () => {
    for (const [text, x] of [["1/x", 0], ["log(x)", 0], ["log(x)", -1], ["sqrt(x)", -1], ["x^(1/3)", -1], ["tan(x)/x", 0], ["x^(-2)", 0]] as const) {
      assert.ok(Number.isNaN(gradientOf(text, x).value), `${text} at ${x}`);
      assert.ok(Number.isNaN(gradientOf(text, x).gradient[0]), `slope of ${text} at ${x}`);
    }
    assert.equal(gradientOf("exp(x)", 1000).value, Infinity);
    assert.equal(gradientOf("x^0", 0).value, 1);
  });

  test("a branch that is not taken does not leak, neither value nor slope", () => {
    assert.deepEqual(gradientOf("x > 0 ? log(x) : 2*x", -1), { value: -2, gradient: [2] });
    assert.deepEqual(gradientOf("x > 0 ? 3*x : sqrt(x)", 2), { value: 6, gradient: [3] });
    assert.deepEqual([...compile(read("x > 0 ? log(x) : 2*x"), ["x"]).values([Float64Array.of(-1, 1)])], [-2, 0]);
    assert.deepEqual(compile(read("x > 0 ? log(x) : 2*x"), ["x"]).directional([-1], [1]), { value: -2, slope: 2 });
  });

  test("slopes that do not exist are NaN, but do not spoil those of other variables", () => {
    const { value, gradient } = gradientOf("sqrt(y) + x^2", 3, 0);
    assert.equal(value, 9);
    assert.equal(gradient[0], 6);
    assert.ok(Number.isNaN(gradient[1]));
    assert.deepEqual(compile(read("sqrt(y) + x^2"), ["x", "y"]).directional([3, 0], [1, 0]), { value: 9, slope: 6 });
    assert.ok(gradientOf("sqrt(x^2 + y^2)", 0, 0).gradient.every(Number.isNaN));
    assert.ok(Number.isNaN(gradientOf("cbrt(x)^3", 0).gradient[0]));
  });

  test("kinks follow the convention", () => {
    assert.deepEqual(gradientOf("abs(x)", 0).gradient, [0]);
    assert.deepEqual(gradientOf("relu(x)", 0).gradient, [0]);
    assert.deepEqual(gradientOf("max(x, y)", 1, 1).gradient, [0.5, 0.5]);
  });

  test("a sigmoid written out is flat, not undefined, far to the left", () => {
    assert.deepEqual(gradientOf("1/(1 + exp(-x))", -1000), { value: 0, gradient: [0] });
  });

  test("unknown names and functions and derivatives not worked out are NaN", () => {
    const x = symbol("x");
    assert.ok(Number.isNaN(compile(read("x + q"), ["x"]).value([1])));
    assert.deepEqual(missingNames(read("x + q * r"), ["x", "r"]), ["q"]);
    assert.ok(Number.isNaN(compile(call("g", [x]), ["x"]).value([1])));
    assert.ok(Number.isNaN(compile(derivative(x, x), ["x"]).value([1])));
  });
});

suite("the shape of tapes", () => {
  test("equal subexpressions are computed once", () => {
    const once = compile(read("exp(x*y)"), ["x", "y"]).length;
    assert.equal(compile(read("exp(x*y) * sin(exp(x*y)) * exp(y*x)"), ["x", "y"]).length, once + 3);
  });

  test("constants are worked out beforehand", () => {
    assert.equal(compile(read("sin(2)^2 + cos(2)^2"), []).length, 0);
    assert.ok(close(compile(read("sin(2)^2 + cos(2)^2"), []).value([]), 1, 1e-15));
  });

  test("exact numbers of any size become the nearest double", () => {
    const huge = (10n ** 400n).toString();
    assert.equal(compile(number(`${huge}/${(3n * 10n ** 400n).toString()}`), []).value([]), 1 / 3);
    assert.equal(compile(number("-0.1"), []).value([]), -0.1);
    assert.equal(compile(number("1.0507009873554805"), []).value([]), 1.0507009873554805);
  });

  test("ten thousand functions inside each other are no problem", () => {
    let nested: Expression = symbol("x");
    for (let i = 0; i < 10_000; i++) nested = operation("sin", [nested]);
    const { value, gradient } = compile(nested, ["x"]).gradient([0.5]);
    let [expected, slope] = [0.5, 1];
    for (let i = 0; i < 10_000; i++) [expected, slope] = [Math.sin(expected), slope * Math.cos(expected)];
    assert.equal(value, expected);
    assert.ok(close(gradient[0] ?? NaN, slope, 1e-12));
  });

  test("a gradient costs few sweeps, whatever the number of variables", () => {
    const names = Array.from({ length: 300 }, (_, i) => `v${i}`);
    const sum = operation("add", names.map((name, i) => operation("tanh", [operation("multiply", [symbol(name), symbol(names[(i + 1) % 300] ?? "v0")])])));
    const point = names.map((_, i) => Math.cos(i));
    const { gradient } = compile(sum, names).gradient(point);
    for (const i of [0, 17, 299]) {
      const at = Object.fromEntries(names.map((name, k) => [name, point[k] ?? 0]));
      assert.ok(close(gradient[i] ?? NaN, numericSlope(sum, `v${i}`, at), 1e-6));
    }
    assert.ok(compile(sum, names).length <= 601);
  });
});
