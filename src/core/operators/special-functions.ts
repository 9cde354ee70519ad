import { add, constant, multiply, negate, number, power, squareRoot, subtract, type Expression } from "../expression";
import { apply, exp, greater, ofOne, one, onePlus, oneMinus, operandAt, square, two, unequal, zero, type Row } from "./build";
import type { Words } from "./row";
import { erf, erfc, twoOverRootPi } from "./special/error-function";
import { gamma, lgamma } from "./special/gamma-function";
import { digamma, polygamma } from "./special/polygamma";

const gammaOf = apply("gamma");
const digammaOf = apply("digamma");
const polygammaOf = apply("polygamma");

/** 2/sqrt(pi) exp(-x^2) */
const bell = (x: Expression): Expression => multiply(two, power(squareRoot(constant("pi")), number(-1)), exp(negate(square(x))));

/** x is not one of 0, -1, -2, ... */
const noPole = (x: Expression): Expression => apply("or")(greater(x, zero), unequal(subtract(x, apply("round")(x)), zero));

/** The same in words, which count down from `first`. */
const noPoleInWords = (x: Expression, first: number): Words =>
  [x, " is not ", number(first), ", ", number(first - 1), ", ", number(first - 2), ", ..."];

/** The error function, the gamma function and what comes of their derivatives. */
export const specialFunctions = {
  erf: ofOne({
    title: "error function", value: erf, slope: (x) => twoOverRootPi * Math.exp(-x * x), derivative: bell,
    sample: [-2.5, 2.5], latex: "erf", plain: "erf", python: "erf",
  }),
  erfc: ofOne({
    title: "complementary error function", value: erfc, slope: (x) => -twoOverRootPi * Math.exp(-x * x), derivative: (x) => negate(bell(x)),
    expansion: (x) => oneMinus(apply("erf")(x)),
    sample: [-2.5, 2.5], latex: "erfc", python: "erfc",
  }),
  gamma: ofOne({
    title: "gamma function", value: gamma, slope: (x, y) => y * digamma(x), derivative: (x, self) => multiply(self, digammaOf(x)),
    domain: (x) => [noPole(x)], domainInWords: (x) => noPoleInWords(x, 0),
    sample: [0.3, 5], latex: "\\Gamma", plain: "gamma", python: "gamma", aliases: ["tgamma"],
  }),
  lgamma: ofOne({
    title: "logarithm of the gamma function", value: lgamma, slope: (x) => digamma(x), derivative: (x) => digammaOf(x),
    domain: (x) => [noPole(x)], domainInWords: (x) => noPoleInWords(x, 0),
    sample: [0.3, 5], latex: "lgamma", plain: "lgamma", python: "lgamma", aliases: ["gammaln", "loggamma"],
  }),
  digamma: ofOne({
    title: "digamma function", value: digamma, slope: (x) => polygamma(1, x), derivative: (x) => apply("trigamma")(x),
    domain: (x) => [noPole(x)], domainInWords: (x) => noPoleInWords(x, 0),
    sample: [0.3, 5], latex: "digamma",
  }),
  trigamma: ofOne({
    title: "trigamma function", value: (x) => polygamma(1, x), slope: (x) => polygamma(2, x), derivative: (x) => polygammaOf(two, x),
    domain: (x) => [noPole(x)], domainInWords: (x) => noPoleInWords(x, 0), expansion: (x) => polygammaOf(one, x),
    sample: [0.3, 5], latex: "trigamma",
  }),
  /** operands: the order n (0 is digamma), and x; it has no derivative by its order */
  polygamma: {
    title: "polygamma function", arity: [2, 2], value: (n = NaN, x = NaN) => polygamma(n, x),
    slopes: ([n = NaN, x = NaN]) => [NaN, polygamma(n + 1, x)],
    derivative: (operands, index) => index === 0 ? constant("undefined") : polygammaOf(nextOrder(operandAt(operands, 0)), operandAt(operands, 1)),
    domain: (operands) => [noPole(operandAt(operands, 1))], domainInWords: (operands) => noPoleInWords(operandAt(operands, 1), 0),
    sample: [[2, 2], [0.3, 5]], latex: "polygamma", aliases: [],
  },
  factorial: ofOne({
    title: "factorial", value: (x) => gamma(x + 1), slope: (x, y) => y * digamma(x + 1), derivative: (x, self) => multiply(self, digammaOf(onePlus(x))),
    domain: (x) => [noPole(onePlus(x))], domainInWords: (x) => noPoleInWords(x, -1), expansion: (x) => gammaOf(add(x, one)),
    sample: [0.3, 5], latex: "factorial", plain: "factorial", python: "factorial", aliases: ["fact"],
  }),
} satisfies Record<string, Row>;

function nextOrder(order: Expression): Expression {
  return order.kind === "number" ? number(order.value.add(1)) : onePlus(order);
}
