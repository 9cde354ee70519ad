import { add, call, derivative, dependsOn, divide, equal, limit, multiply, negate, number, substitute, subtract, symbol } from "../expression";
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
  const expandedShifted = expand(shifted);
  const expandedHere = expand(expression);
  const difference = expand(subtract(shifted, expression));
  const quotient = termsOf(difference).map((term) => simplify(divide(term, h)).expression);

  const builder = new DerivationBuilder(derivative(expression, x));
  builder.step("limit-definition", toLimit(subtract(call(name, [add(x, h)]), call(name, [x]))), { where: [{ name, argument: variable, stands: expression }] });
  builder.step("insert-function", toLimit(subtract(shifted, expression)));
  const written = add(...termsOf(expandedShifted), ...termsOf(expandedHere).map(negated));
  builder.step("expand", toLimit(written));
  builder.step("cancel", toLimit(difference));
  const [first = number(0)] = quotient;
  const divided = quotient.length > 1 ? add(...quotient) : first;
  builder.step("divide-by-h", limit(divided, h, number(0)));
  const atZero = simplify(substitute(divided, h.name, number(0))).expression;
  builder.step("let-h-go-to-zero", atZero);
  if (!equal(atZero, answer)) builder.step("simplify", answer);
  return builder.finish("limit", variable);
}

function termsOf(expression: Expression): readonly Expression[] {
  return expression.kind === "operation" && expression.operator === "add" ? expression.operands : [expression];
}

/** The term with the other sign, its number negated in place where it leads with one. */
function negated(term: Expression): Expression {
  if (term.kind === "number") return number(term.value.neg(), { decimal: term.decimal });
  if (term.kind !== "operation" || term.operator !== "multiply") return negate(term);
  const [first, ...others] = term.operands;
  if (first?.kind !== "number") return multiply(number(-1), ...term.operands);
  const [only] = others;
  if (first.value.equals(-1) && only) return others.length === 1 ? only : multiply(...others);
  return multiply(number(first.value.neg(), { decimal: first.decimal }), ...others);
}

