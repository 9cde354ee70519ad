import assert from "node:assert/strict";
import { answer, compile, differentiate, evaluateAt, print, simplify } from "../../../src/core";
import { read } from "../../support/read";

/**
 * Slopes by x at kinks, jumps and ends of domains: the formula, x, and what torch.autograd gives there. Where it gives an infinity,
 * there is no slope here (NaN).
 */
const slopes: readonly (readonly [formula: string, x: number, slope: number])[] = [
  ["abs(x)", 0, 0], ["abs(x^2 - 1)", 1, 0], ["sign(x)", 0, 0], ["step(x)", 0, 0],
  ["relu(x)", 0, 0], ["relu(-x)", 0, 0], ["relu6(x)", 0, 0], ["relu6(x)", 6, 0], ["leakyRelu(x)", 0, 0.01], ["leakyRelu(x, 1/5)", 0, 0.2],
  ["elu(x, 2)", 0, 2], ["selu(x)", 0, 1.0507009873554805 * 1.6732632423543772], ["hardSigmoid(x)", 3, 0], ["hardSigmoid(x)", -3, 0],
  ["max(x, 0)", 0, 0.5], ["min(x, 0)", 0, 0.5], ["max(2x, 5x, 0)", 0, 7 / 3], ["max(x, x^2)", 1, 1.5], ["max(x, 3) x", 3, 4.5],
  ["floor(x)", 2, 0], ["ceil(x)", 2, 0], ["round(x)", 2.5, 0],
  ["1/x", 0, NaN], ["1/x^2", 0, NaN], ["log(x)", 0, NaN], ["sqrt(x)", 0, NaN], ["cbrt(x)", 0, NaN], ["x^(3/2)", 0, 0], ["x log(x)", 0, NaN],
  ["x^2", 0, 0], ["x^1", 0, 1], ["x^0", 0, 0], ["relu(x)^floor(0)", -1, 0], ["relu(x)^relu6(-3/7)", -1, 0], ["relu(x)^relu(-pi)", -1, 0], ["relu(x)^hardSigmoid(-4)", -1, 0], ["x^(1 - 1)", 0, 0], ["x*relu(x)^e", -1, 0], ["x*relu(x)^e", 0, 0], ["(1 - x)^pi*log(x)", 1, 0], ["tan(x)", 0, 1], ["asin(x)", 1, NaN], ["acosh(x)", 1, NaN], ["atanh(x)", 1, NaN],
];

suite("slopes at kinks and at ends of domains", () => {
  for (const [formula, x, slope] of slopes) {
    test(`${formula} at ${x}: ${slope}`, () => {
      const expression = read(formula);
      const tape = compile(expression, ["x"]);
      const raw = differentiate(expression, "x");
      const answered = answer(expression, ["x"]);
      assert.ok(answered.ok);
      const found = {
        "dual numbers": tape.directional([x], [1]).slope,
        "reverse sweep": tape.gradient([x]).gradient[0] ?? Infinity,
        derivative: evaluateAt(raw, { x }),
        simplified: evaluateAt(simplify(raw).expression, { x }),
        answer: evaluateAt(answered.value.result, { x }),
      };
      for (const [way, value] of Object.entries(found)) {
        assert.ok(Object.is(value, slope) || Math.abs(value - slope) < 1e-15, `${way}: ${value}; the answer is ${print(answered.value.result, "plain", { named: true })}`);
      }
    });
  }
});
