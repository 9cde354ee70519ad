import { add, multiply, negate, squareRoot, subtract } from "../expression";
import { abs, apply, greater, greaterEqual, less, lessEqual, ofOne, one, oneMinus, onePlus, ratio, reciprocal, square, unequal, zero, type Row } from "./build";

const sinh = apply("sinh");
const cosh = apply("cosh");
const tanh = apply("tanh");
const coth = apply("coth");

/** Hyperbolic functions and their inverses; the inverses of sech, csch and coth are those of cosh, sinh and tanh at 1/x. */
export const hyperbolic = {
  sinh: ofOne({
    title: "hyperbolic sine", value: Math.sinh, slope: (x) => Math.cosh(x), derivative: (x) => cosh(x),
    sample: [-2.5, 2.5], latex: "\\sinh", plain: "sinh", python: "sinh", javascript: "sinh", aliases: ["sh"],
  }),
  cosh: ofOne({
    title: "hyperbolic cosine", value: Math.cosh, slope: (x) => Math.sinh(x), derivative: (x) => sinh(x),
    sample: [-2.5, 2.5], latex: "\\cosh", plain: "cosh", python: "cosh", javascript: "cosh", aliases: ["ch"],
  }),
  tanh: ofOne({
    title: "hyperbolic tangent", value: Math.tanh, slope: (_x, y) => (1 - y) * (1 + y), derivative: (_x, self) => oneMinus(square(self)),
    sample: [-2.5, 2.5], latex: "\\tanh", plain: "tanh", python: "tanh", javascript: "tanh",
  }),
  sech: ofOne({
    title: "hyperbolic secant", value: (x) => 1 / Math.cosh(x), slope: (x, y) => -y * Math.tanh(x), derivative: (x, self) => negate(multiply(self, tanh(x))),
    expansion: (x) => reciprocal(cosh(x)),
    sample: [-2.5, 2.5], latex: "sech", plain: "sech",
  }),
  csch: ofOne({
    title: "hyperbolic cosecant", value: (x) => ratio(1, Math.sinh(x)), slope: (x, y) => -y * ratio(1, Math.tanh(x)), derivative: (x, self) => negate(multiply(self, coth(x))),
    domain: (x) => [unequal(x, zero)], expansion: (x) => reciprocal(sinh(x)),
    sample: [0.3, 2.5], latex: "csch", plain: "csch", aliases: ["cosech"],
  }),
  coth: ofOne({
    title: "hyperbolic cotangent", value: (x) => ratio(1, Math.tanh(x)), slope: (x) => -(ratio(1, Math.sinh(x)) ** 2), derivative: (_x, self) => oneMinus(square(self)),
    domain: (x) => [unequal(x, zero)],
    // Not cosh(x)/sinh(x), which overflows from 711 on.
    expansion: (x) => reciprocal(tanh(x)),
    sample: [0.3, 2.5], latex: "\\coth", plain: "coth", aliases: ["cotanh", "cth"],
  }),
  asinh: ofOne({
    title: "inverse hyperbolic sine", value: Math.asinh, slope: (x) => 1 / Math.hypot(x, 1), derivative: (x) => reciprocal(squareRoot(onePlus(square(x)))),
    sample: [-3, 3], latex: "arsinh", plain: "asinh", python: "asinh", javascript: "asinh", aliases: ["arsinh", "arcsinh", "argsinh"],
  }),
  acosh: ofOne({
    title: "inverse hyperbolic cosine", value: Math.acosh, slope: (x) => ratio(1, Math.sqrt((x - 1) * (x + 1))), derivative: (x) => reciprocal(squareRoot(subtract(square(x), one))),
    domain: (x) => [greaterEqual(x, one)],
    kinks: { zeros: (x) => [subtract(x, one)], convention: "the inverse hyperbolic cosine ends there with a vertical slope: no slope is given" },
    sample: [1.2, 4], latex: "arcosh", plain: "acosh", python: "acosh", javascript: "acosh", aliases: ["arcosh", "arccosh", "argcosh"],
  }),
  atanh: ofOne({
    title: "inverse hyperbolic tangent", value: (x) => (Math.abs(x) < 1 ? Math.atanh(x) : NaN), slope: (x) => ratio(1, (1 - x) * (1 + x)), derivative: (x) => reciprocal(oneMinus(square(x))),
    domain: (x) => [less(abs(x), one)],
    sample: [-0.9, 0.9], latex: "artanh", plain: "atanh", python: "atanh", javascript: "atanh", aliases: ["artanh", "arctanh", "argtanh"],
  }),
  asech: ofOne({
    title: "inverse hyperbolic secant", value: (x) => (x > 0 ? Math.acosh(1 / x) : NaN), slope: (x) => ratio(-1, x * Math.sqrt((1 - x) * (1 + x))),
    derivative: (x) => negate(reciprocal(multiply(x, squareRoot(oneMinus(square(x)))))),
    kinks: { zeros: (x) => [subtract(x, one)], convention: "the inverse hyperbolic secant ends there with a vertical slope: no slope is given" },
    domain: (x) => [greater(x, zero), lessEqual(x, one)], expansion: (x) => apply("acosh")(reciprocal(x)),
    sample: [0.15, 0.9], latex: "arsech", plain: "asech", aliases: ["arsech", "arcsech"],
  }),
  acsch: ofOne({
    title: "inverse hyperbolic cosecant", value: (x) => Math.asinh(ratio(1, x)), slope: (x) => ratio(-1, Math.abs(x) * Math.hypot(x, 1)),
    derivative: (x) => negate(reciprocal(multiply(abs(x), squareRoot(add(square(x), one))))),
    domain: (x) => [unequal(x, zero)], expansion: (x) => apply("asinh")(reciprocal(x)),
    sample: [0.2, 3], latex: "arcsch", plain: "acsch", aliases: ["arcsch", "arccsch"],
  }),
  acoth: ofOne({
    title: "inverse hyperbolic cotangent", value: (x) => (Math.abs(x) > 1 ? Math.atanh(1 / x) : NaN), slope: (x) => ratio(1, (1 - x) * (1 + x)),
    derivative: (x) => reciprocal(oneMinus(square(x))),
    domain: (x) => [greater(abs(x), one)], expansion: (x) => apply("atanh")(reciprocal(x)),
    sample: [1.2, 4], latex: "arcoth", plain: "acoth", aliases: ["arcoth", "arccoth"],
  }),
} satisfies Record<string, Row>;
