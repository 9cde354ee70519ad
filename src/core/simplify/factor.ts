import Fraction from "fraction.js";
import { freeNames, graphSize } from "../expression";
import type { Expression } from "../expression";
import { factorsOf, isPower, isProduct, isSum } from "./algebra";
import type { Algebra } from "./algebra";
import { TermsAsPowers } from "./common-factor";
import { expanded } from "./expand";
import { divide, readPolynomial } from "./polynomial";
import type { Polynomial } from "./polynomial";
import { product } from "./products";
import { isInteger, isZero, minus, one, plus, times, zero } from "./rational";
import { Simplifier } from "./simplifier";
import { contentOf, scaleSum } from "./sums";
import { Workspace } from "./workspace";

/** Largest number whose divisors are tried as zeros, and enough steps for what people read. */
const divisorLimit = 10_000n;
const stepsAtLeast = 20_000;
const stepsPerNode = 40;

/** Most terms that multiplying out above the bar may give. */
const termLimit = 30;
/** How much longer the terms of a sum may get by being brought over one bar. */
const barAllowance = 2;

/**
 * The expression as a product: what the terms of a sum share before it, all over one bar, and a polynomial in one thing
 * by its rational zeros. What has no factors but numbers stays as it is.
 */
export function factor(expression: Expression): Expression {
  const simplifier = new Simplifier(new Workspace(stepsAtLeast + stepsPerNode * graphSize(expression)));
  const built = simplifier.build(expression);
  const result = factored(built, simplifier);
  const factors = factorsOf(result).filter((part) => freeNames(part).length > 0);
  return result === built || factors.length < 2 ? expression : result;
}

function factored(node: Expression, algebra: Algebra): Expression {
  if (isSum(node)) return factoredSum(node, algebra);
  if (isProduct(node)) return product(node.operands.map((factor) => factored(factor, algebra)), algebra);
  const [base, exponent] = isPower(node) ? node.operands : [];
  if (!isSum(base) || exponent?.kind !== "number" || !isInteger(exponent.value)) return node;
  return product(factorsOf(factoredSum(base, algebra)).map((factor) => algebra.power(factor, exponent)), algebra);
}

function factoredSum(sum: Expression & { kind: "operation" }, algebra: Algebra): Expression {
  const overBar = takenOut(sum, true, algebra);
  if (algebra.length(overBar) <= algebra.length(sum) + barAllowance) return overBar;
  return takenOut(sum, false, algebra);
}

function takenOut(sum: Expression & { kind: "operation" }, denominators: boolean, algebra: Algebra): Expression {
  const terms = new TermsAsPowers(sum.operands, algebra);
  const shared = terms.shared(denominators);
  const taken = shared.size > 0 ? terms.taken(shared) : undefined;
  const collected = taken ? algebra.collect(taken.terms) : sum;
  const out = expanded(collected, algebra, termLimit);
  const inner = algebra.length(out) < algebra.length(collected) ? out : collected;
  return product([...taken?.shared ?? [], ...(isSum(inner) ? linearFactors(inner, algebra) : [inner])], algebra);
}

/** The sum as its content, a factor for each rational zero, and the rest. */
function linearFactors(sum: Expression, algebra: Algebra): Expression[] {
  const content = contentOf(sum, algebra);
  const primitive = isZero(content) ? sum : scaleSum(sum, content.inverse(), false, algebra);
  const polynomial = readPolynomial(primitive, algebra);
  const factors = [algebra.workspace.number(content)];
  if (!polynomial) return [...factors, primitive];
  let rest = polynomial.coefficients;
  for (let zeroOf = rationalZero(rest); zeroOf && rest.length > 2; zeroOf = rationalZero(rest)) {
    const root = zeroOf;
    rest = divide(rest, [minus(root), one]).quotient.map((value) => value.div(integer(root.d)));
    factors.push(written({ base: polynomial.base, coefficients: [minus(integer(root.s * root.n)), integer(root.d)] }, algebra));
  }
  return [...factors, written({ base: polynomial.base, coefficients: rest }, algebra)];
}

const integer = (value: bigint): Fraction => new Fraction(value);

function written({ base, coefficients }: Polynomial, algebra: Algebra): Expression {
  const { workspace } = algebra;
  return algebra.collect(coefficients.map((value, i) => algebra.multiply([workspace.number(value), algebra.power(base, workspace.number(i))])));
}

/** A zero p/q of a polynomial with whole coefficients: p divides the last of them, q the first. */
function rationalZero(coefficients: readonly Fraction[]): Fraction | undefined {
  const [last, first] = [coefficients[0], coefficients[coefficients.length - 1]];
  if (!last || !first || coefficients.length < 3 || coefficients.some((value) => !isInteger(value))) return undefined;
  const valueAt = (x: Fraction): Fraction => coefficients.reduceRight((sum, value) => plus(times(sum, x), value), zero);
  for (const p of divisors(last.n)) {
    for (const q of divisors(first.n)) {
      for (const sign of [1n, -1n]) {
        const candidate = new Fraction(sign * p, q);
        if (isZero(valueAt(candidate))) return candidate;
      }
    }
  }
  return undefined;
}

function divisors(value: bigint): bigint[] {
  if (value > divisorLimit) return [];
  const found: bigint[] = [];
  for (let d = 1n; d <= value; d++) if (value % d === 0n) found.push(d);
  return found;
}
