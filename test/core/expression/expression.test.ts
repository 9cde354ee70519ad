import assert from "node:assert/strict";
import { add, call, constant, contains, derivative, equal, freeNames, graphSize, limit, multiply, number, operation, power, share, substitute, symbol, transform, withSpan } from "../../../src/core/expression";
import type { Expression } from "../../../src/core/expression";
import { numberValue } from "../../../src/core/evaluate";

const x = symbol("x");
const y = symbol("y");

suite("expression: numbers", () => {
  test("machine numbers are taken by their shortest decimal, tiny and huge ones too", () => {
    for (const value of [0.1, -2.5, 1e-30, -3.25e-12, 6.02e23, 0, 7]) assert.equal(numberValue(number(value).value), value);
    assert.ok(equal(number(0.1), number("1/10")));
  });

  test("what is no number is refused", () => {
    for (const value of [NaN, Infinity, -Infinity]) assert.throws(() => number(value));
  });
});

suite("expression: equality", () => {
  test("is by structure, not by identity, span or way of writing", () => {
    assert.ok(equal(add(x, number(1)), add(symbol("x", { span: { start: 3, end: 4 } }), number("1.0", { decimal: true }))));
    assert.ok(equal(number("1/2"), number("0.5")));
  });

  test("order of operands, names, primes and operators count", () => {
    const pairs: [Expression, Expression][] = [
      [add(x, y), add(y, x)], [add(x, y), multiply(x, y)], [x, y], [x, constant("e")],
      [call("f", [x]), call("f", [x], 1)], [call("f", [x]), call("g", [x])], [add(x), add(x, x)],
    ];
    for (const [left, right] of pairs) assert.ok(!equal(left, right));
  });

  test("compares graphs that are exponentially long as trees", () => {
    const grow = (): Expression => Array.from({ length: 60 }).reduce<Expression>((node) => multiply(node, node), x);
    assert.ok(equal(grow(), grow()));
  });
});

suite("expression: graphs", () => {
  test("sharing makes equal subexpressions one node", () => {
    const twice = add(operation("sin", [multiply(x, y)]), operation("cos", [multiply(x, y)]));
    // x, y, xy, sin, cos, sum
    assert.equal(graphSize(share(twice)), 6);
    assert.ok(graphSize(twice) > 6);
  });

  test("depth is no limit", () => {
    const deep = Array.from({ length: 20_000 }).reduce<Expression>((node) => operation("sin", [node]), x);
    assert.equal(graphSize(share(deep)), 20_001);
    assert.deepEqual(freeNames(substitute(deep, "x", y)), ["y"]);
  });

  test("transform visits a shared node once and keeps it shared", () => {
    const inner = multiply(x, y);
    const seen: Expression[] = [];
    const result = transform(add(inner, power(inner, number(2))), (node) => (seen.push(node), node.kind === "symbol" ? symbol("z") : node));
    assert.equal(seen.filter((node) => node.kind === "operation" && node.operator === "multiply").length, 1);
    // z for x, z for y, their product, the exponent, the power, the sum
    assert.equal(graphSize(result), 6);
  });
});

suite("expression: structure", () => {
  test("says what stands anywhere below, through every operator that is put on top", () => {
    const sum = operation("sum", [operation("indexed", [symbol("x_"), symbol("i")]), symbol("i")]);
    const deep = operation("sin", [multiply(number(2), call("f", [add(x, sum)]))]);
    for (const name of ["sum", "indexed", "add", "multiply", "call"] as const) assert.ok(contains(name)(deep), name);
    for (const name of ["product", "kronecker", "power", "limit", "derivative", "piecewise"] as const) assert.ok(!contains(name)(deep), name);
    assert.ok(contains("limit", "sum")(deep) && !contains("limit", "power")(deep) && !contains("add")(x));
    assert.ok(contains("call")(withSpan(deep, { start: 0, end: 9 })));
  });
});

suite("expression: free symbols", () => {
  test("come in order of appearance, each once", () => {
    assert.deepEqual(freeNames(add(y, multiply(x, y), constant("pi"))), ["y", "x"]);
  });

  test("the variable of a limit or of a derivative at a point is bound inside it only", () => {
    const h = symbol("h");
    assert.deepEqual(freeNames(limit(add(x, h), h, number(0))), ["x"]);
    assert.deepEqual(freeNames(derivative(operation("sin", [h]), h, y)), ["y"]);
    assert.deepEqual(freeNames(add(h, limit(add(x, h), h, number(0)))), ["h", "x"]);
    assert.deepEqual(freeNames(derivative(power(x, number(2)), x)), ["x"]);
  });
});
