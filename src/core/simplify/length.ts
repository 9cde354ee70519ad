import type Fraction from "fraction.js";
import { operandsOf, visit } from "../expression";
import type { Expression } from "../expression";
import { absolute, minus } from "./rational";

/** Up to this size, written out, parts that occur twice do not count. */
const short = 100;

/**
 * How long an expression reads: one for each number, name, function and sign between operands, as people write them
 * (a quotient counts its bar, not a power of -1; a root its sign, not an exponent 1/2; a minus in a sum is its sign).
 */
export function lengthOf(root: Expression): number {
  // To remember lengths would cost more than to work them out again.
  if (root.size <= short) return nodeLength(root, lengthOf);
  const lengths = new Map<Expression, number>();
  const known = (node: Expression): number => lengths.get(node) ?? lengthOf(node);
  visit(root, (node) => lengths.set(node, nodeLength(node, known)));
  return known(root);
}

/** The length of one node from those of its operands. */
export function nodeLength(node: Expression, lengthOfOperand: (operand: Expression) => number): number {
  if (node.kind === "number") return rationalLength(node.value, node.decimal);
  if (node.kind !== "operation") return 1 + operandsOf(node).reduce((sum, operand) => sum + lengthOfOperand(operand), 0);
  if (node.operator === "add") return sumLength(node.operands, lengthOfOperand);
  if (node.operator === "multiply") return productLength(node.operands, lengthOfOperand);
  if (node.operator === "power") return powerLength(node.operands, lengthOfOperand);
  // A member such as x_i reads as one name.
  if (node.operator === "indexed") return 1;
  // A sum over an index has its sign, its index and an equals sign to read besides the bounds.
  if (node.operator === "sum" || node.operator === "product") return 2 + node.operands.reduce((sum, operand) => sum + lengthOfOperand(operand), 0);
  return 1 + node.operands.reduce((sum, operand) => sum + lengthOfOperand(operand), 0);
}

const digitsLength = (value: bigint): number => (value < 1000n ? 1 : 1 + (value.toString().length - 3) / 4);

function rationalLength(value: Fraction, decimal: boolean): number {
  const sign = value.s < 0n ? 1 : 0;
  if (decimal) return sign + 1;
  return sign + digitsLength(value.n) + (value.d === 1n ? 0 : 1 + digitsLength(value.d));
}

function leadingMinus(node: Expression): boolean {
  if (node.kind === "number") return node.value.s < 0n;
  const first = node.kind === "operation" && node.operator === "multiply" ? node.operands[0] : undefined;
  return first?.kind === "number" && first.value.s < 0n;
}

function sumLength(terms: readonly Expression[], lengthOfOperand: (operand: Expression) => number): number {
  let length = 0;
  terms.forEach((term, i) => {
    // The sign between two terms is there anyway: a minus costs no more than a plus.
    length += lengthOfOperand(term) + (i > 0 ? 1 : 0) - (i > 0 && leadingMinus(term) ? 1 : 0);
  });
  return length;
}

const isSum = (node: Expression): boolean => node.kind === "operation" && node.operator === "add";
/** Brackets are half a sign: of two forms that are as long, the one without them is read more easily. */
const bracket = 0.5;
/** Cases are read one by one: a factor before all of them weighs more than one in each. */
const isPiecewise = (node: Expression): boolean => node.kind === "operation" && node.operator === "piecewise";
const caseBrackets = 1.5;

/** A bar below a bar is hard to read: y/(x + y) is preferred to 1/(x/y + 1). */
function barWithin(denominator: Expression): number {
  if (!isSum(denominator)) return 0;
  const hasBar = operandsOf(denominator).some((term) => inverseExponent(term) !== undefined
    || (term.kind === "operation" && term.operator === "multiply" && term.operands.some((factor) => inverseExponent(factor) !== undefined)));
  return hasBar ? 1 : 0;
}

function productLength(factors: readonly Expression[], lengthOfOperand: (operand: Expression) => number): number {
  const above: number[] = [];
  const below: number[] = [];
  let sign = 0;
  const sumsAbove: number[] = [];
  factors.forEach((factor, i) => {
    if (i === 0 && factor.kind === "number") {
      sign = factor.value.s < 0n ? 1 : 0;
      if (factor.decimal) above.push(1);
      else {
        if (factor.value.n !== 1n) above.push(digitsLength(factor.value.n));
        if (factor.value.d !== 1n) below.push(digitsLength(factor.value.d));
      }
      return;
    }
    const inverse = inverseExponent(factor);
    if (inverse) {
      const base = operandsOf(factor)[0];
      if (base) below.push(lengthOfOperand(base) + exponentLength(inverse) + (isSum(base) && !isHalf(inverse) ? bracket : 0) + barWithin(base));
    } else {
      above.push(lengthOfOperand(factor) + (isSum(factor) ? bracket : isPiecewise(factor) ? caseBrackets : 0));
      if (isSum(factor)) sumsAbove.push(i);
    }
  });
  if (above.length === 0) above.push(1);
  const joined = (parts: readonly number[]): number => parts.reduce((sum, part) => sum + part, 0) + Math.max(0, parts.length - 1);
  // A sum alone above a bar, or alone below it, needs no brackets.
  const spared = above.length === 1 && sumsAbove.length === 1 && below.length > 0 ? bracket : 0;
  return sign + joined(above) - spared + (below.length > 0 ? 1 + joined(below) : 0);
}

const isHalf = (value: Fraction): boolean => value.n === 1n && value.d === 2n;

/** The exponent without its minus, of a power that stands below the bar. */
function inverseExponent(factor: Expression): Fraction | undefined {
  if (factor.kind !== "operation" || factor.operator !== "power") return undefined;
  const exponent = factor.operands[1];
  return exponent?.kind === "number" && exponent.value.s < 0n ? minus(exponent.value) : undefined;
}

/** What an exponent adds to its base: nothing for 1, a root sign for 1/2, itself and the raising for others. */
function exponentLength(exponent: Fraction): number {
  if (exponent.n === 1n && exponent.d === 1n) return 0;
  return isHalf(exponent) ? 1 : 1 + rationalLength(exponent, false);
}

function powerLength(operands: readonly Expression[], lengthOfOperand: (operand: Expression) => number): number {
  const [base, exponent] = operands;
  if (!base || !exponent) return 1;
  if (exponent.kind !== "number") return lengthOfOperand(base) + 1 + lengthOfOperand(exponent) + (isSum(base) ? bracket : 0);
  const below = exponent.value.s < 0n;
  const size = exponentLength(below ? minus(exponent.value) : exponent.value);
  const brackets = isSum(base) && !(below && size === 0) && !isHalf(absolute(exponent.value)) ? bracket : 0;
  return lengthOfOperand(base) + size + brackets + (below ? 2 + barWithin(base) : 0) + unfinishedRoot(base, exponent.value);
}

/** sqrt(8) is a number not worked out yet: 2 sqrt(2) is its finished form, though it is longer. */
function unfinishedRoot(base: Expression, exponent: Fraction): number {
  if (base.kind !== "number" || exponent.d === 1n || exponent.d > 12n) return 0;
  const { n } = base.value;
  for (let p = 2n; p <= 31n && p ** exponent.d <= n; p++) if (n % p ** exponent.d === 0n) return 4;
  return base.value.d === 1n ? 0 : 2;
}
