import type Fraction from "fraction.js";
import { add, equal, freeNames, multiply, negate, number, operation, repetitionOf, substitute, transform, visit, type Bounds, type Expression, type Repetition } from "../expression";
import { factorsOf, isCallOf, isOneNode, isSum, isUndefined, isZeroNode } from "./algebra";
import type { Algebra } from "./algebra";
import { demandedBy, mayHaveNoValue } from "./demands";
import { collectRanges, orderOf, type IndexRanges, type Order } from "./index-ranges";
import type { Workspace } from "./workspace";

/** A sum or product over an index, of simplified parts. */
export function overIndex(operator: "sum" | "product", operands: readonly Expression[], algebra: Algebra): Expression {
  const asWritten = algebra.workspace.node(operator, operands);
  const repetition = repetitionOf(asWritten);
  if (!repetition) return asWritten;
  if (isUndefined(repetition.body)) return repetition.body;
  return operator === "sum" ? sumOverIndex(repetition, algebra) : productOverIndex(repetition, algebra);
}

function node(repetition: Repetition, algebra: Algebra): Expression {
  return algebra.workspace.node(repetition.operator, operandsFor(repetition, algebra));
}

function operandsFor({ body, index, bounds }: Repetition, { workspace }: Algebra): Expression[] {
  return [body, workspace.intern(index), ...(bounds ? [bounds.lower, bounds.upper] : [])];
}

const changesWith = (expression: Expression, index: Expression): boolean => index.kind === "symbol" && freeNames(expression).includes(index.name);

function sumOverIndex(sum: Repetition, algebra: Algebra): Expression {
  const { body, index, bounds } = sum;
  const { workspace } = algebra;
  if (isZeroNode(body) || (bounds && isEmpty(bounds, workspace.ranges))) return workspace.zero;
  const trimmed = withoutZeroTerm(sum);
  if (trimmed) return trimmed.bounds && isEmpty(trimmed.bounds, workspace.ranges) ? workspace.zero : algebra.apply("sum", operandsFor(trimmed, algebra));
  const picked = pickedByDelta(sum, algebra);
  if (picked) return picked;
  const factors = factorsOf(body);
  const narrowed = narrowedByCondition(sum, factors, algebra);
  if (narrowed) return narrowed;
  const constant = factors.filter((factor) => !changesWith(factor, index));
  if (constant.length === 0) return node(sum, algebra);
  if (constant.length < factors.length) {
    const rest = algebra.multiply(factors.filter((factor) => !constant.includes(factor)));
    return algebra.multiply([...constant, algebra.apply("sum", operandsFor({ ...sum, body: rest }, algebra))]);
  }
  const count = bounds && countOf(bounds, algebra);
  if (count) return algebra.multiply([body, count]);
  return isOneNode(body) ? node(sum, algebra) : algebra.multiply([body, node({ ...sum, body: workspace.one }, algebra)]);
}

/** A sum of terms that are 0 unless k <= i, as one that begins with k; one of those that are 0 unless i <= k as one that ends there. */
function narrowedByCondition(sum: Repetition, factors: readonly Expression[], algebra: Algebra): Expression | undefined {
  const { index, bounds } = sum;
  for (const factor of factors) {
    const [condition, value, otherwise, ...more] = isCallOf(factor, "piecewise") ? factor.operands : [];
    if (!bounds || !value || !otherwise || more.length > 0 || !isZeroNode(otherwise) || !isCallOf(condition, "lessEqual")) continue;
    const [low, high] = condition.operands;
    if (!low || !high || changesWith(low, index) === changesWith(high, index)) continue;
    const narrower = equal(high, index) ? { lower: low, upper: bounds.upper } : equal(low, index) ? { lower: bounds.lower, upper: high } : undefined;
    if (!narrower || !isWithin(narrower, bounds, algebra.workspace)) continue;
    const body = algebra.multiply([...factors.filter((other) => other !== factor), value]);
    return algebra.apply("sum", operandsFor({ ...sum, body, bounds: narrower }, algebra));
  }
  return undefined;
}

/**
 * A sum whose first term has the factor zero, without that term: the sum of i x^(i-1) from 0 is that from 1. The term may have no value
 * where it is zero, as 0 x^(-1) has none at x = 0.
 */
function withoutZeroTerm(sum: Repetition): Repetition | undefined {
  const { body, index, bounds } = sum;
  if (bounds?.lower.kind !== "number") return undefined;
  const { value } = bounds.lower;
  const isZero = factorsOf(body).some((factor) => zeroOf(factor, index)?.equals(value));
  return isZero ? { ...sum, bounds: { ...bounds, lower: number(value.add(1)) } } : undefined;
}

