import { add, call, derivative, dependsOn, divide, limit, multiply, number, substitute, subtract, symbol } from "../expression";
import type { Expression, SymbolExpression } from "../expression";
import { withoutUnits } from "../differentiate";
import { DerivationBuilder } from "./build";
import { elementaryLimit } from "./elementary-limits";
import { freshNames } from "./placeholders";
import { isShortPolynomial, polynomialLimit } from "./polynomial-limit";
import { derivativeOf } from "./rules-view";
import type { Derivation, Step } from "./types";

/**
 * The derivative from its definition, the limit of (f(x + h) - f(x))/h as h goes to 0, worked out for polynomials, 1/x,
 * the square root, exp, log, sin and cos of the variable, and for their sums and products. Undefined for other expressions.
 */
export function limitDerivation(expression: Expression, variable: string, answer: Expression): Derivation | undefined {
  const bare = withoutUnits(expression);
  if (!hasLimit(bare, variable)) return undefined;
  const builder = new DerivationBuilder(derivative(expression, symbol(variable)));
  workOut(builder, bare, variable, answer);
  return builder.finish("limit", variable);
}

/** Whether the limit can be worked out in the ways known here. */
function hasLimit(expression: Expression, variable: string): boolean {
  if (isShortPolynomial(expression, variable) || elementaryLimit(expression, variable)) return true;
  const parts = changingParts(expression, variable);
  return parts !== undefined && parts.every((part) => hasLimit(part, variable));
}

/** The terms of a sum, or the factors of a product, that change with the variable; undefined for all else and for products of more than two. */
function changingParts(expression: Expression, variable: string): readonly Expression[] | undefined {
  if (expression.kind !== "operation") return undefined;
  const parts = expression.operands.filter((operand) => dependsOn(operand, variable));
  if (expression.operator === "add") return parts;
  return expression.operator === "multiply" && parts.length <= 2 ? parts : undefined;
}

function workOut(builder: DerivationBuilder, expression: Expression, variable: string, answer: Expression): void {
  const x = symbol(variable);
  const h = stepSymbol(expression, variable);
  const name = dependsOn(expression, "f") ? "g" : "f";
  const definition = limit(divide(subtract(call(name, [add(x, h)]), call(name, [x])), h), h, number(0));
  builder.step("limit-definition", definition, { where: [{ name, argument: variable, stands: expression }] });
  const elementary = elementaryLimit(expression, variable);
  if (isShortPolynomial(expression, variable)) polynomialLimit(builder, expression, variable, h);
  else if (elementary) for (const [id, line] of elementary(x, h)) builder.step(id, line);
  else split(builder, expression, variable, h);
  builder.step("simplify", answer);
}

/** The change h, by a letter that stands nowhere in the expression. */
function stepSymbol(expression: Expression, variable: string): SymbolExpression {
  if (variable !== "h" && !dependsOn(expression, "h")) return symbol("h");
  return symbol(freshNames(add(expression, symbol(variable)), "small", 1)[0] ?? "k");
}

/** Takes the limit of a sum or product apart into limits of its parts, each worked out on its own. */
function split(builder: DerivationBuilder, expression: Expression, variable: string, h: SymbolExpression): void {
  const shifted = (part: Expression): Expression => substitute(part, variable, add(symbol(variable), h));
  const quotient = (part: Expression): Expression => divide(subtract(shifted(part), part), h);
  const toLimit = (body: Expression): Expression => limit(body, h, number(0));
  const parts = changingParts(expression, variable) ?? [];
  const constants = expression.kind === "operation" ? expression.operands.filter((operand) => !parts.includes(operand)) : [];
  const times = (body: Expression): Expression => (constants.length > 0 ? multiply(...constants, body) : body);
  builder.step("insert-function", toLimit(quotient(expression)));
  const children = parts.flatMap((part) => limitSteps(part, variable));
  const [first = number(0), second] = parts;
  const [firstSlope, secondSlope] = [derivativeOf(first, variable), second ? derivativeOf(second, variable) : number(0)];
  if (expression.kind === "operation" && expression.operator === "add") {
    builder.step("split-limit", sum(parts.map((part) => toLimit(quotient(part)))));
    builder.step("limits-of-parts", sum(parts.map((part) => derivativeOf(part, variable))), { children });
  } else if (second) {
    // u(x+h) v(x+h) - u v = (u(x+h) - u) v(x+h) + u (v(x+h) - v): one factor changes at a time.
    builder.step("one-factor-at-a-time", times(toLimit(add(multiply(quotient(first), shifted(second)), multiply(first, quotient(second))))));
    builder.step("split-limit", times(add(multiply(toLimit(quotient(first)), second), multiply(first, toLimit(quotient(second))))));
    builder.step("limits-of-parts", times(add(multiply(firstSlope, second), multiply(first, secondSlope))), { children });
  } else {
    builder.step("factor-out-constant", times(toLimit(quotient(first))));
    builder.step("limits-of-parts", times(firstSlope), { children });
  }
}

function limitSteps(part: Expression, variable: string): readonly Step[] {
  if (part.kind === "symbol") return [];
  return limitDerivation(part, variable, derivativeOf(part, variable))?.steps ?? [];
}

function sum(terms: readonly Expression[]): Expression {
  const [first = number(0)] = terms;
  return terms.length > 1 ? add(...terms) : first;
}
