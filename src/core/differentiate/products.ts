import { multiply, number, operandsOf } from "../expression";
import type { Expression } from "../expression";
import { isOne, one, powerOf, productOf, sumOf } from "./arithmetic";
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
      depends(factor) ? productOf(factors.map((other, j) => (i === j ? derivativeOf(other) : other))) : number(0)));
  }
  const before = running(factors);
  const after = running([...factors].reverse()).reverse();
  return sumOf(factors.map((factor, i) =>
    depends(factor) ? productOf([before[i] ?? one, derivativeOf(factor), after[i] ?? one]) : number(0)));
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

/** Numerator and denominator of a product in which both change with the variable, or undefined when it is not such a quotient. */
export function quotientParts(node: Expression, { depends }: RuleContext): { numerator: Expression; denominator: Expression } | undefined {
  if (node.kind !== "operation" || node.operator !== "multiply") return undefined;
  const below: Expression[] = [];
  const above: Expression[] = [];
  for (const factor of node.operands) {
    const inverse = inverted(factor);
    if (inverse) below.push(inverse);
    else above.push(factor);
  }
  if (!above.some(depends) || !below.some(depends)) return undefined;
  return { numerator: productOf(above), denominator: productOf(below) };
}

/** What a factor with a negative whole exponent divides by: v for v^-1, v^2 for v^-2. */
function inverted(factor: Expression): Expression | undefined {
  if (factor.kind !== "operation" || factor.operator !== "power") return undefined;
  const [base, exponent] = operandsOf(factor);
  if (!base || exponent?.kind !== "number" || exponent.value.d !== 1n || exponent.value.compare(0) >= 0) return undefined;
  return powerOf(base, number(exponent.value.neg()));
}