/** The index at which the index, or it and a number added, is zero. */
function zeroOf(factor: Expression, index: Expression): Fraction | undefined {
  if (equal(factor, index)) return number(0).value;
  const [base, exponent] = factor.kind === "operation" && factor.operator === "power" ? factor.operands : [];
  if (base && exponent?.kind === "number" && exponent.value.compare(0) > 0) return zeroOf(base, index);
  if (!isSum(factor) || factor.operands.length !== 2) return undefined;
  const shift = factor.operands.find((term) => term.kind === "number");
  return shift?.kind === "number" && factor.operands.some((term) => equal(term, index)) ? shift.value.neg() : undefined;
}

/** Whether one range lies within another, as far as ends and what was taken for granted say. (That it is not empty is granted as well: k is an index.) */
function isWithin(inner: Bounds, outer: Bounds, { ranges, granted }: Workspace): boolean {
  const isAtMost = (low: Expression, high: Expression): boolean => orderOf(low, high, ranges) === "always";
  const follows = (low: Expression, high: Expression): boolean => isAtMost(low, high)
    || granted.some(([from, to]) => (equal(to, high) && isAtMost(low, from)) || (equal(from, low) && isAtMost(to, high)));
  return follows(outer.lower, inner.lower) && follows(inner.upper, outer.upper);
}

/** How many whole numbers there are from the lower to the upper bound; undefined where the difference may fall below -1, and there are none. */
function countOf({ lower, upper }: Bounds, algebra: Algebra): Expression | undefined {
  if (upper.kind === "constant" || lower.kind === "constant") return undefined;
  const order = orderOf(lower, add(upper, number(1)), algebra.workspace.ranges);
  return order === "always" || order === "granted" ? algebra.build(add(upper, negate(lower), number(1))) : undefined;
}

const isEmpty = ({ lower, upper }: Bounds, ranges: IndexRanges): boolean => orderOf(lower, upper, ranges) === "never";

/** A product of what does not change with the index is a power; numbers and other constant factors come out. */
function productOverIndex(product: Repetition, algebra: Algebra): Expression {
  const { body, index, bounds } = product;
  if (isOneNode(body) || (bounds && isEmpty(bounds, algebra.workspace.ranges))) return algebra.workspace.one;
  const count = bounds && countOf(bounds, algebra);
  const factors = factorsOf(body);
  const constant = factors.filter((factor) => !changesWith(factor, index));
  if (!count || constant.length === 0) return node(product, algebra);
  const outside = algebra.power(algebra.multiply(constant), count);
  if (constant.length === factors.length) return outside;
  return algebra.multiply([outside, node({ ...product, body: algebra.multiply(factors.filter((factor) => !constant.includes(factor))) }, algebra)]);
}

/**
 * A sum with a delta of its index in it: f(delta) is f(0) everywhere but where the delta is 1, so the sum is that of f(0), and
 * f(1) - f(0) at the one index, if that is among those summed over.
 */
function pickedByDelta(sum: Repetition, algebra: Algebra): Expression | undefined {
  for (const delta of deltasOf(sum)) {
    const at = indexWhere(delta, sum.index);
    if (!at || !algebra.workspace.spend()) continue;
    const off = algebra.build(withDelta(sum.body, delta, 0));
    if (isDefinedBeside(off, sum.body)) return pickedAt(at, sum, { off, on: withDelta(sum.body, delta, 1) }, algebra);
  }
  return undefined;
}

const withDelta = (body: Expression, delta: Expression, value: number): Expression => transform(body, (part) => (equal(part, delta) ? number(value) : part));

/**
 * Whether f(0) has a value at the one index where only f(1) is asked for: all that may have none is asked for there as well. Of
 * 1/max(delta_ik, x_i) the value for 0 has none where x_k is 0.
 */
function isDefinedBeside(off: Expression, body: Expression): boolean {
  const demanded = demandedBy(body);
  let isDefined = true;
  visit(off, (part) => {
    isDefined &&= demanded.has(part) || !mayHaveNoValue(part);
  });
  return isDefined;
}

function pickedAt(at: Expression, sum: Repetition, { off, on }: { readonly off: Expression; readonly on: Expression }, algebra: Algebra): Expression {
  const difference = isZeroNode(off) ? on : add(on, negate(off));
  const one = whereReached(at, sum, substitute(difference, sum.index.name, at), algebra.workspace);
  // What was put in may have given inner indices other names.
  collectRanges(one, algebra.workspace.ranges);
  return algebra.add([algebra.apply("sum", operandsFor({ ...sum, body: off }, algebra)), algebra.build(one)]);
}

