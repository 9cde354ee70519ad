import { evaluateAt, numberValue } from "../evaluate";
import { countingNames, equal, number, operandsOf, repetitionOf, visit, type Expression, type FunctionOperator, type OperationExpression } from "../expression";
import { quadraticBound } from "./quadratic-bound";

/** The values that an expression may have, wherever it has one. */
export interface Range {
  readonly low: number;
  readonly high: number;
  /** Whether the bound itself is no value; infinite ones never are. */
  readonly lowOpen: boolean;
  readonly highOpen: boolean;
  /** Whether zero is no value, as of 1/x. */
  readonly nonzero: boolean;
}

/** Bounds this close to zero may be zero but for rounding. */
const nothing = 1e-12;

export function rangeOf(low: number, high: number, { lowOpen = !Number.isFinite(low), highOpen = !Number.isFinite(high), nonzero = false } = {}): Range {
  return { low, high, lowOpen, highOpen, nonzero };
}

const any = rangeOf(-Infinity, Infinity);
const positive = rangeOf(0, Infinity, { lowOpen: true });
const notNegative = rangeOf(0, Infinity);
const nonzero = rangeOf(-Infinity, Infinity, { nonzero: true });
const open = (low: number, high: number): Range => rangeOf(low, high, { lowOpen: true, highOpen: true });

/** The values of functions, whatever they are applied to. */
const ofFunctions: Partial<Record<FunctionOperator, Range>> = {
  exp: positive, softplus: positive, softmax: open(0, 1), sigmoid: open(0, 1), tanh: open(-1, 1), erf: open(-1, 1), erfc: open(0, 2),
  sin: rangeOf(-1, 1), cos: rangeOf(-1, 1), atan: open(-Math.PI / 2, Math.PI / 2), asin: rangeOf(-Math.PI / 2, Math.PI / 2), acos: rangeOf(0, Math.PI),
  cosh: rangeOf(1, Infinity), sech: rangeOf(0, 1, { lowOpen: true }), acosh: notNegative, asech: notNegative, asec: notNegative,
  gamma: nonzero, factorial: nonzero, relu: notNegative, relu6: rangeOf(0, 6), hardSigmoid: rangeOf(0, 1), step: rangeOf(0, 1), sign: rangeOf(-1, 1), csch: nonzero,
};

/**
 * The range of each node of an expression, as far as its form says (interval arithmetic): x^2 + 1 is at least 1, 1 - tanh(x) is above 0,
 * x is anything. The index of a sum begins at its lower bound.
 */
export function rangesIn(root: Expression, within: Expression = root): (node: Expression) => Range {
  const indices = indexRanges(within);
  const known = new Map<Expression, Range>();
  const range = (node: Expression): Range => known.get(node) ?? any;
  visit(root, (node) => known.set(node, node.kind === "symbol" ? indices.get(node.name) ?? any : rangeOfNode(node, range)));
  return range;
}

/** Whether a value is, or may be, below, at and above zero. */
export function signsOf({ low, high, lowOpen, highOpen, nonzero }: Range): { readonly negative: boolean; readonly zero: boolean; readonly positive: boolean } {
  const zero = !nonzero && (low < 0 || (Math.abs(low) <= nothing && !(lowOpen && low === 0))) && (high > 0 || (Math.abs(high) <= nothing && !(highOpen && high === 0)));
  return { negative: low < -nothing, zero, positive: high > nothing };
}

/** The names that are whole numbers: indices begin with the lower bound of their sum, what else counts is not negative. */
export function indexRanges(root: Expression): ReadonlyMap<string, Range> {
  const found = new Map<string, Range>([...countingNames(root)].map((name) => [name, notNegative]));
  visit(root, (node) => {
    const repetition = repetitionOf(node);
    const lower = repetition?.bounds?.lower;
    if (repetition) found.set(repetition.index.name, lower?.kind === "number" ? rangeOf(numberValue(lower.value), Infinity) : any);
  });
  return found;
}

function rangeOfNode(node: Expression, range: (operand: Expression) => Range): Range {
  if (node.kind === "number") return rangeOf(numberValue(node.value), numberValue(node.value));
  if (node.kind === "constant") return node.name === "undefined" ? any : rangeOf(evaluateAt(node, {}), evaluateAt(node, {}));
  if (node.kind !== "operation") return any;
  const operands = operandsOf(node).map(range);
  switch (node.operator) {
    case "add": return intersection(operands.reduce(sum), quadraticBound(node) ?? any);
    case "multiply": return ofProduct(node, operands);
    case "power": return ofPower(node, operands[0] ?? any);
    case "abs": return absolute(operands[0] ?? any);
    case "log": return increasing(operands[0] ?? any, (x) => (x > 0 ? Math.log(x) : -Infinity));
    case "max": return rangeOf(Math.max(...operands.map(({ low }) => low)), Math.max(...operands.map(({ high }) => high)), { lowOpen: strictest(operands, "low"), highOpen: false });
    case "min": return rangeOf(Math.min(...operands.map(({ low }) => low)), Math.min(...operands.map(({ high }) => high)), { lowOpen: false, highOpen: strictest(operands, "high") });
    // A sum has a term at least: whoever divides by one takes that for granted.
    case "sum": return signsOf(operands[0] ?? any).negative ? any : rangeOf(0, Infinity, { lowOpen: !signsOf(operands[0] ?? any).zero });
    case "product": return signsOf(operands[0] ?? any).negative ? any : rangeOf(0, Infinity, { lowOpen: !signsOf(operands[0] ?? any).zero });
    case "piecewise": return operandsOf(node).filter((_, i, all) => i % 2 === 1 || i === all.length - 1).map(range).reduce(union);
    default: return ofFunctions[node.operator as FunctionOperator] ?? any;
  }
}

