import { add, number, operation, power, transform } from "../expression";
import type { Expression } from "../expression";

// The raw derivative is not simplified, but zeros and ones never enter it: they would only make the graph longer.

export const zero = number(0);
export const one = number(1);

// The parts of a fraction are compared: its own `equals` would first make a fraction of the number.

export function isZero(expression: Expression): boolean {
  return expression.kind === "number" && expression.value.n === 0n;
}

export function isOne(expression: Expression): boolean {
  return expression.kind === "number" && expression.value.n === expression.value.d && expression.value.s > 0n;
}

/** The sum of the terms that are not zero. */
export function sumOf(terms: readonly Expression[]): Expression {
  const kept = terms.some(isZero) ? terms.filter((term) => !isZero(term)) : terms;
  const [first] = kept;
  if (!first) return zero;
  return kept.length === 1 ? first : operation("add", kept);
}

/** The product of the factors that are not one, or zero if one of them is. Numbers come first. */
export function productOf(factors: readonly Expression[]): Expression {
  const numbers: Expression[] = [];
  const others: Expression[] = [];
  for (const factor of factors) {
    if (factor.kind !== "number") others.push(factor);
    else if (isZero(factor)) return zero;
    else if (!isOne(factor)) numbers.push(factor);
  }
  const ordered = numbers.length === 0 ? others : [...numbers, ...others];
  const [first] = ordered;
  if (!first) return one;
  return ordered.length === 1 ? first : operation("multiply", ordered);
}

/** `base` to an exact power; the base itself when that is 1. */
export function powerOf(base: Expression, exponent: Expression): Expression {
  if (isOne(exponent)) return base;
  return isZero(exponent) ? one : power(base, exponent);
}

/** `exponent` - 1, worked out when it is a number. */
export function lessOne(exponent: Expression): Expression {
  if (exponent.kind !== "number") return add(exponent, number(-1));
  const { value: { s, n, d }, decimal } = exponent;
  // Whole numbers need no search for a common divisor, which costs more than the node.
  const less = d === 1n && n < 64n ? Number(s * n) - 1 : exponent.value.sub(1);
  return decimal ? number(less, { decimal }) : number(less);
}

/** An expression whose products have no factors 1. */
export function withoutUnits(expression: Expression): Expression {
  return transform(expression, withoutUnit);
}

/** A product without factors 1, as in 1 * x^-1 for 1/x: such a factor calls for no rule. Any other node is left alone. */
export function withoutUnit(node: Expression): Expression {
  return node.kind === "operation" && node.operator === "multiply" && node.operands.some(isOne) ? productOf(node.operands) : node;
}
