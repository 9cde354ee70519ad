import { type Expression, number, type NumberExpression, operation, type OperationExpression } from "../expression";

/** A product as people write it: a sign, and factors above and below the line. */
export interface Quotient {
  readonly negative: boolean;
  readonly numerator: readonly Expression[];
  readonly denominator: readonly Expression[];
}

/** Whether people write the number as one run of digits, not as a fraction. */
export type WrittenWhole = (value: NumberExpression) => boolean;

/**
 * Reads a product (or a power with negative exponent) as sign, numerator and denominator: the sign comes from a leading
 * number, the denominator from powers with negative numbers as exponents and from exact fractions. Factors 1 are left out
 * where something other than numbers remains. `opaque` factors (marked ones) are not taken apart.
 */
export function readQuotient(node: OperationExpression, whole: WrittenWhole, opaque: (node: Expression) => boolean): Quotient {
  const factors = node.operator === "multiply" ? [...node.operands] : [node];
  const first = factors[0];
  const negative = first?.kind === "number" && first.value.s < 0n && !opaque(first);
  if (negative) {
    if (first.value.equals(-1) && factors.length > 1) factors.shift();
    else factors[0] = number(first.value.neg(), { decimal: first.decimal });
  }
  const numerator: Expression[] = [];
  const denominator: Expression[] = [];
  for (const factor of factors) {
    if (factor !== node && opaque(factor)) {
      numerator.push(factor);
      continue;
    }
    const below = belowTheLine(factor);
    if (below) denominator.push(below);
    else if (factor.kind === "number" && factor.value.s > 0n && !whole(factor)) {
      if (factor.value.n !== 1n) numerator.push(number(factor.value.n));
      denominator.push(number(factor.value.d));
    } else numerator.push(factor);
  }
  return { negative, numerator: withoutOnes(numerator), denominator };
}

/** b for b^-1, b^n for b^-n with a number n. */
function belowTheLine(factor: Expression): Expression | undefined {
  if (factor.kind !== "operation" || factor.operator !== "power") return undefined;
  const [base, exponent] = factor.operands;
  if (base === undefined || exponent?.kind !== "number" || exponent.value.s > 0n || exponent.value.n === 0n) return undefined;
  const positive = exponent.value.neg();
  return positive.equals(1) ? base : operation("power", [base, number(positive, { decimal: exponent.decimal })]);
}

function withoutOnes(factors: readonly Expression[]): readonly Expression[] {
  if (factors.every((factor) => factor.kind === "number")) return factors;
  return factors.filter((factor) => !(factor.kind === "number" && factor.value.equals(1)));
}
