import type Fraction from "fraction.js";
import type { Expression } from "../expression";
import { factorsOf, isSum, splitPower, splitTerm } from "./algebra";
import type { Algebra } from "./algebra";
import { isInteger, isNegative, one, zero } from "./rational";

/** A polynomial in one base with exact coefficients, coefficients[i] before the power i. */
export interface Polynomial {
  readonly base: Expression;
  readonly coefficients: readonly Fraction[];
}

const degreeLimit = 40;

/** A sum read as a polynomial in one base; undefined when it is none. Decimals are left alone. */
export function readPolynomial(sum: Expression, algebra: Algebra): Polynomial | undefined {
  if (!isSum(sum)) return undefined;
  let base: Expression | undefined;
  const coefficients: Fraction[] = [];
  for (const term of sum.operands) {
    const { coefficient, decimal, rest } = splitTerm(term, algebra.workspace);
    if (decimal) return undefined;
    const factors = rest ? factorsOf(rest) : [];
    const [factor] = factors;
    if (factors.length > 1) return undefined;
    let degree = 0;
    if (factor) {
      const power = splitPower(factor, algebra.workspace);
      const exponent = power.exponent.kind === "number" ? power.exponent.value : undefined;
      if (!exponent || (base && base !== power.base) || !isInteger(exponent) || isNegative(exponent) || exponent.compare(degreeLimit) > 0) return undefined;
      base = power.base;
      degree = exponent.valueOf();
    }
    coefficients[degree] = coefficient;
  }
  return base && { base, coefficients: Array.from(coefficients, (value) => value ?? zero) };
}

function trim(coefficients: readonly Fraction[]): Fraction[] {
  const kept = [...coefficients];
  while (kept[kept.length - 1]?.n === 0n) kept.pop();
  return kept;
}

/** Quotient and remainder by long division. */
export function divide(numerator: readonly Fraction[], denominator: readonly Fraction[]): { quotient: Fraction[]; remainder: Fraction[] } {
  let remainder = trim(numerator);
  const lead = denominator[denominator.length - 1] ?? one;
  const quotient: Fraction[] = Array.from({ length: Math.max(0, remainder.length - denominator.length + 1) }, () => zero);
  while (remainder.length >= denominator.length && remainder.length > 0) {
    const shift = remainder.length - denominator.length;
    const factor = (remainder[remainder.length - 1] ?? zero).div(lead);
    quotient[shift] = factor;
    remainder = trim(remainder.map((value, i) => value.sub(factor.mul(denominator[i - shift] ?? zero))).slice(0, -1));
  }
  return { quotient, remainder };
}

/** The greatest common divisor with leading coefficient 1, by Euclid's algorithm. */
function greatestCommonDivisor(left: readonly Fraction[], right: readonly Fraction[]): Fraction[] {
  let [a, b] = [trim(left), trim(right)];
  while (b.length > 0) {
    const lead = b[b.length - 1] ?? one;
    // Coefficients are kept small by making each remainder monic.
    const monic = b.map((value) => value.div(lead));
    [a, b] = [monic, divide(a, monic).remainder];
  }
  return a;
}

function write(coefficients: readonly Fraction[], base: Expression, algebra: Algebra): Expression {
  const { workspace } = algebra;
  return algebra.collect(coefficients.map((value, i) => algebra.multiply([workspace.number(value), algebra.power(base, workspace.number(i))])));
}

/** Numerator and denominator without the divisor they share; undefined when they share none, or are not polynomials in one base. */
export function cancel(numerator: Expression, denominator: Expression, algebra: Algebra): { numerator: Expression; denominator: Expression } | undefined {
  const [above, below] = [readPolynomial(numerator, algebra), readPolynomial(denominator, algebra)];
  if (!above || !below || above.base !== below.base) return undefined;
  const divisor = greatestCommonDivisor(above.coefficients, below.coefficients);
  if (divisor.length < 2) return undefined;
  return {
    numerator: write(divide(above.coefficients, divisor).quotient, above.base, algebra),
    denominator: write(divide(below.coefficients, divisor).quotient, above.base, algebra),
  };
}
