import { number, operation, type Expression, type NumberExpression } from "../../expression";
import type { Span } from "../../result";

// One way to build sums, products and quotients for every notation, so that the same formula is the same expression
// whatever language it was written in. Every node that is made here has a span inside the span of its parent.

/** The smallest span that holds both. */
export function covering(first: Span, last: Span): Span {
  return { start: Math.min(first.start, last.start), end: Math.max(first.end, last.end) };
}

/** The number's value with its sign turned: `-3` is one number, not a product. */
function opposite(operand: NumberExpression, span: Span): NumberExpression {
  return number(operand.value.neg(), { decimal: operand.decimal, span });
}

/** `-operand`; `span` holds the sign as well. */
export function negated(operand: Expression, span: Span): Expression {
  if (operand.kind === "number" && operand.value.compare(0) > 0) return opposite(operand, span);
  const sign = number(-1, { span: { start: span.start, end: operand.span?.start ?? span.end } });
  return operation("multiply", [sign, operand], span);
}

/** `1 / operand`, as a factor of a product. */
export function reciprocalOf(operand: Expression, span: Span): Expression {
  return operation("power", [operand, number(-1, { span })], span);
}

/** `numerator / denominator`; a fraction of two whole numbers in lowest terms is one exact number. */
export function quotient(numerator: Expression, denominator: Expression, span: Span): Expression {
  return literalFraction(numerator, denominator, span) ?? productOf([numerator, reciprocalOf(denominator, denominator.span ?? span)], span);
}

/** The exact number that `1/2` writes out; undefined unless both are whole, and the fraction cannot be shortened. */
export function literalFraction(numerator: Expression, denominator: Expression, span: Span): NumberExpression | undefined {
  if (numerator.kind !== "number" || denominator.kind !== "number" || numerator.decimal || denominator.decimal) return undefined;
  if (denominator.value.compare(1) <= 0 || numerator.value.d !== 1n || denominator.value.d !== 1n) return undefined;
  const value = numerator.value.div(denominator.value);
  return value.d === denominator.value.n ? number(value, { span }) : undefined;
}

/** The sum of the terms; a single term is itself. */
export function sumOf(terms: readonly Expression[], span: Span): Expression {
  const [only] = terms;
  return only && terms.length === 1 ? only : operation("add", terms, span);
}

/** The product of the factors; a single factor is itself. */
export function productOf(factors: readonly Expression[], span: Span): Expression {
  const [only] = factors;
  return only && factors.length === 1 ? only : operation("multiply", factors, span);
}

/** `base ^ exponent`. */
export function powerOf(base: Expression, exponent: Expression, span: Span): Expression {
  return operation("power", [base, exponent], span);
}
