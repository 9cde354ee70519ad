import { multiply, number, operandsOf } from "../expression";
import type { Expression } from "../expression";
import { isOne, one, powerOf, productOf, sumOf, zero } from "./arithmetic";
import type { RuleContext } from "./rule";

/** Products with more factors than this are differentiated over shared running products. */
const longProduct = 4;

/**
 * The product rule for any number of factors. Written out, n factors give n terms of n factors each; for long products
 * the running products from the left and from the right are shared between the terms, which keeps the graph linear
 * (the sweep of reverse-mode differentiation, Griewank and Walther, Evaluating Derivatives, ch. 3).
 */
export function productDerivative(factors: readonly Expression[], { depends, derivativeOf }: RuleContext): Expression {
  if (factors.length <= longProduct) {
    return sumOf(factors.map((factor, i) =>
      depends(factor) ? productOf(factors.map((other, j) => (i === j ? derivativeOf(other) : other))) : zero));
  }
  const before = running(factors);
  const after = running([...factors].reverse()).reverse();
  return sumOf(factors.map((factor, i) =>
    depends(factor) ? productOf([before[i] ?? one, derivativeOf(factor), after[i] ?? one]) : zero));
}

/** For each place the product of all factors before it, each made from the one before. */
function running(factors: readonly Expression[]): Expression[] {
  const products: Expression[] = [];
  let product: Expression = one;
  for (const factor of factors) {
    products.push(product);
    product = isOne(product) ? factor : multiply(product, factor);
  }
  return products;
}

/** Whether a product is a quotient above and below whose bar something changes with the variable. */
export function isQuotient(factors: readonly Expression[], { depends }: RuleContext): boolean {
  return factors.some((factor) => isBelow(factor) && depends(factor)) && factors.some((factor) => !isBelow(factor) && depends(factor));
}

/** Numerator and denominator of a product. */
export function quotientParts(factors: readonly Expression[]): { numerator: Expression; denominator: Expression } {
  return {
    numerator: productOf(factors.filter((factor) => !isBelow(factor))),
    denominator: productOf(factors.filter(isBelow).map(inverted)),
  };
}

/** Whether a factor divides: a power with a negative whole exponent. */
function isBelow(factor: Expression): boolean {
  const exponent = factor.kind === "operation" && factor.operator === "power" ? factor.operands[1] : undefined;
  return exponent?.kind === "number" && exponent.value.s < 0n && exponent.value.d === 1n;
}

/** What such a factor divides by: v for v^-1, v^2 for v^-2. */
function inverted(factor: Expression): Expression {
  const [base = factor, exponent] = operandsOf(factor);
  return exponent?.kind === "number" ? powerOf(base, number(exponent.value.neg())) : factor;
}
