import assert from "node:assert/strict";
import { answer, evaluateAt, parseLatex, printLatex } from "../../../src/core";
import { read } from "../../support/read";

type Family = (i: number) => number;

/** Members as numbers that look random and are never zero, and scalars beside them. */
const families: Readonly<Record<string, Family>> = {
  x: (i) => 0.7 + 0.31 * Math.sin(3 * i), y: (i) => 1.2 + 0.4 * Math.cos(2 * i), z: (i) => 0.5 * Math.sin(5 * i), p: (i) => 0.3 + 0.05 * i, w: (i) => 0.9 - 0.2 * i,
};
const matrix = (i: number, j: number): number => 0.4 + 0.13 * i - 0.21 * j;
const scalars: Readonly<Record<string, number>> = { w: 0.6, b: -0.35, x: 1.3, h: 0.8, s: 1.7, m: 3 };

/** A formula written as a program over an array of members (counted from 1) and a scalar, and the variable it is differentiated by. */
interface Case {
  readonly tex: string;
  readonly by: string;
  /** The same by loops; `get` gives members and scalars by name, moved ones included. */
  readonly program: (get: (name: string) => number, n: number, indices: Readonly<Record<string, number>>) => number;
  readonly expected?: string;
}

const sum = (from: number, to: number, term: (i: number) => number): number => Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => term(from + i)).reduce((a, b) => a + b, 0);
const product = (from: number, to: number, term: (i: number) => number): number => Array.from({ length: to - from + 1 }, (_, i) => term(from + i)).reduce((a, b) => a * b, 1);

