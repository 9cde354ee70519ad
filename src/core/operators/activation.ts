import { add, constant, divide, multiply, number, opposite, power, squareRoot, subtract, type Expression } from "../expression";
import { apply, exp, greater, half, less, log, magnitude, ofOne, one, oneMinus, onePlus, operandAt, piecewise, reciprocal, square, two, zero, type Row } from "./build";
import { normalDensity, normalDistribution } from "./special/error-function";

const sigmoidOf = apply("sigmoid");
const tanhOf = apply("tanh");
const stepOf = apply("step");
const softplusOf = apply("softplus");
const maxOf = apply("max");
const minOf = apply("min");

/** 1/(1 + exp(-x)), without overflow in the exponential on either side. */
export function sigmoid(x: number): number {
  if (x >= 0) return 1 / (1 + Math.exp(-x));
  const small = Math.exp(x);
  return small / (1 + small);
}

/** log(1 + exp(x)), without overflow on the right or cancellation on the left. */
export function softplus(x: number): number {
  return Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
}

function mishSlope(x: number): number {
  const t = Math.tanh(softplus(x));
  return t + x * (1 - t) * (1 + t) * sigmoid(x);
}

/** Phi(x), the standard normal distribution function, by erfc: far on the left 1 + erf would be all rounding. */
const phiByTail = (x: Expression): Expression => multiply(half, apply("erfc")(opposite(divide(x, squareRoot(two)))));
const densityOf = (x: Expression): Expression => divide(exp(multiply(number("-1/2"), square(x))), squareRoot(multiply(two, constant("pi"))));

// The constants of selu that make mean 0 and variance 1 a fixed point: Klambauer et al., "Self-normalizing neural networks" (2017), appendix.
const seluScaleText = "1.0507009873554805";
const seluAlphaText = "1.6732632423543772";
const seluScale = Number(seluScaleText);
const seluAlpha = Number(seluAlphaText);
const seluScaleOf = number(seluScaleText, { decimal: true });
const seluAlphaOf = number(seluAlphaText, { decimal: true });

const defaultSlope = 0.01;
const slopeOperand = (operands: readonly Expression[]): Expression => operands[1] ?? number("0.01", { decimal: true });
const alphaOperand = (operands: readonly Expression[]): Expression => operands[1] ?? one;

