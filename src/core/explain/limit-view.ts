import { add, call, derivative, dependsOn, divide, equal, limit, multiply, number, opposite, substitute, subtract, symbol } from "../expression";
import type { Expression } from "../expression";
import { expand, simplify } from "../simplify";
import { DerivationBuilder } from "./build";
import { degreeIn } from "./degree";
import type { Derivation } from "./types";

/** Powers above this are not written out: (x + h)^12 has thirteen terms, and nobody reads them. */
const highestPower = 6;

/**
 * The derivative from its definition, the limit of (f(x + h) - f(x))/h as h goes to 0, worked out for polynomials in the
 * variable (their coefficients may be anything that does not depend on it). Undefined for other expressions.
 */
export function limitDerivation(expression: Expression, variable: string, answer: Expression): Derivation | undefined {
  if (!dependsOn(expression, variable) || degreeIn(expression, variable) > highestPower) return undefined;
  const x = symbol(variable);
  const h = symbol(variable === "h" || dependsOn(expression, "h") ? "delta" : "h");
  const name = dependsOn(expression, "f") ? "g" : "f";
  const toLimit = (quotientTop: Expression): Expression => limit(divide(quotientTop, h), h, number(0));

  const shifted = substitute(expression, variable, add(x, h));
  const writtenOut = termsOf(expression).flatMap((term) => byPowersOf(h.name, expand(substitute(term, variable, add(x, h)))));
  const difference = byPowersOf(h.name, expand(subtract(shifted, expression)));
  const quotient = difference.map((term) => withLast(h.name, simplify(divide(term, h)).expression));

  const builder = new DerivationBuilder(derivative(expression, x));
  builder.step("limit-definition", toLimit(subtract(call(name, [add(x, h)]), call(name, [x]))), { where: [{ name, argument: variable, stands: expression }] });
  builder.step("insert-function", toLimit(subtract(shifted, expression)));
  builder.step("expand", toLimit(sum([...writtenOut, ...termsOf(expand(expression)).map(opposite)])));
  builder.step("cancel", toLimit(sum(difference)));
  builder.step("divide-by-h", limit(sum(quotient), h, number(0)));
  const atZero = simplify(substitute(sum(quotient), h.name, number(0))).expression;
  builder.step("let-h-go-to-zero", atZero);
  if (!equal(atZero, answer)) builder.step("simplify", answer);
  return builder.finish("limit", variable);
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
