import { add, multiply, number, power, subtract, type Expression } from "../expression";
import { abs, apply, greater, half, less, ofOne, one, onePlus, operandAt, piecewise, reciprocal, square, zero, type Row } from "./build";

const sign = apply("sign");

/** Rounds to the nearest integer, halves to the even one, as IEEE 754, Python and PyTorch do. */
export function roundHalfEven(x: number): number {
  const rounded = Math.round(x);
  return rounded - x === 0.5 && rounded % 2 !== 0 ? rounded - 1 : rounded;
}

/** The share of each operand in the slope of max or min: those that reach the result share it evenly. */
function evenShares(operands: readonly number[], result: number): number[] {
  const ties = operands.filter((x) => x === result).length;
  return operands.map((x) => (x === result ? 1 / ties : 0));
}

/** The derivative of max or min by one operand: 1 where it `wins`, 0 where it loses, an even share where it ties. */
function shareOf(operands: readonly Expression[], index: number, wins: typeof greater, loses: typeof greater, name: "max" | "min"): Expression {
  const own = operandAt(operands, index);
  const others = operands.filter((_, i) => i !== index);
  const [first, ...more] = others;
  if (!first) return one;
  const rival = more.length === 0 ? first : apply(name)(...others);
  // Where it ties, each operand that is equal to it reaches the result too.
  const alsoReaches = (x: Expression): Expression => piecewise(apply("equal")(x, own), one, zero);
  const share = more.length === 0 ? half : reciprocal(onePlus(add(...others.map(alsoReaches))));
  return piecewise(wins(own, rival), one, loses(own, rival), zero, share);
}

/** Zero wherever two operands tie. */
function differences(operands: readonly Expression[]): Expression[] {
  return operands.flatMap((left, i) => operands.slice(i + 1).map((right) => subtract(left, right)));
}

const toNearest = (x: Expression): Expression => subtract(x, apply("round")(x));
const toNearestHalf = (x: Expression): Expression => subtract(subtract(x, apply("floor")(x)), half);

/** Functions with kinks or jumps. Slopes at a kink are those of PyTorch. */
export const roundingAndKinks = {
  abs: ofOne({
    title: "absolute value", value: Math.abs, slope: (x) => Math.sign(x), derivative: (x) => sign(x),
    kinks: { zeros: (x) => [x], convention: "the slope of the absolute value is taken as 0 there, as PyTorch does" },
    sample: [0.2, 3], latex: "abs", plain: "abs", python: "abs", javascript: "abs", aliases: ["absolute", "fabs"],
  }),
  sign: ofOne({
    title: "sign", value: Math.sign, slope: () => 0, derivative: () => zero,
    kinks: { zeros: (x) => [x], convention: "the slope of sign is taken as 0 there, as PyTorch does" },
    expansion: (x) => piecewise(greater(x, zero), one, less(x, zero), number(-1), zero),
    sample: [0.2, 3], latex: "sgn", plain: "sign", python: "sign", javascript: "sign", aliases: ["sgn", "signum"],
  }),
  floor: ofOne({
    title: "floor", value: Math.floor, slope: () => 0, derivative: () => zero,
    kinks: { zeros: (x) => [toNearest(x)], convention: "the slope of floor is taken as 0 there, as PyTorch does" },
    sample: [0.1, 0.9], latex: "floor", plain: "floor", python: "floor", javascript: "floor",
  }),
  ceil: ofOne({
    title: "ceiling", value: Math.ceil, slope: () => 0, derivative: () => zero,
    kinks: { zeros: (x) => [toNearest(x)], convention: "the slope of ceil is taken as 0 there, as PyTorch does" },
    sample: [0.1, 0.9], latex: "ceil", plain: "ceil", python: "ceil", javascript: "ceil", aliases: ["ceiling"],
  }),
  round: ofOne({
    title: "rounding to the nearest integer", value: roundHalfEven, slope: () => 0, derivative: () => zero,
    kinks: { zeros: (x) => [toNearestHalf(x)], convention: "the slope of round is taken as 0 there, as PyTorch does" },
    sample: [0.6, 1.4], latex: "round", plain: "round", python: "round", javascript: "round", aliases: ["rint"],
  }),
  step: ofOne({
    title: "unit step", value: (x) => (x > 0 ? 1 : x <= 0 ? 0 : NaN), slope: () => 0, derivative: () => zero,
    kinks: { zeros: (x) => [x], convention: "the unit step and its slope are taken as 0 there" },
    expansion: (x) => piecewise(greater(x, zero), one, zero),
    sample: [0.2, 3], latex: "step", aliases: ["heaviside", "unitstep"],
  }),
  cbrt: ofOne({
    title: "cube root", value: Math.cbrt, slope: (_x, y) => (y === 0 ? NaN : 1 / (3 * y * y)), derivative: (_x, self) => reciprocal(multiply(number(3), square(self))),
    kinks: { zeros: (x) => [x] },
    expansion: (x) => multiply(sign(x), power(abs(x), number("1/3"))),
    sample: [0.2, 4], latex: "cbrt", plain: "cbrt", python: "cbrt", javascript: "cbrt", aliases: ["cuberoot"],
  }),
  max: {
    title: "maximum", arity: [1, Infinity], value: Math.max, slopes: evenShares,
    derivative: (operands, index) => shareOf(operands, index, greater, less, "max"),
    kinks: { zeros: differences, convention: "the largest operands of max share its slope evenly there, as PyTorch does" },
    sample: [[-3, 0], [0.5, 3]], latex: "\\max", plain: "max", python: "max", javascript: "max", aliases: ["maximum", "fmax"],
  },
  min: {
    title: "minimum", arity: [1, Infinity], value: Math.min, slopes: evenShares,
    derivative: (operands, index) => shareOf(operands, index, less, greater, "min"),
    kinks: { zeros: differences, convention: "the smallest operands of min share its slope evenly there, as PyTorch does" },
    sample: [[-3, 0], [0.5, 3]], latex: "\\min", plain: "min", python: "min", javascript: "min", aliases: ["minimum", "fmin"],
  },
} satisfies Record<string, Row>;