/** The deltas in the body that ask for one value of the index. */
function deltasOf({ body, index }: Repetition): readonly Expression[] {
  const found: Expression[] = [];
  if (!changesWith(body, index)) return found;
  const hidden = new Set<Expression>();
  visit(body, (part) => {
    const inner = repetitionOf(part);
    if (inner) visit(inner.body, (below) => hidden.add(below));
  });
  visit(body, (part) => {
    // Within an inner sum other names may be bound; such a delta goes when that sum is worked out.
    if (isCallOf(part, "kronecker") && !hidden.has(part) && indexWhere(part, index)) found.push(part);
  });
  return found;
}

/** The value of the index at which the delta is 1, when one side is the index, or it and a number, and the other is free of it. */
function indexWhere(delta: Expression, index: Expression): Expression | undefined {
  const [left, right] = isCallOf(delta, "kronecker") ? delta.operands : [];
  if (!left || !right || changesWith(left, index) === changesWith(right, index)) return undefined;
  const [own, other] = changesWith(left, index) ? [left, right] : [right, left];
  if (equal(own, index)) return other;
  const shift = isSum(own) && own.operands.length === 2 ? own.operands.find((term) => term.kind === "number") : undefined;
  const isShifted = shift?.kind === "number" && isSum(own) && own.operands.some((term) => equal(term, index));
  return isShifted ? (other.kind === "number" ? number(other.value.sub(shift.value)) : add(other, number(shift.value.neg()))) : undefined;
}

/**
 * The term at the index `at` where the sum reaches that far, else 0. That k lies between 1 and n is taken for granted; where a bound
 * or the index changes with an outer sum, as in k <= i, the condition is written.
 */
function whereReached(at: Expression, { bounds }: Repetition, term: Expression, { ranges, granted }: Pick<Workspace, "ranges" | "granted">): Expression {
  if (!bounds) return term;
  const sides = [[bounds.lower, at], [at, bounds.upper]] as const;
  const orders = sides.map(([low, high]) => orderBeside(factorsOf(term), low, high, ranges));
  if (orders.includes("never")) return number(0);
  granted.push(...sides.filter((_, i) => orders[i] === "granted"));
  const open = sides.filter((_, i) => orders[i] === "open").map((side) => operation("lessEqual", side));
  const [condition] = open;
  if (!condition) return term;
  return operation("piecewise", [open.length === 1 ? condition : operation("and", open), term, number(0)]);
}

/** Which of two indices is the larger where the factors are not zero: beside delta_2k, k is 2, and never 3 or more. */
function orderBeside(factors: readonly Expression[], low: Expression, high: Expression, ranges: IndexRanges): Order {
  const numbers = new Map(factors.flatMap((factor) => {
    const [left, right] = isCallOf(factor, "kronecker") ? factor.operands : [];
    if (left?.kind === "number" && right?.kind === "symbol") return [[right.name, left] as const];
    return left?.kind === "symbol" && right?.kind === "number" ? [[left.name, right] as const] : [];
  }));
  const [from, to] = [low, high].map((side) => transform(side, (part) => (part.kind === "symbol" ? numbers.get(part.name) ?? part : part)));
  const beside = orderOf(from ?? low, to ?? high, ranges);
  return beside === "always" || beside === "never" ? beside : orderOf(low, high, ranges);
}

/** The Kronecker delta of simplified indices: 1 or 0 where that is settled. */
export function kroneckerOf([left, right]: readonly Expression[], algebra: Algebra): Expression | undefined {
  if (!left || !right) return undefined;
  const difference = algebra.add([left, algebra.multiply([algebra.workspace.minusOne, right])]);
  if (difference.kind === "number") return isZeroNode(difference) ? algebra.workspace.one : algebra.workspace.zero;
  const inOrder = left.kind !== "symbol" || right.kind !== "symbol" || left.name <= right.name;
  return inOrder ? undefined : algebra.workspace.node("kronecker", [right, left]);
}

/**
 * Sums over a product with a delta as factor, as they are read off: sum over i of 2 x_i delta_ik is 2 x_k. Other deltas
 * are left to `simplify`.
 */
export function applyDeltas(root: Expression): Expression {
  const known = { ranges: new Map(), granted: [] };
  collectRanges(root, known.ranges);
  return transform(root, (part) => {
    const sum = repetitionOf(part);
    if (sum?.operator !== "sum") return part;
    const factors = factorsOf(sum.body);
    const delta = factors.find((factor) => isCallOf(factor, "kronecker") && indexWhere(factor, sum.index));
    const at = delta && indexWhere(delta, sum.index);
    if (!delta || !at) return part;
    const [first = number(1), ...others] = factors.filter((factor) => factor !== delta);
    return whereReached(at, sum, substitute(others.length === 0 ? first : multiply(first, ...others), sum.index.name, at), known);
  });
}
