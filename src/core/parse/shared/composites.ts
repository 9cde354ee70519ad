import { number, operation, type Expression } from "../../expression";
import type { Span } from "../../result";
import { negated, powerOf, quotient } from "./arithmetic";

/** A function of the source languages that is written through others. */
interface Composite {
  readonly arity: readonly [least: number, most: number];
  readonly build: (operands: readonly Expression[], span: Span) => Expression;
}

const whole = (value: number | string, span: Span): Expression => number(value, { span });

const ofOne = (build: (x: Expression, span: Span) => Expression): Composite => ({
  arity: [1, 1],
  build: ([x], span) => (x ? build(x, span) : whole(0, span)),
});

const ofTwo = (build: (x: Expression, y: Expression, span: Span) => Expression): Composite => ({
  arity: [2, 2],
  build: ([x, y], span) => (x && y ? build(x, y, span) : whole(0, span)),
});

const toPower = (exponent: number | string): Composite => ofOne((x, span) => powerOf(x, whole(exponent, span), span));
const toBase = (base: number): Composite => ofOne((x, span) => operation("logBase", [x, whole(base, span)], span));
const arithmetic = (build: (x: Expression, y: Expression, span: Span) => Expression): Composite => ofTwo(build);

/** The n-th root; the third is the real cube root, which negative numbers have as well. */
export function rootOf(x: Expression, index: Expression, span: Span): Expression {
  if (index.kind === "number" && index.value.equals(3)) return operation("cbrt", [x], span);
  if (index.kind === "number" && index.value.d === 1n && index.value.compare(0) > 0) {
    return powerOf(x, number(index.value.inverse(), { span: index.span ?? span }), span);
  }
  return powerOf(x, quotient(whole(1, index.span ?? span), index, index.span ?? span), span);
}

const power = arithmetic(powerOf);
const root = ofTwo(rootOf);
const clamp: Composite = {
  arity: [3, 3],
  build: ([x, low, high], span) => (x && low && high ? operation("min", [operation("max", [x, low], span), high], span) : whole(0, span)),
};

/** Functions by the names they have in mathjs, Python's math, NumPy, PyTorch and JavaScript's Math. */
export const composites: ReadonlyMap<string, Composite> = new Map<string, Composite>([
  ["sqrt", toPower("1/2")],
  ["rsqrt", toPower("-1/2")],
  ["square", toPower(2)],
  ["cube", toPower(3)],
  ["reciprocal", toPower(-1)],
  ["pow", power],
  ["power", power],
  ["root", root],
  ["nthRoot", root],
  ["log", ofTwo((x, base, span) => operation("logBase", [x, base], span))],
  ["log2", toBase(2)],
  ["log10", toBase(10)],
  ["lg", toBase(10)],
  ["log1p", ofOne((x, span) => operation("log", [operation("add", [whole(1, span), x], span)], span))],
  ["expm1", ofOne((x, span) => operation("add", [operation("exp", [x], span), whole(-1, span)], span))],
  ["exp2", ofOne((x, span) => powerOf(whole(2, span), x, span))],
  ["negative", ofOne((x, span) => negated(x, span))],
  ["add", arithmetic((x, y, span) => operation("add", [x, y], span))],
  ["subtract", arithmetic((x, y, span) => operation("add", [x, negated(y, y.span ?? span)], span))],
  ["multiply", arithmetic((x, y, span) => operation("multiply", [x, y], span))],
  ["divide", arithmetic(quotient)],
  ["hypot", ofTwo((x, y, span) => powerOf(operation("add", [powerOf(x, whole(2, span), span), powerOf(y, whole(2, span), span)], span), whole("1/2", span), span))],
  ["clamp", clamp],
  ["clip", clamp],
]);