/** Whether the greatest of the low bounds (the least of the high ones) is no value. */
function strictest(ranges: readonly Range[], bound: "low" | "high"): boolean {
  const bounds = ranges.map((each) => each[bound]);
  const extreme = bound === "low" ? Math.max(...bounds) : Math.min(...bounds);
  return !Number.isFinite(extreme) || ranges.some((each) => each[bound] === extreme && (bound === "low" ? each.lowOpen : each.highOpen));
}

function sum(left: Range, right: Range): Range {
  return rangeOf(left.low + right.low, left.high + right.high, { lowOpen: left.lowOpen || right.lowOpen, highOpen: left.highOpen || right.highOpen });
}

function intersection(left: Range, right: Range): Range {
  const [low, high] = [left.low > right.low ? left : right, left.high < right.high ? left : right];
  return { low: low.low, high: high.high, lowOpen: low.lowOpen, highOpen: high.highOpen, nonzero: left.nonzero || right.nonzero };
}

function union(left: Range, right: Range): Range {
  return rangeOf(Math.min(left.low, right.low), Math.max(left.high, right.high), { lowOpen: left.lowOpen && right.lowOpen, highOpen: left.highOpen && right.highOpen, nonzero: left.nonzero && right.nonzero });
}

function ofProduct(node: OperationExpression, operands: readonly Range[]): Range {
  const [first, second] = node.operands;
  if (first && second && node.operands.length === 2 && equal(first, second)) return ofPower({ ...node, operands: [first, number(2)] }, operands[0] ?? any);
  return operands.reduce(product);
}

function product(left: Range, right: Range): Range {
  const corners = ([["low", "low"], ["low", "high"], ["high", "low"], ["high", "high"]] as const).map(([a, b]) => {
    const [x, y] = [left[a], right[b]];
    const isOpen = (a === "low" ? left.lowOpen : left.highOpen) || (b === "low" ? right.lowOpen : right.highOpen);
    // Zero times infinity is zero: the infinite end is never reached.
    return { value: x === 0 || y === 0 ? 0 : x * y, isOpen: x === 0 || y === 0 ? zeroIsOpen(left, x) && zeroIsOpen(right, y) : isOpen };
  });
  const [low, high] = [Math.min(...corners.map(({ value }) => value)), Math.max(...corners.map(({ value }) => value))];
  const nonzero = !signsOf(left).zero && !signsOf(right).zero;
  const openAt = (bound: number): boolean => corners.every(({ value, isOpen }) => value !== bound || isOpen);
  return rangeOf(low, high, { lowOpen: openAt(low), highOpen: openAt(high), nonzero });
}

function zeroIsOpen(range: Range, bound: number): boolean {
  return bound !== 0 || !signsOf(range).zero;
}

function absolute(range: Range): Range {
  const { zero, negative, positive: above } = signsOf(range);
  if (!negative) return range;
  if (!above && !zero) return rangeOf(-range.high, -range.low, { lowOpen: range.highOpen, highOpen: range.lowOpen });
  return rangeOf(0, Math.max(-range.low, range.high), { lowOpen: !zero, highOpen: range.low === -range.high ? range.lowOpen && range.highOpen : -range.low > range.high ? range.lowOpen : range.highOpen });
}

function increasing(range: Range, f: (x: number) => number): Range {
  return rangeOf(f(range.low), f(range.high), { lowOpen: range.lowOpen || !Number.isFinite(f(range.low)), highOpen: range.highOpen || !Number.isFinite(f(range.high)) });
}

/** A power of a negative base has a value only for whole exponents; an even one makes it positive. */
function ofPower(node: OperationExpression, base: Range): Range {
  const exponent = node.operands[1];
  const signs = signsOf(base);
  if (exponent?.kind !== "number") return signs.negative ? any : rangeOf(0, Infinity, { lowOpen: !signs.zero });
  const { s, n, d } = exponent.value;
  if (n === 0n) return rangeOf(1, 1);
  const odd = d === 1n && n % 2n === 1n;
  const p = numberValue(exponent.value);
  if (s < 0n) return odd && signs.negative ? rangeOf(-Infinity, signs.positive ? Infinity : 0, { nonzero: true }) : positive;
  if (odd) return { ...increasing(base, (x) => x ** p), nonzero: base.nonzero };
  const size = d === 1n ? absolute(base) : rangeOf(Math.max(0, base.low), Math.max(0, base.high), { lowOpen: base.low >= 0 && base.lowOpen, highOpen: base.highOpen });
  return { ...increasing(size, (x) => x ** p), nonzero: base.nonzero };
}