/** Activation functions of neural networks, with the kink conventions of PyTorch. */
export const activation = {
  sigmoid: ofOne({
    title: "sigmoid", value: sigmoid, slope: (x, y) => y * sigmoid(-x), derivative: (_x, self) => multiply(self, oneMinus(self)),
    expansion: (x) => reciprocal(onePlus(exp(opposite(x)))),
    sample: [-3, 3], latex: "\\sigma", aliases: ["expit", "logistic"],
  }),
  softplus: ofOne({
    title: "softplus", value: softplus, slope: (x) => sigmoid(x), derivative: (x) => sigmoidOf(x),
    // Not log(1 + exp(x)), which overflows from 710 on.
    expansion: (x) => add(maxOf(zero, x), log(onePlus(exp(opposite(magnitude(x)))))),
    sample: [-3, 3], latex: "softplus",
  }),
  relu: ofOne({
    title: "rectified linear unit", value: (x) => (x < 0 ? 0 : x), slope: (x) => (x > 0 ? 1 : 0), derivative: (x) => stepOf(x),
    kinks: { zeros: (x) => [x], convention: "the slope of relu is taken as 0 there, as PyTorch does" },
    expansion: (x) => maxOf(zero, x),
    sample: [0.2, 3], latex: "ReLU",
  }),
  relu6: ofOne({
    title: "rectified linear unit up to 6", value: (x) => (x < 0 ? 0 : x > 6 ? 6 : x), slope: (x) => (x > 0 && x < 6 ? 1 : 0),
    derivative: (x) => multiply(stepOf(x), stepOf(subtract(number(6), x))),
    kinks: { zeros: (x) => [x, subtract(x, number(6))], convention: "the slope of relu6 is taken as 0 there, as PyTorch does" },
    expansion: (x) => minOf(maxOf(zero, x), number(6)),
    sample: [0.2, 5.8], latex: "ReLU6",
  }),
  /** operands: x, and the slope for negative x (0.01 unless given) */
  leakyRelu: {
    title: "leaky rectified linear unit", arity: [1, 2], value: (x = NaN, slope = defaultSlope) => (x > 0 ? x : slope * x),
    slopes: ([x = NaN, ...more]) => [x > 0 ? 1 : more[0] ?? defaultSlope, ...more.map(() => Math.min(x, 0))],
    derivative: (operands, index) => {
      const x = operandAt(operands, 0);
      return index === 0 ? piecewise(greater(x, zero), one, slopeOperand(operands)) : minOf(x, zero);
    },
    kinks: { zeros: (operands) => [operandAt(operands, 0)], convention: "the slope of leakyRelu there is taken as that on the negative side, as PyTorch does" },
    expansion: (operands) => piecewise(greater(operandAt(operands, 0), zero), operandAt(operands, 0), multiply(slopeOperand(operands), operandAt(operands, 0))),
    sample: [[-3, -0.2], [0.05, 0.4]], latex: "LeakyReLU", aliases: ["lrelu"],
  },
  /** operands: x, and the scale for negative x (1 unless given) */
  elu: {
    title: "exponential linear unit", arity: [1, 2], value: (x = NaN, alpha = 1) => (x > 0 ? x : alpha * Math.expm1(x)),
    slopes: ([x = NaN, ...more]) => [x > 0 ? 1 : (more[0] ?? 1) * Math.exp(x), ...more.map(() => (x > 0 ? 0 : Math.expm1(x)))],
    derivative: (operands, index) => {
      const x = operandAt(operands, 0);
      if (index > 0) return piecewise(greater(x, zero), zero, subtract(exp(x), one));
      return piecewise(greater(x, zero), one, operands[1] ? multiply(operands[1], exp(x)) : exp(x));
    },
    kinks: {
      zeros: (operands) => (operands[1] ? [operandAt(operands, 0)] : []),
      convention: "the slope of elu there is taken as that on the negative side, as PyTorch does",
    },
    expansion: (operands) => piecewise(greater(operandAt(operands, 0), zero), operandAt(operands, 0), multiply(alphaOperand(operands), subtract(exp(operandAt(operands, 0)), one))),
    sample: [[-3, -0.2], [0.5, 2]], latex: "ELU", aliases: [],
  },
  selu: ofOne({
    title: "scaled exponential linear unit", value: (x) => seluScale * (x > 0 ? x : seluAlpha * Math.expm1(x)),
    slope: (x) => seluScale * (x > 0 ? 1 : seluAlpha * Math.exp(x)),
    derivative: (x) => piecewise(greater(x, zero), seluScaleOf, multiply(seluScaleOf, seluAlphaOf, exp(x))),
    kinks: { zeros: (x) => [x], convention: "the slope of selu there is taken as that on the negative side, as PyTorch does" },
    expansion: (x) => multiply(seluScaleOf, piecewise(greater(x, zero), x, multiply(seluAlphaOf, subtract(exp(x), one)))),
    sample: [-3, -0.2], latex: "SELU",
  }),
  gelu: ofOne({
    title: "Gaussian error linear unit", value: (x) => x * normalDistribution(x), slope: (x) => normalDistribution(x) + x * normalDensity(x),
    derivative: (x) => add(phiByTail(x), multiply(x, densityOf(x))),
    expansion: (x) => multiply(x, phiByTail(x)),
    sample: [-3, 3], latex: "GELU",
  }),
  silu: ofOne({
    title: "sigmoid linear unit", value: (x) => x * sigmoid(x),
    // Not 1 + x - y: from 1e16 on nothing would be left of it.
    slope: (x) => sigmoid(x) * (1 + x * sigmoid(-x)),
    derivative: (x, self) => add(sigmoidOf(x), multiply(self, oneMinus(sigmoidOf(x)))),
    expansion: (x) => multiply(x, sigmoidOf(x)),
    sample: [-3, 3], latex: "SiLU", aliases: ["swish"],
  }),
  mish: ofOne({
    title: "mish", value: (x) => x * Math.tanh(softplus(x)), slope: mishSlope,
    derivative: (x) => add(tanhOf(softplusOf(x)), multiply(x, sigmoidOf(x), oneMinus(power(tanhOf(softplusOf(x)), two)))),
    expansion: (x) => multiply(x, tanhOf(softplusOf(x))),
    sample: [-3, 3], latex: "Mish",
  }),
  hardSigmoid: ofOne({
    title: "hard sigmoid", value: (x) => (x <= -3 ? 0 : x >= 3 ? 1 : (x + 3) / 6), slope: (x) => (x > -3 && x < 3 ? 1 / 6 : 0),
    derivative: (x) => piecewise(apply("and")(greater(x, number(-3)), less(x, number(3))), number("1/6"), zero),
    kinks: { zeros: (x) => [add(x, number(3)), subtract(x, number(3))], convention: "the slope of hardSigmoid is taken as 0 there, as PyTorch does" },
    expansion: (x) => minOf(maxOf(zero, divide(add(x, number(3)), number(6))), one),
    sample: [-2.8, 2.8], latex: "HardSigmoid",
  }),
} satisfies Record<string, Row>;
