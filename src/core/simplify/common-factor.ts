import type Fraction from "fraction.js";
import type { Expression } from "../expression";
import { factorsOf, isCallOf, isPower, isSum, isZeroNode, splitPower, splitTerm } from "./algebra";
import type { Algebra } from "./algebra";
import { compare, isInteger, isNegative, minus, one, plus, zero } from "./rational";

type Exponents = Map<Expression, Fraction>;

/** A term as powers. x^(y-1) counts as x^y and x^-1, exp(-2x) as exp(x) to the -2, so that what they share is seen. */
function exponentsOf(term: Expression, algebra: Algebra): Exponents {
  const exponents: Exponents = new Map();
  const put = (base: Expression, value: Fraction): void => {
    exponents.set(base, plus(exponents.get(base) ?? zero, value));
  };
  for (const factor of factorsOf(term)) {
    if (factor.kind === "number") continue;
    const { base, exponent } = splitPower(factor, algebra.workspace);
    if (exponent.kind === "number") put(base, exponent.value);
    else putSymbolic(base, exponent, put, algebra);
  }
  return exponents;
}

function putSymbolic(base: Expression, exponent: Expression, put: (base: Expression, value: Fraction) => void, algebra: Algebra): void {
  const { workspace } = algebra;
  const raised = (to: Expression): Expression => (base === workspace.e ? workspace.node("exp", [to]) : workspace.node("power", [base, to]));
  // 0^(x - 4) has a value, 0^-4 has none.
  if (isZeroNode(base)) {
    put(raised(exponent), one);
    return;
  }
  const number = isSum(exponent) ? exponent.operands.find((term) => term.kind === "number") : undefined;
  if (number?.kind === "number" && isSum(exponent) && base !== workspace.e) {
    put(base, number.value);
    put(raised(algebra.collect(exponent.operands.filter((term) => term !== number))), one);
    return;
  }
  const { coefficient, rest } = splitTerm(exponent, workspace);
  if (rest && (base === workspace.e || isInteger(coefficient))) put(raised(rest), coefficient);
  else put(raised(exponent), one);
}

/** The terms of a sum as powers, to be asked what they share. */
export class TermsAsPowers {
  private readonly all: readonly Exponents[];

  constructor(private readonly terms: readonly Expression[], private readonly algebra: Algebra) {
    this.all = terms.map((term) => exponentsOf(term, algebra));
  }

  /** Whether any term has something below the bar. */
  get haveDenominators(): boolean {
    return this.all.some((exponents) => [...exponents.values()].some(isNegative));
  }

  /**
   * What all terms share, as factors: the least power of each base. With `denominators`, also what any term has below
   * the bar, so that the terms come over one denominator.
   */
  shared(denominators: boolean): Exponents {
    const { all } = this;
    const shared: Exponents = new Map();
    // What the first term has not is not in all of them.
    const inFirst = [...all[0]?.keys() ?? []];
    const symbolic = new Set(inFirst.filter((base) => isPower(base) && all.every((exponents) => exponents.has(base))).map((power) => splitPower(power, this.algebra.workspace).base));
    const bases = new Set([...denominators ? all.flatMap((exponents) => [...exponents.keys()]) : inFirst, ...symbolic]);
    for (const base of bases) {
      const values = all.map((exponents) => exponents.get(base) ?? zero);
      const least = values.reduce((a, b) => (compare(b, a) < 0 ? b : a));
      // x^y + y x^(y-1) is x^(y-1) (x + y): with x^y alone before the bracket, y/x would be left in it, which has no value at 0.
      const belowSymbol = isNegative(least) && symbolic.has(base);
      const everywhere = belowSymbol || values.every((value) => value.n !== 0n && isNegative(value) === isNegative(least));
      // exp(-x) in one term is no denominator: taken out, it would leave exp(x) to overflow in another.
      const below = denominators && isNegative(least) && !isCallOf(base, "exp");
      if (least.n !== 0n && (everywhere || below)) shared.set(base, least);
    }
    return shared;
  }

  /** The sum as shared factors and what is left of each term. */
  taken(shared: Exponents): { shared: Expression[]; terms: Expression[] } {
    const { workspace } = this.algebra;
    const raise = (sign: 1 | -1): Expression[] => [...shared].map(([base, value]) => this.algebra.power(base, workspace.number(sign === 1 ? value : minus(value))));
    const inverse = raise(-1);
    return { shared: raise(1), terms: this.terms.map((term) => this.algebra.multiply([term, ...inverse])) };
  }
}

/** Whether all terms of a sum share a factor. */
export const hasCommonFactor = (sum: Expression & { kind: "operation" }, algebra: Algebra): boolean => new TermsAsPowers(sum.operands, algebra).shared(false).size > 0;
