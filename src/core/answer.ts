import { differentiate, evaluateDerivatives } from "./differentiate";
import { contains, dependsOn, equal, repetitionOf, visit } from "./expression";
import type { Bounds, Expression } from "./expression";
import { failure, success } from "./result";
import type { Result } from "./result";
import { simplifyInTurn } from "./simplify";
import type { Simplified } from "./simplify";
import { verify } from "./verify";
import type { Verdict } from "./verify";

/** A derivative that was worked out, made short and proved by numbers. */
export interface Answer {
  /** The expression that was differentiated, with derivative operators inside it worked out. */
  readonly expression: Expression;
  /** The variables, in the order in which they were applied. */
  readonly wrt: readonly string[];
  /** The simplified derivative. */
  readonly result: Expression;
  /** False when simplification used up its budget: the result is right, but may not be the shortest. */
  readonly complete: boolean;
  /** `verified` or `undecided`; a contradicted result is never an answer. */
  readonly verdict: Verdict;
}

/**
 * The derivative of `expression` by each variable of `wrt` in turn (["x", "x"] is the second derivative), simplified
 * and verified. Fails when a derivative operator inside cannot be worked out, or, loudly, when numbers contradict the result.
 */
export function answer(expression: Expression, wrt: readonly string[]): Result<Answer> {
  const worked = evaluateDerivatives(expression);
  if (!worked.ok) return worked;
  const counted = wrt.find((variable) => countsTerms(worked.value, variable));
  if (counted !== undefined) return failure(`${counted} is a number of terms or stands in the bounds of a sum or product: there is no derivative by it.`, spanOf(expression));
  let current: Simplified = { expression: worked.value, complete: true };
  const simplify = simplifyInTurn();
  for (const variable of wrt) {
    const next = shortestDerivative(current.expression, variable, simplify);
    current = { expression: next.expression, complete: current.complete && next.complete };
  }
  const verdict = verify(worked.value, wrt, current.expression);
  if (verdict.status === "contradicted") {
    return failure("Nabla found a derivative that its own check by numbers contradicts, and does not show it. Please report this formula.", spanOf(expression));
  }
  return success({ expression: worked.value, wrt, result: current.expression, complete: current.complete, verdict });
}

/**
 * Differentiates the expression as it stands and once more after simplification, which recognises forms such as
 * 1/(1 + exp(-x)) whose derivative is shorter and more stable in its own notation; the shorter of both is taken.
 */
function shortestDerivative(expression: Expression, variable: string, simplify: (expression: Expression) => Simplified): Simplified {
  const direct = simplify(differentiate(expression, variable));
  const recognised = simplify(expression).expression;
  if (recognised.size >= expression.size || runsOverLess(recognised, expression)) return direct;
  const indirect = simplify(differentiate(recognised, variable));
  return indirect.expression.size <= direct.expression.size ? indirect : direct;
}

const hasRepetitions = contains("sum", "product");

/**
 * Whether a sum runs over less than any did before, as that of [3 <= i] x_i does from 3 on, or up to an index: the terms of a delta over
 * i left those at i = k, and a sum from 1 to i in them now ends at k. What a sum runs over is taken to reach every member there
 * is: that may be taken from what was asked alone.
 */
function runsOverLess(recognised: Expression, expression: Expression): boolean {
  if (!hasRepetitions(recognised)) return false;
  const before = boundsIn(expression);
  return boundsIn(recognised).some(({ lower, upper }) => !before.some((other) => equal(lower, other.lower) && equal(upper, other.upper)));
}

function boundsIn(expression: Expression): Bounds[] {
  const found: Bounds[] = [];
  visit(expression, (node) => {
    const bounds = repetitionOf(node)?.bounds;
    if (bounds) found.push(bounds);
  });
  return found;
}

/** Whether the variable stands in the bounds of a sum or product over an index. */
function countsTerms(expression: Expression, variable: string): boolean {
  if (!hasRepetitions(expression)) return false;
  let found = false;
  visit(expression, (node) => {
    const bounds = repetitionOf(node)?.bounds;
    found ||= bounds !== undefined && (dependsOn(bounds.lower, variable) || dependsOn(bounds.upper, variable));
  });
  return found;
}

function spanOf(expression: Expression): { start: number; end: number } {
  return expression.span ?? { start: 0, end: 0 };
}

