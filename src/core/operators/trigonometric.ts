import { multiply, negate, squareRoot, subtract, divide, add } from "../expression";
import { abs, apply, greaterEqual, lessEqual, ofOne, one, oneMinus, onePlus, operandAt, piecewise, ratio, reciprocal, square, unequal, zero, less, type Row } from "./build";

const sin = apply("sin");
const cos = apply("cos");
const tan = apply("tan");
const sec = apply("sec");
const csc = apply("csc");
const cot = apply("cot");

/** Sine and its kin. Inverse functions of sec, csc and cot take the values of acos(1/x), asin(1/x) and atan(1/x), as SymPy and mathjs do. */
export const trigonometric = {
  sin: ofOne({
    title: "sine", value: Math.sin, slope: (x) => Math.cos(x), derivative: (x) => cos(x),
    sample: [-3, 3], latex: "\\sin", plain: "sin", python: "sin", javascript: "sin", aliases: ["sine", "sen"],
  }),
  cos: ofOne({
    title: "cosine", value: Math.cos, slope: (x) => -Math.sin(x), derivative: (x) => negate(sin(x)),
    sample: [-3, 3], latex: "\\cos", plain: "cos", python: "cos", javascript: "cos", aliases: ["cosine"],
  }),
  tan: ofOne({
    title: "tangent", value: Math.tan, slope: (_x, y) => 1 + y * y, derivative: (x) => square(sec(x)),
    domain: (x) => [unequal(cos(x), zero)],
    sample: [-1.2, 1.2], latex: "\\tan", plain: "tan", python: "tan", javascript: "tan", aliases: ["tangent", "tg"],
  }),
  sec: ofOne({
    title: "secant", value: (x) => ratio(1, Math.cos(x)), slope: (x, y) => y * Math.tan(x), derivative: (x, self) => multiply(self, tan(x)),
    domain: (x) => [unequal(cos(x), zero)], expansion: (x) => reciprocal(cos(x)),
    sample: [-1.2, 1.2], latex: "\\sec", plain: "sec", aliases: ["secant"],
  }),
  csc: ofOne({
    title: "cosecant", value: (x) => ratio(1, Math.sin(x)), slope: (x, y) => -y * y * Math.cos(x), derivative: (x, self) => negate(multiply(self, cot(x))),
    domain: (x) => [unequal(sin(x), zero)], expansion: (x) => reciprocal(sin(x)),
    sample: [0.3, 2.8], latex: "\\csc", plain: "csc", aliases: ["cosec", "cosecant"],
  }),
  cot: ofOne({
    title: "cotangent", value: (x) => ratio(1, Math.tan(x)), slope: (_x, y) => -1 - y * y, derivative: (x) => negate(square(csc(x))),
    domain: (x) => [unequal(sin(x), zero)], expansion: (x) => divide(cos(x), sin(x)),
    sample: [0.3, 2.8], latex: "\\cot", plain: "cot", aliases: ["cotan", "cotangent", "ctg", "cotg"],
  }),
  asin: ofOne({
    title: "arcsine", value: Math.asin, slope: (x) => ratio(1, Math.sqrt((1 - x) * (1 + x))), derivative: (x) => reciprocal(squareRoot(oneMinus(square(x)))),
    domain: (x) => [lessEqual(abs(x), one)],
    sample: [-0.9, 0.9], latex: "\\arcsin", plain: "asin", python: "asin", javascript: "asin", aliases: ["arcsin", "arcsine"],
  }),
  acos: ofOne({
    title: "arccosine", value: Math.acos, slope: (x) => ratio(-1, Math.sqrt((1 - x) * (1 + x))), derivative: (x) => negate(reciprocal(squareRoot(oneMinus(square(x))))),
    domain: (x) => [lessEqual(abs(x), one)],
    sample: [-0.9, 0.9], latex: "\\arccos", plain: "acos", python: "acos", javascript: "acos", aliases: ["arccos", "arccosine"],
  }),
  atan: ofOne({
    title: "arctangent", value: Math.atan, slope: (x) => 1 / (1 + x * x), derivative: (x) => reciprocal(onePlus(square(x))),
    sample: [-3, 3], latex: "\\arctan", plain: "atan", python: "atan", javascript: "atan", aliases: ["arctan", "arctangent", "arctg", "atg"],
  }),
  asec: ofOne({
    title: "arcsecant", value: (x) => Math.acos(1 / x), slope: (x) => ratio(1, Math.abs(x) * Math.sqrt((x - 1) * (x + 1))),
    derivative: (x) => reciprocal(multiply(abs(x), squareRoot(subtract(square(x), one)))),
    domain: (x) => [greaterEqual(abs(x), one)], expansion: (x) => apply("acos")(reciprocal(x)),
    sample: [1.2, 4], latex: "arcsec", plain: "asec", aliases: ["arcsec", "arcsecant"],
  }),
  acsc: ofOne({
    title: "arccosecant", value: (x) => Math.asin(1 / x), slope: (x) => ratio(-1, Math.abs(x) * Math.sqrt((x - 1) * (x + 1))),
    derivative: (x) => negate(reciprocal(multiply(abs(x), squareRoot(subtract(square(x), one))))),
    domain: (x) => [greaterEqual(abs(x), one)], expansion: (x) => apply("asin")(reciprocal(x)),
    sample: [1.2, 4], latex: "arccsc", plain: "acsc", aliases: ["arccsc", "arccosec", "acosec", "arccosecant"],
  }),
  acot: ofOne({
    title: "arccotangent", value: (x) => (x === 0 ? Math.PI / 2 : Math.atan(1 / x)), slope: (x) => -1 / (1 + x * x),
    derivative: (x) => negate(reciprocal(onePlus(square(x)))),
    kinks: { zeros: (x) => [x], convention: "the slope of arccot is taken as -1 there, the limit from both sides" },
    expansion: (x) => apply("atan")(reciprocal(x)),
    sample: [0.2, 3], latex: "arccot", plain: "acot", aliases: ["arccot", "arcctg", "actg", "arccotangent"],
  }),
  atan2: {
    title: "angle of the point (x, y)", arity: [2, 2],
    // There is one zero here: for Math.atan2, -0 lies below the axis.
    value: (y = NaN, x = NaN) => (x === 0 && y === 0 ? NaN : Math.atan2(y + 0, x + 0)),
    slopes: ([y = NaN, x = NaN]) => [ratio(x, x * x + y * y), ratio(-y, x * x + y * y)],
    derivative: (operands, index) => {
      const [y, x] = [operandAt(operands, 0), operandAt(operands, 1)];
      return divide(index === 0 ? x : negate(y), add(square(x), square(y)));
    },
    domain: (operands) => [unequal(add(square(operandAt(operands, 0)), square(operandAt(operands, 1))), zero)],
    kinks: {
      zeros: (operands) => [piecewise(less(operandAt(operands, 1), zero), operandAt(operands, 0), one)],
      convention: "the slopes of atan2 there are the limits from both sides",
    },
    sample: [[0.2, 3], [-3, 3]], latex: "atan2", plain: "atan2", python: "atan2", javascript: "atan2", aliases: ["arctan2"],
  },
} satisfies Record<string, Row>;
