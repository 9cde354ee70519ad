import assert from "node:assert/strict";
import { differentiate } from "../../../src/core/differentiate";
import { add, equal, graphSize, multiply, number, operation, power, symbol } from "../../../src/core/expression";
import type { Expression } from "../../../src/core/expression";
import { evaluateAt } from "../../../src/core/evaluate";
import { simplify } from "../../../src/core/simplify";

const x = symbol("x");
const one = number(1);

function nested(depth: number, step: (inner: Expression, i: number) => Expression): Expression {
  let expression: Expression = x;
  for (let i = 0; i < depth; i++) expression = step(expression, i);
  return expression;
}

suite("simplify: limits", () => {
  test("sin(sin(...)) 200 deep and its derivative", () => {
    const deep = nested(200, (inner) => operation("sin", [inner]));
    const { expression, complete } = simplify(differentiate(deep, "x"));
    assert.ok(complete);
    assert.ok(graphSize(expression) < 500);
  }).timeout(10_000);

  test("a sum and a product written as chains of 3000 links are collected at once", () => {
    const links = (step: (inner: Expression, i: number) => Expression): Expression => nested(3000, (inner, i) => step(inner, i));
    const sum = simplify(links((inner, i) => add(inner, symbol(`a_${i % 3}`))));
    assert.ok(sum.complete);
    assert.ok(equal(sum.expression, simplify(add(x, ...["a_0", "a_1", "a_2"].map((name) => multiply(number(1000), symbol(name))))).expression));
    const product = simplify(links((inner, i) => multiply(i % 2 === 0 ? x : symbol("y"), inner)));
    assert.ok(equal(product.expression, multiply(power(x, number(1501)), power(symbol("y"), number(1500)))));
    // Few steps are needed: far fewer than one for each link and each of its terms.
    assert.ok(simplify(links((inner, i) => add(inner, symbol(`a_${i}`))), { budget: 30_000 }).complete);
  }).timeout(10_000);

  test("a part of a chain that is used elsewhere too stays one node", () => {
    const shared = nested(40, (inner, i) => add(inner, symbol(`a_${i}`)));
    const doubling = nested(40, (inner) => add(inner, inner));
    assert.ok(equal(simplify(add(shared, operation("sin", [shared]))).expression, simplify(add(operation("sin", [shared]), shared)).expression));
    assert.ok(equal(simplify(doubling).expression, multiply(number(2n ** 40n), x)));
  });

  test("the derivative of a product of 60 different sines", () => {
    const sines = multiply(...Array.from({ length: 60 }, (_, i) => operation("sin", [multiply(number(i + 1), x)])));
    const derivative = differentiate(sines, "x");
    const { expression } = simplify(derivative);
    assert.ok(graphSize(expression) <= graphSize(derivative));
    const [found, right] = [expression, derivative].map((form) => evaluateAt(form, { x: 0.01 }));
    assert.ok(found !== undefined && right !== undefined && Math.abs(found - right) <= 1e-9 * Math.abs(right), `${found}, not ${right}`);
  }).timeout(10_000);

  test("a graph whose tree has 2^60 nodes", () => {
    const result = simplify(nested(60, (inner) => multiply(add(inner, one), add(inner, number(2)))));
    assert.ok(result.complete);
    assert.ok(graphSize(result.expression) < 400);
  }).timeout(10_000);

  test("the work grows with the graph, not faster", () => {
    const network = (units: number): Expression => add(...Array.from({ length: units }, (_, i) =>
      multiply(symbol(`v_${i}`), operation("tanh", [add(multiply(symbol(`w_${i}`), x), symbol(`b_${i}`))]))));
    const steps = (expression: Expression): number => {
      // The least budget that suffices, by halving.
      let [low, high] = [0, 1_000_000];
      while (high - low > 50) {
        const middle = Math.floor((low + high) / 2);
        if (simplify(expression, { budget: middle }).complete) high = middle;
        else low = middle;
      }
      return high;
    };
    const [small, large] = [steps(network(40)), steps(network(80))];
    assert.ok(large < 2.5 * small, `${small} steps for 40 units, ${large} for 80`);
  }).timeout(30_000);

  test("numbers too long to work out are left as powers", () => {
    const huge = power(number(9), power(number(9), power(number(9), number(9))));
    const { expression, complete } = simplify(multiply(huge, x));
    assert.ok(complete);
    assert.ok(expression.size < 12);
    assert.ok(equal(simplify(power(number(2), number(10))).expression, number(1024)));
  });

  test("a spent budget is told, and an expression is returned all the same", () => {
    const expression = differentiate(nested(6, (inner) => multiply(add(inner, one), operation("exp", [inner]))), "x");
    assert.ok(!simplify(expression, { budget: 10 }).complete);
    assert.ok(simplify(expression).complete);
  }).timeout(10_000);

  test("the result depends on the expression and the budget alone", () => {
    const expression = differentiate(nested(4, (inner) => multiply(add(inner, one), operation("exp", [inner]))), "x");
    for (const budget of [100, 1000, 10_000]) {
      assert.ok(equal(simplify(expression, { budget }).expression, simplify(expression, { budget }).expression));
    }
  }).timeout(10_000);
});
