import assert from "node:assert/strict";
import { differentiate } from "../../../src/core/differentiate";
import { add, equal, graphSize, multiply, number, operation, power, symbol } from "../../../src/core/expression";
import type { Expression } from "../../../src/core/expression";
import { simplify } from "../../../src/core/simplify";

const x = symbol("x");
const one = number(1);

function nested(depth: number, step: (inner: Expression) => Expression): Expression {
  let expression: Expression = x;
  for (let i = 0; i < depth; i++) expression = step(expression);
  return expression;
}

suite("simplify: limits", () => {
  test("sin(sin(...)) 200 deep and its derivative", () => {
    const deep = nested(200, (inner) => operation("sin", [inner]));
    const { expression, complete } = simplify(differentiate(deep, "x"));
    assert.ok(complete);
    assert.ok(graphSize(expression) < 500);
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
