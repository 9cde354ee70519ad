import { add, divide, multiply, negate, number, opposite, subtract, type Expression } from "../expression";
import { abs, exp, greater, log, magnitude, ofOne, one, onePlus, operandAt, piecewise, reciprocal, unequal, zero, apply, type Row } from "./build";

const softmax = apply("softmax");

/** log(exp(x1) + exp(x2) + ...) without overflow: the largest is taken out first, and the rest counts even where it is tiny. */
export function logSumExp(...operands: number[]): number {
  const largest = Math.max(...operands);
  if (!Number.isFinite(largest)) return largest;
  const at = operands.indexOf(largest);
  let rest = 0;
  operands.forEach((x, i) => (rest += i === at ? 0 : Math.exp(x - largest)));
  return largest + Math.log1p(rest);
}

const isZero = (x: Expression): boolean => x.kind === "number" && x.value.n === 0n;
const distance = (a: Expression, b: Expression): Expression => (isZero(a) ? magnitude(b) : isZero(b) ? magnitude(a) : abs(subtract(a, b)));

/** The same by simpler functions: max(a, b) + log(1 + exp(-|a - b|)), and with all exponentials for more than two. */
function stableLogSumExp(operands: readonly Expression[]): Expression {
  const [first = zero, second, ...more] = operands;
  if (!second) return first;
  const largest = apply("max")(...operands);
  if (more.length === 0) return add(largest, log(onePlus(exp(opposite(distance(first, second))))));
  return add(largest, log(add(...operands.map((x) => exp(subtract(x, largest))))));
}

/** Entry number `index` (the first is 1) of the softmax of `operands`; NaN when there is no such entry. */
export function softmaxEntry(index: number, ...operands: number[]): number {
  const chosen = operands[index - 1];
  const largest = Math.max(...operands);
  return chosen === undefined ? NaN : Math.exp(chosen - largest) / operands.reduce((sum, x) => sum + Math.exp(x - largest), 0);
}

/** The slopes of one entry of the softmax by each logit: its own has the sum of all other entries in it, not 1 less itself. */
function softmaxSlopes(index: number, logits: readonly number[], chosen: number): number[] {
  const largest = Math.max(...logits);
  const exponentials = logits.map((x) => Math.exp(x - largest));
  const total = exponentials.reduce((sum, term) => sum + term, 0);
  return exponentials.map((own, j) => {
    if (j + 1 !== index) return (-chosen * own) / total;
    return (chosen * exponentials.reduce((sum, term, k) => sum + (k === j ? 0 : term), 0)) / total;
  });
}

/** Exponential and logarithm, and the two functions of several operands made of them. */
export const exponential = {
  exp: ofOne({
    title: "exponential", value: Math.exp, slope: (_x, y) => y, derivative: (_x, self) => self,
    sample: [-3, 3], latex: "\\exp", plain: "exp", python: "exp", javascript: "exp",
  }),
  log: ofOne({
    title: "natural logarithm", value: (x) => (x > 0 ? Math.log(x) : NaN), slope: (x) => (x > 0 ? 1 / x : NaN), derivative: (x) => reciprocal(x),
    domain: (x) => [greater(x, zero)],
    sample: [0.1, 5], latex: "\\log", plain: "log", python: "log", javascript: "log", aliases: ["ln"],
  }),
  logBase: {
    title: "logarithm to a base", arity: [2, 2],
    value: (x = NaN, base = NaN) => (x > 0 && base > 0 && base !== 1 ? Math.log(x) / Math.log(base) : NaN),
    slopes: ([x = NaN, base = NaN], y) => [1 / (x * Math.log(base)), -y / (base * Math.log(base))],
    derivative: (operands, index, self) => {
      const [x, base] = [operandAt(operands, 0), operandAt(operands, 1)];
      return index === 0 ? reciprocal(multiply(x, log(base))) : negate(divide(self, multiply(base, log(base))));
    },
    domain: (operands) => [greater(operandAt(operands, 0), zero), greater(operandAt(operands, 1), zero), unequal(operandAt(operands, 1), one)],
    expansion: (operands) => divide(log(operandAt(operands, 0)), log(operandAt(operands, 1))),
    sample: [[0.1, 5], [1.5, 4]], latex: "\\log", plain: "log", python: "log", aliases: [],
  },
  logsumexp: {
    title: "log-sum-exp", arity: [1, Infinity],
    value: logSumExp,
    slopes: (operands, y) => operands.map((x) => Math.exp(x - y)),
    derivative: (operands, index) => softmax(number(index + 1), ...operands),
    expansion: stableLogSumExp,
    sample: [[-3, 3]], latex: "logsumexp", aliases: ["lse", "logaddexp"],
  },
  /** operands: the number of the entry, counted from 1, then the logits */
  softmax: {
    title: "softmax", arity: [2, Infinity],
    value: (index = NaN, ...logits) => softmaxEntry(index, ...logits),
    slopes: ([index = NaN, ...logits], y) => [0, ...softmaxSlopes(index, logits, y)],
    derivative: ([entry = zero, ...logits], index, self) => {
      if (index === 0) return zero;
      const other = softmax(number(index), ...logits);
      if (entry.kind !== "number") return multiply(self, add(piecewise(apply("equal")(entry, number(index)), one, zero), negate(other)));
      return entry.value.equals(index) ? multiply(self, add(one, negate(self))) : negate(multiply(self, other));
    },
    expansion: ([entry = zero, ...logits]) => {
      // 1/(1 + exp(b - a) + ...) stays finite where exp(a)/(exp(a) + exp(b) + ...) overflows.
      const entryAt = (i: number): Expression => {
        const chosen = operandAt(logits, i);
        return reciprocal(add(one, ...logits.filter((_, j) => j !== i).map((logit) => exp(subtract(logit, chosen)))));
      };
      const chosen = entry.kind === "number" ? Number(entry.value) - 1 : undefined;
      if (chosen !== undefined && chosen in logits) return entryAt(chosen);
      return piecewise(...logits.flatMap((_, j) => [apply("equal")(entry, number(j + 1)), entryAt(j)]), divide(zero, zero));
    },
    sample: [[1, 1], [-3, 3]], latex: "softmax", aliases: [],
  },
} satisfies Record<string, Row>;
