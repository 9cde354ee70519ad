import type Fraction from "fraction.js";
import type { Expression } from "../expression";
import { isInfinity, isOneNode, isProduct, isSum, isUndefined, splitTerm, termsOf } from "./algebra";
import type { Algebra } from "./algebra";
import { orderTerms } from "./order";
import { commonDivisor, isNegative, isOne, isZero, minusOne, one, zero } from "./rational";

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
  const collected = new Map<Expression | undefined, Collected>();
  const put = (rest: Expression | undefined, coefficient: Fraction, decimal: boolean, term: Expression | undefined): void => {
    const known = collected.get(rest);
    if (!known) collected.set(rest, { coefficient, decimal, term });
    else {
      known.coefficient = known.coefficient.add(coefficient);
      known.decimal ||= decimal;
      known.term = undefined;
    }
  };
  for (const outer of terms) {
    for (const term of termsOf(outer)) {
      if (isUndefined(term)) return term;
      const { coefficient, decimal, rest } = splitTerm(term, workspace);
      if (!isSum(rest)) put(rest, coefficient, decimal, term);
      else for (const inner of rest.operands) {
        const part = splitTerm(inner, workspace);
        put(part.rest, part.coefficient.mul(coefficient), decimal || part.decimal, undefined);
      }
    }
  }
  const kept: Expression[] = [];
  for (const [rest, { coefficient, decimal, term }] of collected) {
    if (!isZero(coefficient)) kept.push(term ?? scaled(coefficient, decimal, rest, algebra));
  }
  const [first] = kept;
  if (!first) return workspace.zero;
  return kept.length === 1 ? first : workspace.node("add", orderTerms(kept));
}

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
    const alike = terms.every(({ coefficient }) => coefficient.abs().equals(first.coefficient.abs()));
    return alike ? first.coefficient.abs().mul(sign) : sign;
  }
  return terms.reduce((content, { coefficient }) => (isZero(content) ? coefficient.abs() : commonDivisor(content, coefficient.abs())), zero).mul(sign);
}

/** A sum with every term multiplied by a number. */
export function scaleSum(node: Expression, factor: Fraction, decimal: boolean, algebra: Algebra): Expression {
  if (isOne(factor)) return node;
  const { workspace } = algebra;
  const terms = termsOf(node).map((term) => {
    const part = splitTerm(term, workspace);
    const number = workspace.number(part.coefficient.mul(factor), decimal || part.decimal);
    if (!part.rest) return number;
    if (isOneNode(number)) return part.rest;
    // The rest keeps its form; a coefficient in front of it needs no further work, unless roots of numbers stand in it.
    return algebra.multiply([number, part.rest]);
  });
  return workspace.node("add", orderTerms(terms));
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
    return coefficients.get(rest)?.equals(coefficient.neg()) ?? false;
  });
}

/** Whether a product is a number times one sum. */
export function isScaledSum(node: Expression): boolean {
  return isProduct(node) && node.operands.length === 2 && node.operands[0]?.kind === "number" && isSum(node.operands[1]);
}
