import { add, derivative, equal, freeSymbols, multiply, number, power, substitute, withSpan, type Expression, type SymbolExpression } from "../../expression";
import type { Span } from "../../result";
import { cancels, folded, isZero } from "./cancel";

/**
 * The derivative that a limit is: where n(h) is 0 at h = a, the limit of n(h) / (c (h - a)) is n'(a) / c, by the definition of
 * the derivative. Of n = f(x + h) - f(x) at h = 0 that is f'(x), and is written so. Undefined for any other limit.
 */
export function derivativeOfLimit(body: Expression, variable: SymbolExpression, target: Expression, span: Span): Expression | undefined {
  const parts = partsOf(body);
  const factor = parts && constantFactor(parts.denominator, variable, target);
  if (!parts || !factor || !cancels(folded(substitute(parts.numerator, variable.name, target)))) return undefined;
  const slope = shifted(parts.numerator, variable, target) ?? derivative(parts.numerator, variable, target);
  const placed = withSpan(slope, span);
  return equal(factor, number(1)) ? placed : withSpan(multiply(placed, withSpan(power(withSpan(factor, span), number(-1, { span })), span)), span);
}

interface Quotient {
  readonly numerator: Expression;
  readonly denominator: readonly Expression[];
}

/** A product taken apart to what is above and what is below. */
function partsOf(body: Expression): Quotient | undefined {
  if (body.kind !== "operation" || body.operator !== "multiply") return undefined;
  const below = body.operands.map(reciprocal);
  const above = body.operands.filter((_, i) => below[i] === undefined);
  const [first, ...more] = above;
  const denominator = below.flatMap((factor) => (factor ? factorsOf(factor) : []));
  if (!first || denominator.length === 0) return undefined;
  return { numerator: more.length === 0 ? first : multiply(...above), denominator };
}

function reciprocal(factor: Expression): Expression | undefined {
  const [base, exponent] = factor.kind === "operation" && factor.operator === "power" ? factor.operands : [];
  return exponent?.kind === "number" && exponent.value.equals(-1) ? base : undefined;
}

function factorsOf(expression: Expression): readonly Expression[] {
  return expression.kind === "operation" && expression.operator === "multiply" ? expression.operands : [expression];
}

/** The c of c (h - a); undefined when the denominator has another form. */
function constantFactor(factors: readonly Expression[], variable: SymbolExpression, target: Expression): Expression | undefined {
  const rest = factors.filter((factor) => !isStep(factor, variable, target));
  if (rest.length !== factors.length - 1 || rest.some((factor) => factor.kind !== "number")) return undefined;
  return rest[0] ?? number(1);
}

/** Whether the factor is h where h goes to 0, or x - a where x goes to a. */
function isStep(factor: Expression, variable: SymbolExpression, target: Expression): boolean {
  if (equal(factor, variable)) return isZero(target);
  const [left, right] = factor.kind === "operation" && factor.operator === "add" && factor.operands.length === 2 ? factor.operands : [];
  return left !== undefined && right !== undefined && equal(left, variable) && cancels([target, right]);
}

/** Most symbols that are tried for the x of f(x + h). */
const mostSymbols = 20;

/** The derivative of f(x) by x where the numerator is f(x + h) - f(x); undefined for another form. */
function shifted(numerator: Expression, variable: SymbolExpression, target: Expression): Expression | undefined {
  const [moved, still] = numerator.kind === "operation" && numerator.operator === "add" && numerator.operands.length === 2 ? numerator.operands : [];
  const [sign, at, ...more] = still?.kind === "operation" && still.operator === "multiply" ? still.operands : [];
  if (!moved || !at || more.length > 0 || sign?.kind !== "number" || !sign.value.equals(-1) || !isZero(target)) return undefined;
  const symbols = freeSymbols(at);
  if (symbols.length > mostSymbols || symbols.some(({ name }) => name === variable.name)) return undefined;
  const by = symbols.find((own) => [add(own, variable), add(variable, own)].some((sum) => equal(substitute(at, own.name, sum), moved)));
  return by && derivative(at, by);
}
