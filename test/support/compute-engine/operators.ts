import { erf, gamma } from "mathjs";

type Numeric = (...operands: readonly number[]) => number;

const truth = (holds: boolean): number => (holds ? 1 : 0);
const chained = (holds: (a: number, b: number) => boolean): Numeric => (...operands) => truth(operands.every((value, i) => i === 0 || holds(operands[i - 1] ?? NaN, value)));

/** The functions of MathJSON by their definitions; no row is taken from our own table. */
export const numeric: ReadonlyMap<string, Numeric> = new Map<string, Numeric>([
  ["Add", (...all) => all.reduce((a, b) => a + b, 0)], ["Multiply", (...all) => all.reduce((a, b) => a * b, 1)],
  ["Subtract", (a = NaN, b = NaN) => a - b], ["Divide", (a = NaN, b = NaN) => a / b], ["Rational", (a = NaN, b = NaN) => a / b],
  ["Negate", (a = NaN) => -a], ["Power", (a = NaN, b = NaN) => a ** b], ["Square", (a = NaN) => a * a], ["Sqrt", (a = NaN) => Math.sqrt(a)],
  ["Root", (a = NaN, n = NaN) => (n % 2 === 1 && a < 0 ? -((-a) ** (1 / n)) : a ** (1 / n))], ["Exp", (a = NaN) => Math.exp(a)], ["Ln", (a = NaN) => Math.log(a)],
  // Without a base it takes ten; here, as in notes on learning, it is the natural logarithm, and the base is no reading of the text.
  ["Log", (a = NaN, base = Math.E) => Math.log(a) / Math.log(base)], ["Lb", (a = NaN) => Math.log2(a)], ["Lg", (a = NaN) => Math.log10(a)],
  ["Abs", (a = NaN) => Math.abs(a)], ["Sign", (a = NaN) => Math.sign(a)], ["Floor", (a = NaN) => Math.floor(a)], ["Ceil", (a = NaN) => Math.ceil(a)],
  ["Max", (...all) => Math.max(...all)], ["Min", (...all) => Math.min(...all)], ["Factorial", (a = NaN) => gamma(a + 1)], ["Gamma", (a = NaN) => gamma(a)], ["Erf", (a = NaN) => erf(a)],
  ["Sin", (a = NaN) => Math.sin(a)], ["Cos", (a = NaN) => Math.cos(a)], ["Tan", (a = NaN) => Math.tan(a)],
  ["Csc", (a = NaN) => 1 / Math.sin(a)], ["Sec", (a = NaN) => 1 / Math.cos(a)], ["Cot", (a = NaN) => 1 / Math.tan(a)],
  ["Arcsin", (a = NaN) => Math.asin(a)], ["Arccos", (a = NaN) => Math.acos(a)], ["Arctan", (a = NaN) => Math.atan(a)],
  ["Arccsc", (a = NaN) => Math.asin(1 / a)], ["Arcsec", (a = NaN) => Math.acos(1 / a)], ["Arccot", (a = NaN) => Math.PI / 2 - Math.atan(a)],
  ["Sinh", (a = NaN) => Math.sinh(a)], ["Cosh", (a = NaN) => Math.cosh(a)], ["Tanh", (a = NaN) => Math.tanh(a)],
  ["Csch", (a = NaN) => 1 / Math.sinh(a)], ["Sech", (a = NaN) => 1 / Math.cosh(a)], ["Coth", (a = NaN) => 1 / Math.tanh(a)],
  ["Arsinh", (a = NaN) => Math.asinh(a)], ["Arcosh", (a = NaN) => Math.acosh(a)], ["Artanh", (a = NaN) => Math.atanh(a)],
  ["Less", chained((a, b) => a < b)], ["LessEqual", chained((a, b) => a <= b)], ["Greater", chained((a, b) => a > b)], ["GreaterEqual", chained((a, b) => a >= b)],
  ["Equal", chained((a, b) => a === b)], ["NotEqual", chained((a, b) => a !== b)], ["KroneckerDelta", chained((a, b) => a === b)],
  ["And", (...all) => truth(all.every((value) => value !== 0))], ["Or", (...all) => truth(all.some((value) => value !== 0))],
  ["Which", (...pairs) => pairs.find((_, i) => i % 2 === 1 && pairs[i - 1] !== 0) ?? NaN],
]);

export const constants: ReadonlyMap<string, number> = new Map([["ExponentialE", Math.E], ["Pi", Math.PI], ["Half", 0.5], ["True", 1], ["False", 0]]);

/** Heads that only set their single operand apart. */
export const wrappers: ReadonlySet<string> = new Set(["Delimiter", "Annotated", "Block", "Tuple", "List", "Sequence", "Hold"]);
