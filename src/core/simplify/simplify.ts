import { graphSize } from "../expression";
import type { Expression } from "../expression";
import { expanded } from "./expand";
import { lengthOf } from "./length";
import { openChains } from "./open-chains";
import { matchSigmoidSigns } from "./sigmoid-signs";
import { Simplifier } from "./simplifier";
import { Workspace } from "./workspace";

/** The result of `simplify`. */
export interface Simplified {
  readonly expression: Expression;
  /** False when the budget was spent first: the expression is right, but there may be a shorter form. */
  readonly complete: boolean;
}

/** A simplification that is not settled by then goes round in circles. */
const passLimit = 6;

/** Steps that are taken unless told otherwise: enough for what people read, and a few for each node of a large graph. */
const stepsAtLeast = 50_000;
const stepsPerNode = 40;

/**
 * The shortest form of `expression` that a person would write: the same value wherever `expression` has one (it may have
 * one at more points: x/x is 1). The budget counts rewriting steps, so the result does not depend on the machine.
 */
export function simplify(expression: Expression, options: { budget?: number } = {}): Simplified {
  const workspace = new Workspace(options.budget ?? stepsAtLeast + stepsPerNode * graphSize(expression));
  const simplifier = new Simplifier(workspace);
  const seen: Expression[] = [];
  let current = openChains(expression);
  for (let pass = 0; pass < passLimit; pass++) {
    const next = matchSigmoidSigns(simplifier.build(current), simplifier);
    const circle = seen.indexOf(next);
    seen.push(next);
    current = next;
    if (workspace.exhausted) break;
    if (circle >= 0) {
      current = shortestOf(seen.slice(circle), simplifier);
      break;
    }
    simplifier.nextPass();
  }
  const result = simplifier.length(current) <= lengthOf(expression) ? current : expression;
  return { expression: result, complete: !workspace.exhausted };
}

/** The shortest, and of equally short ones always the same, wherever in a circle it was entered. */
function shortestOf(forms: readonly Expression[], simplifier: Simplifier): Expression {
  return forms.reduce((best, form) => {
    const difference = simplifier.length(form) - simplifier.length(best);
    return difference < 0 || (difference === 0 && form.hash < best.hash) ? form : best;
  });
}

/**
 * The expression multiplied out: products over sums and whole powers of sums, like terms collected. Functions are not
 * looked into; what would have too many terms stays as it is.
 */
export function expand(expression: Expression): Expression {
  const simplifier = new Simplifier(new Workspace(stepsAtLeast + stepsPerNode * graphSize(expression)));
  return expanded(simplifier.build(expression), simplifier);
}
