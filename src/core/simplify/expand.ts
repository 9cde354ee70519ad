import type { Expression } from "../expression";
import { isInfinity, isPower, isProduct, isSum } from "./algebra";
import type { Algebra } from "./algebra";
import { collectTerms } from "./sums";

/** Most terms that multiplying out may give. */
export const expandLimit = 400;

/**
 * The terms of an expression multiplied out: products over sums, and whole powers of sums. Functions are not looked
 * into. Undefined when there would be more than `limit` terms.
 */
export function expandTerms(node: Expression, algebra: Algebra, limit = expandLimit): readonly Expression[] | undefined {
  if (isSum(node)) {
    const terms: Expression[] = [];
    for (const term of node.operands) {
      const inner = expandTerms(term, algebra, limit - terms.length);
      if (!inner || terms.length + inner.length > limit) return undefined;
      terms.push(...inner);
    }
    return terms;
  }
  if (isProduct(node)) return node.operands.some(canExpand) ? expandFactors(node.operands, algebra, limit) : [node];
  const times = wholeExponent(node);
  const base = isPower(node) ? node.operands[0] : undefined;
  if (times === undefined || !base) return [node];
  const inner = expandTerms(base, algebra, limit);
  if (!inner || Math.log(inner.length) * Math.min(times, inner.length) > Math.log(limit) * 3) return undefined;
  let result: readonly Expression[] | undefined = inner;
  for (let i = 1; i < times; i++) {
    result = multiplyTerms(result, inner, algebra, limit);
    if (!result) return undefined;
  }
  return result;
}

/** The terms of the product of some factors; see `expandTerms`. */
export function expandFactors(factors: readonly Expression[], algebra: Algebra, limit: number): readonly Expression[] | undefined {
  const fixed = factors.filter((factor) => !canExpand(factor));
  let product: readonly Expression[] | undefined = fixed.length > 0 ? [algebra.multiply(fixed)] : undefined;
  for (const factor of factors) {
    if (!canExpand(factor)) continue;
    const inner = expandTerms(factor, algebra, limit);
    product = product && inner ? multiplyTerms(product, inner, algebra, limit) : inner;
    if (!product) return undefined;
  }
  return product ?? [algebra.workspace.one];
}

const canExpand = (factor: Expression): boolean => isSum(factor) || isProduct(factor) || wholeExponent(factor) !== undefined;

/** The exponent of a whole power of a sum, from 2 to 30. */
function wholeExponent(node: Expression): number | undefined {
  const [base, exponent] = isPower(node) ? node.operands : [];
  if (!isSum(base) || exponent?.kind !== "number" || exponent.value.d !== 1n) return undefined;
  const times = exponent.value.valueOf();
  return times >= 2 && times <= 30 ? times : undefined;
}

function multiplyTerms(left: readonly Expression[], right: readonly Expression[], algebra: Algebra, limit: number): readonly Expression[] | undefined {
  if (left.length * right.length > limit * 2) return undefined;
  const products = left.flatMap((a) => right.map((b) => algebra.multiply([a, b])));
  if (products.some(isInfinity)) return undefined;
  const terms = collectTerms(products, algebra);
  return terms.length > limit ? undefined : terms;
}

/** The expression multiplied out and collected; itself when that would be too long. */
export function expanded(node: Expression, algebra: Algebra, limit?: number): Expression {
  const terms = expandTerms(node, algebra, limit);
  return terms ? algebra.collect(terms) : node;
}