const cases: readonly Case[] = [
  { tex: "\\frac{1}{n} \\sum_{i=1}^{n} (y_i - w x_i - b)^2", by: "w", program: (get, n) => sum(1, n, (i) => (get(`y_${i}`) - get("w") * get(`x_${i}`) - get("b")) ** 2) / n },
  { tex: "\\frac{1}{n} \\sum_{i=1}^{n} (y_i - w x_i - b)^2", by: "b", program: (get, n) => sum(1, n, (i) => (get(`y_${i}`) - get("w") * get(`x_${i}`) - get("b")) ** 2) / n },
  { tex: "\\frac{1}{n} \\sum_{i=1}^{n} (y_i - w x_i - b)^2", by: "x_k", program: (get, n) => sum(1, n, (i) => (get(`y_${i}`) - get("w") * get(`x_${i}`) - get("b")) ** 2) / n },
  { tex: "\\sum_{i=1}^n x_i^2", by: "x_k", expected: "2x_k", program: (get, n) => sum(1, n, (i) => get(`x_${i}`) ** 2) },
  { tex: "\\sum_{i=1}^n x_i^2", by: "x_i", expected: "2x_i", program: (get, n) => sum(1, n, (i) => get(`x_${i}`) ** 2) },
  { tex: "\\frac{e^{z_i}}{\\sum_{j=1}^n e^{z_j}}", by: "z_k", program: (get, n, { i = 1 }) => Math.exp(get(`z_${i}`)) / sum(1, n, (j) => Math.exp(get(`z_${j}`))) },
  { tex: "\\frac{e^{z_i}}{\\sum_{j=1}^n e^{z_j}}", by: "z_i", program: (get, n, { i = 1 }) => Math.exp(get(`z_${i}`)) / sum(1, n, (j) => Math.exp(get(`z_${j}`))) },
  { tex: "\\log \\sum_{j=1}^n e^{z_j}", by: "z_k", expected: "\\frac{e^{z_k}}{\\sum_{j=1}^{n} e^{z_j}}", program: (get, n) => Math.log(sum(1, n, (j) => Math.exp(get(`z_${j}`)))) },
  { tex: "-\\sum_{i=1}^n y_i \\log p_i", by: "p_k", expected: "-\\frac{y_k}{p_k}", program: (get, n) => -sum(1, n, (i) => get(`y_${i}`) * Math.log(get(`p_${i}`))) },
  { tex: "-\\sum_{i=1}^n y_i \\log \\frac{e^{z_i}}{\\sum_{j=1}^n e^{z_j}}", by: "z_k", program: (get, n) => -sum(1, n, (i) => get(`y_${i}`) * Math.log(Math.exp(get(`z_${i}`)) / sum(1, n, (j) => Math.exp(get(`z_${j}`))))) },
  { tex: "\\prod_{i=1}^n x_i", by: "x_k", program: (get, n) => product(1, n, (i) => get(`x_${i}`)) },
  { tex: "\\log \\prod_{i=1}^n p_i", by: "p_k", expected: "\\frac{1}{p_k}", program: (get, n) => Math.log(product(1, n, (i) => get(`p_${i}`))) },
  { tex: "\\prod_{i=1}^n \\frac{1}{s} e^{-\\frac{(x_i - h)^2}{2 s^2}}", by: "h", program: (get, n) => product(1, n, (i) => Math.exp(-((get(`x_${i}`) - get("h")) ** 2) / (2 * get("s") ** 2)) / get("s")) },
  { tex: "\\sum_{k=0}^n x^k", by: "x", expected: "\\sum_{k=1}^{n} k x^{k - 1}", program: (get, n) => sum(0, n, (k) => get("x") ** k) },
  { tex: "\\sum_{i=1}^n i x", by: "x", expected: "\\sum_{i=1}^{n} i", program: (get, n) => sum(1, n, (i) => i * get("x")) },
  { tex: "\\sum_{i=1}^n x", by: "x", expected: "n", program: (get, n) => n * get("x") },
  { tex: "\\sum_{i=1}^{3} x_i^3", by: "x_2", program: (get) => sum(1, 3, (i) => get(`x_${i}`) ** 3) },
  { tex: "\\sum_{i=1}^{3} x_i", by: "x_5", expected: "0", program: (get) => sum(1, 3, (i) => get(`x_${i}`)) },
  { tex: "\\sum_{i=1}^n (h - y^{(i)})^2 + w_0", by: "h", expected: "2\\sum_{i=1}^{n} \\left(h - y^{(i)}\\right)", program: (get, n) => sum(1, n, (i) => (get("h") - get(`y__${i}`)) ** 2) },
  { tex: "\\sum_{i=1}^n (x - x_i)^2", by: "x", program: (get, n) => sum(1, n, (i) => (get("x") - get(`x_${i}`)) ** 2) },
  { tex: "\\sum_{i=1}^n \\sum_{j=1}^m w_{ij} x_j", by: "x_k", expected: "\\sum_{i=1}^{n} w_{ik}", program: (get, n) => sum(1, n, (i) => sum(1, 3, (j) => get(`w_${i}_${j}`) * get(`x_${j}`))) },
  { tex: "\\sum_{i=1}^n \\sum_{j=1}^m w_{ij} x_j", by: "w_kl", expected: "x_l", program: (get, n) => sum(1, n, (i) => sum(1, 3, (j) => get(`w_${i}_${j}`) * get(`x_${j}`))) },
  { tex: "\\sum_{i=1}^n (\\sum_{j=1}^m w_j x_{ij} - y_i)^2", by: "w_k", program: (get, n) => sum(1, n, (i) => (sum(1, 3, (j) => get(`w_${j}`) * get(`x_${i}_${j}`)) - get(`y_${i}`)) ** 2) },
  { tex: "\\sqrt{\\sum_{i=1}^n x_i^2}", by: "x_k", expected: "\\frac{x_k}{\\sqrt{\\sum_{i=1}^{n} x_i^{2}}}", program: (get, n) => Math.sqrt(sum(1, n, (i) => get(`x_${i}`) ** 2)) },
  { tex: "\\frac{1}{n} \\sum_{i=1}^n (x_i - \\frac{1}{n} \\sum_{j=1}^n x_j)^2", by: "x_k", program: (get, n) => sum(1, n, (i) => (get(`x_${i}`) - sum(1, n, (j) => get(`x_${j}`)) / n) ** 2) / n },
  { tex: "\\sum_{i=0}^{n-1} (x_{i+1} - x_i)^2", by: "x_k", program: (get, n) => sum(0, n - 1, (i) => (get(`x_${i + 1}`) - get(`x_${i}`)) ** 2) },
  { tex: "\\sum_{k=1}^n x_k^3", by: "x_k", expected: "3x_k^{2}", program: (get, n) => sum(1, n, (i) => get(`x_${i}`) ** 3) },
  { tex: "x_1^2 + \\sum_{i=2}^n x_{i-1}", by: "x_k", program: (get, n) => get("x_1") ** 2 + sum(2, n, (i) => get(`x_${i - 1}`)) },
  // Bounds that change with an outer index, and ranges that do not reach as far as each other.
  { tex: "\\sum_{i=1}^n \\sum_{j=1}^i x_j^2", by: "x_k", program: (get, n) => sum(1, n, (i) => sum(1, i, (j) => get(`x_${j}`) ** 2)) },
  { tex: "\\sum_{i=1}^n \\sum_{j=1}^i x_j", by: "x_3", program: (get, n) => sum(1, n, (i) => sum(1, i, (j) => get(`x_${j}`))) },
  { tex: "\\sum_{i=2}^3 \\sum_{j=1}^i x_j", by: "x_1", expected: "2", program: (get) => sum(2, 3, (i) => sum(1, i, (j) => get(`x_${j}`))) },
  { tex: "\\sum_{i=1}^2 \\sum_{j=i}^n x_j", by: "x_k", program: (get, n) => sum(1, 2, (i) => sum(i, n, (j) => get(`x_${j}`))) },
  { tex: "\\sum_{i=1}^3 \\sum_{j=i}^4 x_j", by: "x_4", expected: "3", program: (get) => sum(1, 3, (i) => sum(i, 4, (j) => get(`x_${j}`))) },
  { tex: "\\sum_{i=1}^5 \\sum_{j=1}^3 \\delta_{ij} x_j^2 h", by: "h", program: (get) => get("h") * sum(1, 3, (i) => get(`x_${i}`) ** 2) },
  { tex: "\\sum_{i=2}^3 \\sum_{j=1}^n \\delta_{ij} x", by: "x", program: (get, n) => sum(2, 3, (i) => (i <= n ? get("x") : 0)) },
  { tex: "\\sum_{i=1}^3 \\delta_{ik} \\sum_{j=1}^i x_j", by: "x_2", program: (get, _n, { k = 1 }) => sum(1, k, (j) => get(`x_${j}`)) },
  { tex: "\\sum_{i=3}^1 x", by: "x", expected: "0", program: () => 0 },
  { tex: "\\sum_{i=1}^n (\\sum_{j=1}^{i-2} x + x^2)", by: "x", program: (get, n) => sum(1, n, (i) => sum(1, i - 2, () => get("x")) + get("x") ** 2) },
  // A delta leaves an inner sum that begins or ends at a number; k need not be among its terms.
  { tex: "\\sum_{i=1}^4 \\sum_{j=i+1}^n w_{ji} \\delta_{i,2}", by: "w_kk", program: (get, n) => sum(1, 4, (i) => (i === 2 ? sum(i + 1, n, (j) => get(`w_${j}_${i}`)) : 0)) },
  { tex: "\\sum_{j=3}^n w_{j2}", by: "w_kk", expected: "0", program: (get, n) => sum(3, n, (j) => get(`w_${j}_2`)) },
  { tex: "\\sum_{i=1}^4 \\sum_{j=i+1}^n x_j \\delta_{i,2}", by: "x_k", program: (get, n) => sum(3, n, (j) => get(`x_${j}`)) },
  { tex: "\\sum_{i=1}^4 x_i \\sum_{j=1}^i \\delta_{j,3}", by: "x_k", program: (get) => get("x_3") + get("x_4") },
  // Without its delta the second term would be divided by zero.
  { tex: "\\sum_{i=1}^n \\frac{h x_i}{\\delta_{i,2} + (i - 2)^2}", by: "h", program: (get, n) => get("h") * sum(1, n, (i) => get(`x_${i}`) / (i === 2 ? 1 : (i - 2) ** 2)) },
  { tex: "\\sum_{i=1}^n \\frac{\\delta_{i,2}}{h + x_i}", by: "h", expected: "-\\frac{1}{\\left(h + x_2\\right)^{2}}", program: (get) => 1 / (get("h") + get("x_2")) },
  { tex: "\\prod_{i=1}^3 \\sum_{j=i}^3 x_j", by: "x_k", program: (get) => product(1, 3, (i) => sum(i, 3, (j) => get(`x_${j}`))) },
];

