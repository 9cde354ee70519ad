import { add, dependsOn, divide, limit, multiply, number, opposite, substitute, subtract } from "../../expression";
import type { Expression } from "../../expression";
import { expand, simplify } from "../../simplify";
import { sumOf } from "../../differentiate";
import { degreeIn } from "../degree";
import type { LimitContext, Line, Method } from "./context";

/** Powers above this, and more terms than this, are not written out: nobody reads them. */
const highestPower = 4;
const mostTerms = 8;

/**
 * The limit of (f(x + h) - f(x))/h for a polynomial in the variable (its coefficients may be anything that does not
 * depend on it): multiply out, cancel, divide by h, let h go to 0.
 */
export const polynomial: Method = (expression, context) => {
  const { variable, h } = context;
  if (degreeIn(expression, variable) > highestPower) return undefined;
  const written = termsOf(expression).flatMap((term) => byPowersOf(h.name, expand(context.shifted(term))));
  return written.length <= mostTerms ? () => lines(expression, written, context) : undefined;
};

function lines(expression: Expression, written: readonly Expression[], context: LimitContext): Line[] {
  const { h } = context;
  const difference = byPowersOf(h.name, expand(subtract(context.shifted(expression), expression)));
  const quotient = difference.map((term) => withLast(h.name, simplify(divide(term, h)).expression));
  const toLimit = (top: Expression): Expression => context.toLimit(divide(top, h));
  const left = sumOf(quotient);
  return [
    { id: "insert-function", line: context.limitOf(expression) },
    { id: "expand", line: toLimit(sum([...written, ...termsOf(expand(expression)).map(opposite)])) },
    { id: "cancel", line: toLimit(sumOf(difference)) },
    { id: "divide-by-h", line: limit(left, h, number(0)) },
    { id: "let-h-go-to-zero", line: simplify(substitute(left, h.name, number(0))).expression, variant: dependsOn(left, h.name) ? undefined : "none" },
  ];
}

function sum(terms: readonly Expression[]): Expression {
  const [first = number(0)] = terms;
  return terms.length > 1 ? add(...terms) : first;
}

function termsOf(expression: Expression): readonly Expression[] {
  return expression.kind === "operation" && expression.operator === "add" ? expression.operands : [expression];
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
