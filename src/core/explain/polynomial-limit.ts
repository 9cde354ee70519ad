import { add, dependsOn, divide, limit, multiply, number, opposite, substitute, subtract, symbol } from "../expression";
import type { Expression, SymbolExpression } from "../expression";
import { expand, simplify } from "../simplify";
import type { DerivationBuilder } from "./build";
import { degreeIn } from "./degree";

/** Powers above this are not written out: (x + h)^12 has thirteen terms, and nobody reads them. */
const highestPower = 6;

/** Whether the limit of the difference quotient can be worked out by multiplying out. */
export function isShortPolynomial(expression: Expression, variable: string): boolean {
  return dependsOn(expression, variable) && degreeIn(expression, variable) <= highestPower;
}

/**
 * The limit of (f(x + h) - f(x))/h for a polynomial in the variable (its coefficients may be anything that does not
 * depend on it): multiply out, cancel, divide by h, let h go to 0.
 */
export function polynomialLimit(builder: DerivationBuilder, expression: Expression, variable: string, h: SymbolExpression): void {
  const shifted = substitute(expression, variable, add(symbol(variable), h));
  const writtenOut = termsOf(expression).flatMap((term) => byPowersOf(h.name, expand(substitute(term, variable, add(symbol(variable), h)))));
  const difference = byPowersOf(h.name, expand(subtract(shifted, expression)));
  const quotient = difference.map((term) => withLast(h.name, simplify(divide(term, h)).expression));
  const toLimit = (top: Expression): Expression => limit(divide(top, h), h, number(0));

  builder.step("insert-function", toLimit(subtract(shifted, expression)));
  builder.step("expand", toLimit(sum([...writtenOut, ...termsOf(expand(expression)).map(opposite)])));
  builder.step("cancel", toLimit(sum(difference)));
  builder.step("divide-by-h", limit(sum(quotient), h, number(0)));
  builder.step("let-h-go-to-zero", simplify(substitute(sum(quotient), h.name, number(0))).expression);
}

function termsOf(expression: Expression): readonly Expression[] {
  return expression.kind === "operation" && expression.operator === "add" ? expression.operands : [expression];
}

function sum(terms: readonly Expression[]): Expression {
  const [first = number(0)] = terms;
  return terms.length > 1 ? add(...terms) : first;
}

/** The terms by rising powers of h, as people write them: x^2 + 2xh + h^2. */
function byPowersOf(h: string, expanded: Expression): Expression[] {
  return [...termsOf(expanded)].sort((left, right) => degreeIn(left, h) - degreeIn(right, h)).map((term) => withLast(h, term));
}

/** The factors of a term with those that hold h last: 2xh, not 2hx. */
function withLast(h: string, term: Expression): Expression {
  if (term.kind !== "operation" || term.operator !== "multiply") return term;
  const last = (factor: Expression): boolean => dependsOn(factor, h);
  return multiply(...term.operands.filter((factor) => !last(factor)), ...term.operands.filter(last));
}
