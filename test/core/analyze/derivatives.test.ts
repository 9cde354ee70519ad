import assert from "node:assert/strict";
import { compileField, evaluateAt, hessian, jacobian, nthDerivative, operatorTable, partialDerivative, successiveDerivatives, symbol, operation, symmetricEigen } from "../../../src/core";
import { close, numericSlope } from "../../support/oracle";
import { read } from "../../support/read";

type Point = Readonly<Record<string, number>>;

const functions: readonly [text: string, point: Point][] = [
  ["x^2*y + sin(x*y)", { x: 1.2, y: 0.7 }],
  ["100*(y - x^2)^2 + (1 - x)^2", { x: -1.2, y: 1 }],
  ["log(exp(x) + exp(y) + exp(z))", { x: 0.3, y: -0.2, z: 0.5 }],
  ["sigmoid(x*y)*tanh(z)", { x: 0.3, y: -0.2, z: 0.5 }],
  ["x^y/(1 + z^2)", { x: 1.3, y: 0.6, z: -0.4 }],
  ["softplus(x - y^2) + erf(x*z)", { x: 0.3, y: -0.2, z: 0.5 }],
];

function valueOf<T>(result: { ok: true; value: T } | { ok: false; problem: { message: string } }): T {
  assert.ok(result.ok, result.ok ? "" : result.problem.message);
  return result.value;
}

suite("Jacobians and Hessians", () => {
  test("each row of a Jacobian is the gradient of its expression by differences", () => {
    const expressions = ["x*y", "sin(x)", "exp(x - y)", "3"].map(read);
    const { rows, verified } = valueOf(jacobian(expressions, ["x", "y"]));
    assert.ok(verified);
    assert.deepEqual(rows.map((row) => row.length), [2, 2, 2, 2]);
    const point = { x: 0.4, y: -1.1 };
    expressions.forEach((expression, i) => ["x", "y"].forEach((name, j) => {
      assert.ok(close(evaluateAt(rows[i]?.[j] ?? expression, point), numericSlope(expression, name, point), 1e-8, 1e-10), `row ${i}, ${name}`);
    }));
  });

  for (const [text, point] of functions) {
    const variables = Object.keys(point);
    test(`the Hessian of ${text} is the differences of its gradient, and symmetric`, () => {
      const { rows, gradient, verified } = valueOf(hessian(read(text), variables));
      assert.ok(verified);
      gradient.forEach((first, i) => variables.forEach((name, j) => {
        assert.ok(close(evaluateAt(rows[i]?.[j] ?? first, point), numericSlope(first, name, point), 1e-7, 1e-9), `${i}, ${j}`);
        assert.ok(close(evaluateAt(rows[i]?.[j] ?? first, point), evaluateAt(rows[j]?.[i] ?? first, point), 1e-14));
      }));
    });

    test(`numbers up to second order of ${text} are those of the symbolic Hessian`, () => {
      const { rows } = valueOf(hessian(read(text), variables));
      const found = compileField(read(text), variables).secondOrder(Object.values(point));
      assert.ok(close(found.value, evaluateAt(read(text), point), 1e-14));
      rows.forEach((row, i) => row.forEach((entry, j) => assert.ok(close(found.hessian[i]?.[j] ?? NaN, evaluateAt(entry, point), 1e-10, 1e-12))));
      variables.forEach((name, i) => assert.ok(close(found.gradient[i] ?? NaN, numericSlope(read(text), name, point), 1e-8, 1e-10)));
    });
  }

  test("second derivatives of all smooth functions of the table agree with differences of their slopes", () => {
    const x = symbol("x");
    for (const row of operatorTable.filter(({ arity }) => arity[0] === 1)) {
      const [from, to] = row.sample[0] ?? [0, 1];
      const at = from + 0.37 * (to - from);
      const [first, second] = valueOf(successiveDerivatives(operation(row.name, [x]), ["x", "x"]));
      assert.ok(first && second);
      const measured = numericSlope(first.result, "x", { x: at });
      const found = evaluateAt(second.result, { x: at });
      if (Number.isFinite(measured)) assert.ok(close(found, measured, 1e-5, 1e-6), `${row.name} at ${at}: ${found}, not ${measured}`);
    }
  });
});

suite("derivatives of higher order", () => {
  test("mixed derivatives do not depend on the order, and are verified", () => {
    const expression = read("exp(x*y)*sin(x)");
    const orders = [["x", "x", "y"], ["x", "y", "x"], ["y", "x", "x"]].map((wrt) => valueOf(partialDerivative(expression, wrt)));
    const values = orders.map(({ result }) => evaluateAt(result, { x: 0.7, y: 0.4 }));
    values.forEach((value) => assert.ok(close(value, values[0] ?? NaN, 1e-12)));
    orders.forEach(({ verdict, wrt }, i) => assert.ok(verdict.status === "verified" && wrt.length === 3, `order ${i}`));
  });

  test("the n-th derivative of sin is sin(x + n pi/2), also beyond what differences can measure", () => {
    for (let n = 0; n <= 9; n++) {
      const { result, verdict } = valueOf(nthDerivative(read("sin(x)"), "x", n));
      assert.ok(close(evaluateAt(result, { x: 0.3 }), Math.sin(0.3 + (n * Math.PI) / 2), 1e-13));
      assert.equal(verdict.status, "verified", `order ${n}`);
    }
  });

  test("what cannot be verified stays undecided in all that follow", () => {
    const all = valueOf(successiveDerivatives(read("g(x)*x"), ["x", "x", "x"]));
    assert.deepEqual(all.map(({ verdict }) => verdict.status), ["undecided", "undecided", "undecided"]);
  });
});

suite("eigenvalues of symmetric matrices", () => {
  const random = (seed: number) => () => ((seed = (seed * 16807) % 2147483647) / 2147483647) * 2 - 1;
  for (const size of [1, 2, 3, 5, 12]) {
    test(`of size ${size}: the matrix is what they and the directions make up`, () => {
      const next = random(size + 1);
      const matrix = Array.from({ length: size }, () => Array.from({ length: size }, next));
      const symmetric = matrix.map((row, i) => row.map((entry, j) => entry + (matrix[j]?.[i] ?? 0)));
      const pairs = symmetricEigen(symmetric);
      symmetric.forEach((row, i) => row.forEach((entry, j) => {
        const rebuilt = pairs.reduce((sum, { value, vector }) => sum + value * (vector[i] ?? NaN) * (vector[j] ?? NaN), 0);
        assert.ok(close(rebuilt, entry, 1e-12, 1e-12), `${i}, ${j}`);
        const dot = pairs.reduce((sum, { vector }) => sum + (vector[i] ?? NaN) * (vector[j] ?? NaN), 0);
        assert.ok(close(dot, i === j ? 1 : 0, 1e-12, 1e-12), "directions are orthonormal");
      }));
      pairs.forEach(({ value }, i) => assert.ok(i === 0 || value >= (pairs[i - 1]?.value ?? NaN), "smallest first"));
    });
  }

  test("of a known matrix, and of one that is not finite", () => {
    assert.ok(symmetricEigen([[2, 1], [1, 2]]).every(({ value }, i) => close(value, [1, 3][i] ?? NaN, 1e-14)));
    assert.ok(symmetricEigen([[1, Infinity], [Infinity, 1]]).every(({ value }) => Number.isNaN(value)));
  });
});