/** Values for all names of up to `n` members and of every scalar. */
function valuesFor(n: number, indices: Readonly<Record<string, number>>): Record<string, number> {
  const values: Record<string, number> = { ...scalars, ...indices, n };
  for (const [name, at] of Object.entries(families)) {
    for (let i = 0; i <= n + 1; i++) {
      values[`${name}_${i}`] = at(i);
      values[`${name}__${i}`] = at(i);
      for (let j = 1; j <= 4; j++) values[`${name}_${i}_${j}`] = matrix(i, j);
    }
  }
  return values;
}

/** x_2 for x_k where k is 2. */
function memberFor(variable: string, indices: Readonly<Record<string, number>>): string {
  const match = /^(\w)_([a-z]+)$/.exec(variable);
  return match ? `${match[1] ?? ""}_${[...(match[2] ?? "")].map((letter) => indices[letter] ?? 0).join("_")}` : variable;
}

suite("derivatives of sums and products over an index", () => {
  for (const { tex, by, program, expected } of cases) {
    test(`${tex} by ${by}`, () => {
      const parsed = parseLatex(tex);
      assert.ok(parsed.ok, parsed.ok ? "" : parsed.problem.message);
      const answered = answer(parsed.value.expression, [by]);
      assert.ok(answered.ok, answered.ok ? "" : answered.problem.message);
      const { result, verdict } = answered.value;
      assert.equal(verdict.status, "verified", `${printLatex(result)}: ${verdict.reason ?? ""}`);
      if (expected !== undefined) assert.equal(printLatex(result), expected);
      for (const n of [3, 4]) {
        for (const indices of [{ i: 1, k: 2, l: 1 }, { i: 2, k: 2, l: 2 }]) {
          const values = valuesFor(n, indices);
          const member = memberFor(by, indices);
          const at = (value: number): number => program((name) => (name === member ? value : values[name] ?? NaN), n, indices);
          const [x, h] = [values[member] ?? 0, 1e-4];
          const slope = (8 * (at(x + h) - at(x - h)) - (at(x + 2 * h) - at(x - 2 * h))) / (12 * h);
          const found = evaluateAt(result, values);
          assert.ok(Math.abs(found - slope) < 1e-7 * Math.max(1, Math.abs(slope)), `${printLatex(result)} is ${found}, expected ${slope}, for n = ${n}`);
        }
      }
    });
  }

  // The factors are negative; without its delta the third would be the least of 0 and a number above it.
  for (const [k, x] of [[2, -0.9], [3, 0.7], [4, -0.4]] as const) {
    test(`of a product of members held to deltas, at k = ${k}`, () => {
      const result = answer(read("product(min(kronecker(3, i), x_i)^2, i, 2, 4)"), ["x_k"]);
      assert.ok(result.ok);
      const values: Record<string, number> = { x_2: -0.9, x_3: 0.7, x_4: -0.4, k };
      const slope = 2 * x * product(2, 4, (i) => (i === k ? 1 : (values[`x_${i}`] ?? NaN) ** 2));
      assert.ok(Math.abs(evaluateAt(result.value.result, values) - slope) < 1e-14, printLatex(result.value.result));
    });
  }

  test("of a sum whose terms are told apart by a delta", () => {
    const result = answer(read("sum(piecewise(kronecker(2, i) > 1/2, 3*h, h/(i - 2)), i, 1, n)"), ["h"]);
    assert.ok(result.ok);
    assert.equal(evaluateAt(result.value.result, { n: 4 }), sum(1, 4, (i) => (i === 2 ? 3 : 1 / (i - 2))), printLatex(result.value.result));
  });

  test("of higher order and by several members", () => {
    const parsed = parseLatex("\\sum_{i=1}^n x_i^3");
    assert.ok(parsed.ok);
    const second = answer(parsed.value.expression, ["x_k", "x_k"]);
    assert.ok(second.ok);
    assert.equal(printLatex(second.value.result), "6x_k");
    const mixed = answer(parsed.value.expression, ["x_k", "x_l"]);
    assert.ok(mixed.ok);
    assert.equal(printLatex(mixed.value.result), "6x_k \\delta_{kl}");
  });

  test("are refused by the number of terms", () => {
    const parsed = parseLatex("\\sum_{i=1}^n x_i");
    assert.ok(parsed.ok);
    const answered = answer(parsed.value.expression, ["n"]);
    assert.ok(!answered.ok);
    assert.match(answered.problem.message, /number of terms/);
  });
});

