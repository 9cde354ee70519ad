import { add, call, derivative, dependsOn, divide, equal, limit, multiply, negate, number, operandsOf, substitute, subtract, symbol, visit } from "../expression";
import type { Expression } from "../expression";
import { expand, simplify } from "../simplify";
import { DerivationBuilder } from "./build";
import type { Derivation } from "./types";

/** Powers above this are not written out: (x + h)^12 has thirteen terms, and nobody reads them. */
const highestPower = 6;

/**
 * The derivative from its definition, the limit of (f(x + h) - f(x))/h as h goes to 0, worked out for polynomials in the
 * variable (their coefficients may be anything that does not depend on it). Undefined for other expressions.
 */
export function limitDerivation(expression: Expression, variable: string, answer: Expression): Derivation | undefined {
  if (!isPolynomial(expression, variable)) return undefined;
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

/** Whether an expression is a polynomial in the variable, with powers small enough to write out. */
export function isPolynomial(expression: Expression, variable: string): boolean {
  let polynomial = dependsOn(expression, variable);
  visit(expression, (node) => {
    if (node.kind === "symbol" || !dependsOn(node, variable)) return;
    polynomial &&= isPolynomialOperation(node, variable);
  });
  return polynomial && degree(expression, variable) <= highestPower;
}

function isPolynomialOperation(node: Expression, variable: string): boolean {
  if (node.kind !== "operation") return false;
  if (node.operator === "add" || node.operator === "multiply") return true;
  if (node.operator !== "power") return false;
  const [, exponent] = operandsOf(node);
  return exponent?.kind === "number" && exponent.value.d === 1n && exponent.value.compare(0) > 0 && exponent.value.compare(highestPower) <= 0 && !dependsOn(exponent, variable);
}

/** An upper bound of the degree in the variable. */
function degree(node: Expression, variable: string): number {
  if (node.kind === "symbol") return node.name === variable ? 1 : 0;
  if (node.kind !== "operation" || !dependsOn(node, variable)) return 0;
  const degrees = node.operands.map((operand) => degree(operand, variable));
  if (node.operator === "multiply") return degrees.reduce((sum, each) => sum + each, 0);
  const [, exponent] = node.operands;
  if (node.operator === "power" && exponent?.kind === "number") return (degrees[0] ?? 0) * exponent.value.valueOf();
  return Math.max(...degrees);
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

