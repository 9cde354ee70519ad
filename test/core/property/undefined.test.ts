import assert from "node:assert/strict";
import { answer, constant, evaluateAt, operation, print, simplify, symbol, number } from "../../../src/core";
import { read } from "../../support/read";

suite("parts without a value", () => {
  test("beside the branches of a case distinction there is no slope", () => {
    const x = symbol("x");
    const onlyRight = operation("piecewise", [operation("greater", [x, number(0)]), operation("power", [x, number(2)]), constant("undefined")]);
    const result = answer(onlyRight, ["x"]);
    assert.ok(result.ok);
    assert.equal(evaluateAt(result.value.result, { x: 3 }), 6);
    assert.ok(Number.isNaN(evaluateAt(result.value.result, { x: -3 })), print(result.value.result, "plain"));
  });

  // Each has a value that a part 1/0 has no say in.
  for (const [formula, x, value] of [
    ["x + 0^(x - 4)", 6, 6], ["x + 0^(-x)", -6, -6], ["piecewise(x > 5 and 1/0 > x, 1, x)", 2, 2], ["piecewise(x < 5 or 1/0 > x, 7, x)", 2, 7], ["elu(6, 1/0) x", 2, 12], ["leakyRelu(6, 1/0) x", 2, 12],
  ] as const) {
    test(`${formula} at ${x} is ${value}`, () => assert.equal(evaluateAt(simplify(read(formula)).expression, { x }), value));
  }

  // What the rounding of pi leaves of these is not their value; far on the left, 1 + erf would be all rounding too.
  for (const formula of ["acsch(gelu(-0.4 x w_1))", "tan(pi) 6^x", "x sin(pi) 9^x", "csc(pi)^x", "x^(x cot(pi))", "sin(pi) != 0 ? x : 1", "sin(pi) == 0 ? x : 1"]) {
    test(`${formula} is not contradicted`, () => assert.ok(answer(read(formula), ["x"]).ok));
  }
});
