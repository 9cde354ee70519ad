import type Fraction from "fraction.js";
import type { Expression } from "../expression";
import { isInfinity, isOneNode, isProduct, isSum, isUndefined, splitTerm, termsOf } from "./algebra";
import type { Algebra } from "./algebra";
import { orderTerms } from "./order";
import { absolute, commonDivisor, isNegative, isOne, isZero, minus, minusOne, one, plus, sameValue, times, zero } from "./rational";

interface Collected {
  coefficient: Fraction;
  decimal: boolean;
  /** The term as it came, while no other was collected into it. */
  term: Expression | undefined;
}

/** The sum of simplified terms: nested sums opened, like terms collected, in order. */
export function sum(terms: readonly Expression[], algebra: Algebra): Expression {
  const { workspace } = algebra;
  if (terms.some(isInfinity)) return workspace.node("add", terms);
  const kept = collectTerms(terms, algebra);
  const [first] = kept;
  if (!first) return workspace.zero;
  return kept.length === 1 ? first : workspace.node("add", orderTerms(kept));
}

/** The terms of that sum in no order; one that is undefined stands alone. */
export function collectTerms(terms: readonly Expression[], algebra: Algebra): Expression[] {
  const { workspace } = algebra;
  const collected = new Map<Expression | undefined, Collected>();
  const put = (rest: Expression | undefined, coefficient: Fraction, decimal: boolean, term: Expression | undefined): void => {
    const known = collected.get(rest);
    if (!known) collected.set(rest, { coefficient, decimal, term });
    else {
      known.coefficient = plus(known.coefficient, coefficient);
      known.decimal ||= decimal;
      known.term = undefined;
    }
  };
  for (const outer of terms) {
    for (const term of termsOf(outer)) {
      if (isUndefined(term)) return [term];
      const { coefficient, decimal, rest } = splitTerm(term, workspace);
      if (!isSum(rest)) put(rest, coefficient, decimal, term);
      else for (const inner of rest.operands) {
        const part = splitTerm(inner, workspace);
        put(part.rest, times(part.coefficient, coefficient), decimal || part.decimal, undefined);
      }
    }
  }
  const kept: Expression[] = [];
  for (const [rest, { coefficient, decimal, term }] of collected) {
    if (!isZero(coefficient)) kept.push(term ?? scaled(coefficient, decimal, rest, algebra));
  }
  // A coefficient taken into a term, as into the pieces of a piecewise, may leave it like another; each round leaves fewer terms.
  return hasEqualTerms(kept) ? collectTerms(kept, algebra) : kept;
}

const hasEqualTerms = (terms: readonly Expression[]): boolean => new Set(terms).size < terms.length;

function scaled(coefficient: Fraction, decimal: boolean, rest: Expression | undefined, algebra: Algebra): Expression {
  const factor = algebra.workspace.number(coefficient, decimal);
  if (!rest) return factor;
  return isOne(coefficient) ? rest : algebra.multiply([factor, rest]);
}

/** The number that divides every coefficient of a sum, with a minus when all of them have one; 1 where decimals differ. */
export function contentOf(node: Expression, algebra: Algebra): Fraction {
  const terms = termsOf(node).map((term) => splitTerm(term, algebra.workspace));
  const [first] = terms;
  if (!first) return one;
  const sign = terms.every(({ coefficient }) => isNegative(coefficient)) ? minusOne : one;
  if (terms.some(({ decimal }) => decimal)) {
    const alike = terms.every(({ coefficient }) => sameValue(absolute(coefficient), absolute(first.coefficient)));
    return alike ? times(absolute(first.coefficient), sign) : sign;
  }
  return times(terms.reduce((content, { coefficient }) => (isZero(content) ? absolute(coefficient) : commonDivisor(content, absolute(coefficient))), zero), sign);
}

/** A sum with every term multiplied by a number. */
export function scaleSum(node: Expression, factor: Fraction, decimal: boolean, algebra: Algebra): Expression {
  if (isOne(factor)) return node;
  const { workspace } = algebra;
  const terms = termsOf(node).map((term) => {
    const part = splitTerm(term, workspace);
    const number = workspace.number(times(part.coefficient, factor), decimal || part.decimal);
    if (!part.rest) return number;
    if (isOneNode(number)) return part.rest;
    // The rest keeps its form; a coefficient in front of it needs no further work, unless roots of numbers stand in it.
    return algebra.multiply([number, part.rest]);
  });
  return hasEqualTerms(terms) ? algebra.add(terms) : workspace.node("add", orderTerms(terms));
}

/** Whether one sum is the other with every sign turned. */
export function areOpposite(left: Expression, right: Expression, algebra: Algebra): boolean {
  if (!isSum(left) || !isSum(right) || left.operands.length !== right.operands.length) return false;
  const coefficients = new Map(right.operands.map((term) => {
    const { rest, coefficient } = splitTerm(term, algebra.workspace);
    return [rest, coefficient] as const;
  }));
  return left.operands.every((term) => {
    const { rest, coefficient } = splitTerm(term, algebra.workspace);
    const other = coefficients.get(rest);
    return other !== undefined && sameValue(other, minus(coefficient));
  });
}

/** Whether a product is a number times one sum. */
export function isScaledSum(node: Expression): boolean {
  return isProduct(node) && node.operands.length === 2 && node.operands[0]?.kind === "number" && isSum(node.operands[1]);
}