suite("power series as sums", () => {
  // Differentiated term by term in a loop, whose term of x^0 is zero.
  const series: readonly [text: string, slope: (x: number, n: number) => number][] = [
    ["sum(x^i/i!, i, 0, n)", (x, n) => sum(1, n, (i) => (i * x ** (i - 1)) / product(1, i, (k) => k))],
    ["sum(i^2*x^i, i, 0, n)", (x, n) => sum(1, n, (i) => i ** 3 * x ** (i - 1))],
    ["sum((i + 1)*x^(i + 1), i, 0, n)", (x, n) => sum(0, n, (i) => (i + 1) ** 2 * x ** i)],
    ["sum(x^i, i, 0, 0)", () => 0],
  ];
  for (const [text, slope] of series) {
    test(`the derivative of ${text} has a value at 0`, () => {
      const found = answer(read(text), ["x"]);
      assert.ok(found.ok);
      for (const x of [0, 0.5, -2]) {
        for (const n of [1, 4]) assert.ok(Math.abs(evaluateAt(found.value.result, { x, n }) - slope(x, n)) < 1e-12, `${x}, ${n}: ${printLatex(found.value.result)}`);
      }
    });
  }

  test("the second derivative begins with the second power", () => {
    const found = answer(read("sum(x^i/i!, i, 0, n)"), ["x", "x"]);
    assert.ok(found.ok);
    assert.equal(evaluateAt(found.value.result, { x: 0, n: 4 }), 1);
  });
});
