import assert from "node:assert/strict";
import { call, differentiate, equal, evaluateDerivatives, evaluateAt, freeNames, graphSize, multiply, number, operation, ruleStep, substitute, symbol, visit } from "../../../src/core";
import type { Expression } from "../../../src/core";
import { close, numericSlope } from "../../support/oracle";
import { read } from "../../support/read";

/** One expression for each rule of structure, and the rule that must serve it. */
const served: readonly [text: string, rule: string][] = [
  ["y^2", "constant-rule"],
  ["x", "variable-rule"],
  ["x^2 + sin(x) - 3", "sum-rule"],
  ["3 * y * x^2", "constant-factor-rule"],
  ["x^2 * sin(x)", "product-rule"],
  ["x * sin(x) * exp(x) * (x + 1) * cos(x) * log(x)", "product-rule"],
  ["sin(x) / (x^2 + 1)", "quotient-rule"],
  ["x * sin(x) / (exp(x) * (x + 2))", "quotient-rule"],
  ["x / (x + 1)^3", "quotient-rule"],
  ["(x^2 + 1)^5", "power-rule"],
  ["sqrt(x)", "power-rule"],
  ["x^y", "power-rule"],
  ["1 / (x + y)", "power-rule"],
  ["2^(x^2)", "exponential-rule"],
  ["e^(2 * x)", "exponential-rule"],
  ["x^sin(x)", "general-power-rule"],
  ["(x + y)^(x * y)", "general-power-rule"],
  ["x > 1 ? x^2 : 3 * x", "piecewise-rule"],
  ["sin(x)", "function-rule"],
  ["sin(x^2 * y)", "chain-rule"],
  ["atan2(x, x^2 + y)", "chain-rule"],
];

suite("differentiate: rules of structure", () => {
  for (const [text, rule] of served) {
    test(`${text} by the ${rule}, right by finite differences`, () => {
      const expression = read(text);
      assert.equal(ruleStep(expression, "x").rule.id, rule);
      const derivative = differentiate(expression, "x");
      for (const point of [{ x: 0.7, y: 1.3 }, { x: 1.9, y: 0.4 }]) {
        const [exact, numeric] = [evaluateAt(derivative, point), numericSlope(expression, "x", point)];
        assert.ok(close(exact, numeric, 1e-7), `at x = ${point.x}: ${exact}, by differences ${numeric}`);
      }
    });
  }

  test("an unknown function of one operand is primed, of several is left standing", () => {
    const x = symbol("x");
    const twice = differentiate(differentiate(call("f", [x]), "x"), "x");
    assert.ok(equal(twice, call("f", [x], 2)));
    const inner = differentiate(call("f", [multiply(number(3), x)]), "x");
    assert.ok(equal(inner, multiply(number(3), call("f", [multiply(number(3), x)], 1))));
    const both = differentiate(call("f", [x, symbol("y")]), "x");
    assert.equal(both.kind === "operation" && both.operator, "derivative");
  });
});

suite("differentiate: size", () => {
  test("sin(sin(...)) 200 deep: the graph grows in proportion", () => {
    const deep = (n: number): Expression => Array.from({ length: n }).reduce<Expression>((node) => operation("sin", [node]), symbol("x"));
    const [small, large] = [100, 200].map((n) => graphSize(differentiate(deep(n), "x")));
    assert.ok(small !== undefined && large !== undefined && large < 2.2 * small, `${small} nodes, then ${large}`);
  });

  test("a product of 60 factors: the graph grows in proportion", () => {
    const product = (n: number): Expression => multiply(...Array.from({ length: n }, (_, i) => operation("sin", [multiply(number(i + 1), symbol("x"))])));
    const [small, large] = [30, 60].map((n) => graphSize(differentiate(product(n), "x")));
    assert.ok(small !== undefined && large !== undefined && large < 2.2 * small, `${small} nodes, then ${large}`);
  });

  test("equal subexpressions of the formula are one node of the derivative", () => {
    const derivative = differentiate(read("exp(x*y) * sin(x*y) / (1 + cos(x*y)^2)"), "x");
    const inner = read("x*y");
    let [products, symbols] = [0, 0];
    visit(derivative, (node) => {
      if (equal(node, inner)) products++;
      if (node.kind === "symbol" && node.name === "y") symbols++;
    });
    assert.deepEqual([products, symbols], [1, 1]);
  });

  test("quotients within quotients, each of several factors: the graph grows in proportion", () => {
    const nested = (n: number): Expression => Array.from({ length: n }).reduce<Expression>((node) => substitute(read("x * sin(x) * u / (1 + x^2)"), "u", node), symbol("x"));
    const [small, large] = [40, 80].map((n) => graphSize(differentiate(nested(n), "x")));
    assert.ok(small !== undefined && large !== undefined && large < 2.2 * small, `${small} nodes, then ${large}`);
  });

  test("no zeros or ones are left in sums and products", () => {
    visit(differentiate(read("x^2 * y + 3 * x + y^2 + 1"), "x"), (node) => {
      if (node.kind !== "operation" || node.operator === "power") return;
      assert.ok(!node.operands.some((operand) => operand.kind === "number" && (operand.value.equals(0) || operand.value.equals(1) && node.operator === "multiply")));
    });
  });
});

suite("differentiate: derivative operators inside an expression", () => {
  test("are worked out, inner ones first", () => {
    const x = symbol("x");
    const second = operation("derivative", [operation("derivative", [read("x^4"), x]), x]);
    const worked = evaluateDerivatives(second);
    assert.ok(worked.ok);
    assert.ok(close(evaluateAt(worked.value, { x: 1.5 }), 12 * 1.5 ** 2));
  });

  test("at a point, the variable inside is apart from the one outside", () => {
    const atTwice = operation("derivative", [read("sin(t)"), symbol("t"), read("2 * t")]);
    const worked = evaluateDerivatives(atTwice);
    assert.ok(worked.ok);
    assert.deepEqual(freeNames(worked.value), ["t"]);
    assert.ok(close(evaluateAt(worked.value, { t: 0.4 }), Math.cos(0.8)));
  });

  test("by something that is no variable are a problem with its place", () => {
    const worked = evaluateDerivatives(operation("derivative", [read("x^2"), number(3, { span: { start: 5, end: 6 } })]));
    assert.ok(!worked.ok);
    assert.deepEqual(worked.problem.span, { start: 5, end: 6 });
  });
});
