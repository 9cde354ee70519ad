import { add, multiply, negate, number, power, type Expression } from "../expression";
import { factorsOf, isCallOf, isSum, splitPower } from "./algebra";
import type { Algebra } from "./algebra";

/**
 * The derivative of a share of a sum over an index, as it is written of the softmax s_i = e^{z_i} / S with S the sum of all
 * e^{z_j}: (delta_ik e^{z_i} S - e^{z_i + z_k}) / S^2 as s_i (delta_ik - e^{z_k} / S). Undefined for other products.
 */
export function sharesOfSum(product: Expression, algebra: Algebra): Expression | undefined {
  const factors = factorsOf(product);
  const square = factors.find((factor) => isSquareBelow(factor, algebra));
  const total = square && splitPower(square, algebra.workspace).base;
  const numerator = factors.find((factor) => isSum(factor) && total !== undefined && factor.operands.some((term) => factorsOf(term).includes(total)));
  if (!square || !total || !isSum(numerator) || numerator.operands.length > 4) return undefined;
  const exponent = exponentOfAll(numerator.operands, algebra);
  const scale = multiply(power(total, number(-1)), exponent ? power(algebra.workspace.e, negate(exponent)) : number(1));
  const shares = algebra.build(add(...numerator.operands.map((term) => multiply(term, scale))));
  const others = factors.filter((factor) => factor !== square && factor !== numerator);
  const outside = exponent ? [algebra.build(power(algebra.workspace.e, exponent))] : [];
  return algebra.multiply([...others, ...outside, algebra.build(power(total, number(-1))), shares]);
}

function isSquareBelow(factor: Expression, { workspace }: Algebra): boolean {
  const { base, exponent } = splitPower(factor, workspace);
  return isCallOf(base, "sum") && exponent.kind === "number" && exponent.value.equals(-2);
}

/** An exponent u such that every term has a factor e^{u + ...}; undefined when there is none. */
function exponentOfAll(terms: readonly Expression[], { workspace }: Algebra): Expression | undefined {
  const exponents = terms.map((term) => factorsOf(term).map((factor) => splitPower(factor, workspace)).find(({ base }) => base === workspace.e)?.exponent);
  const candidates = exponents.flatMap((exponent) => (exponent && !isSum(exponent) ? [exponent] : []));
  return candidates.find((candidate) => exponents.every((exponent) => exponent === candidate || (isSum(exponent) && exponent.operands.includes(candidate))));
}
