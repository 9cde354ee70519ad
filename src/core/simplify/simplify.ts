import { contains, graphSize, transform, withOperands } from "../expression";
import type { Expression } from "../expression";
import { expanded } from "./expand";
import { finished } from "./finish";
import { collectRanges } from "./index-ranges";
import { lengthOf } from "./length";
import { openChains } from "./open-chains";
import { orderFactors, orderTerms } from "./order";
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
const short = 500;

/**
 * The shortest form of `expression` that a person would write: the same value wherever `expression` has one (it may have
 * one at more points: x/x is 1). The budget counts rewriting steps, so the result does not depend on the machine.
 */
export function simplify(expression: Expression, options: { budget?: number } = {}): Simplified {
  const workspace = new Workspace(options.budget ?? stepsFor(expression));
  collectRanges(expression, workspace.ranges);
  return simplified(expression, new Simplifier(workspace));
}

/**
 * A `simplify` that keeps what it learned for the next expression: for a function and its derivative, which share much. What it
 * gives is what `simplify` gives.
 */
export function simplifyInTurn(): (expression: Expression) => Simplified {
  let simplifier: Simplifier | undefined;
  return (expression) => {
    // What indices run over holds within one expression.
    if (hasRepetitions(expression)) return simplify(expression);
    if (!simplifier) simplifier = new Simplifier(new Workspace(stepsFor(expression)));
    else simplifier.beginAnew(stepsFor(expression));
    const result = simplified(expression, simplifier);
    // Where steps were refused, the table holds nodes as they were.
    if (!result.complete) simplifier = undefined;
    return result;
  };
}

const hasRepetitions = contains("sum", "product");

/** The budget of an expression; one that is short when written out counts as that, which needs no walk. */
function stepsFor(expression: Expression): number {
  return stepsAtLeast + stepsPerNode * (expression.size <= short ? expression.size : graphSize(expression));
}

function simplified(expression: Expression, simplifier: Simplifier): Simplified {
  const { workspace } = simplifier;
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
  const last = workspace.exhausted ? current : finished(current, expression, simplifier);
  return { expression: notLonger(last, expression, simplifier), complete: !workspace.exhausted };
}

/** The form that was found, unless what was given is shorter: then that, in order where this does not cost a sign. */
function notLonger(found: Expression, given: Expression, simplifier: Simplifier): Expression {
  const length = lengthOf(given);
  if (simplifier.length(found) <= length) return found;
  const ordered = inOrder(given);
  return lengthOf(ordered) <= length ? ordered : given;
}

/** The terms of each sum, and the factors of each product, in the order of writing. */
function inOrder(expression: Expression): Expression {
  return transform(expression, (node) => {
    if (node.kind !== "operation" || (node.operator !== "add" && node.operator !== "multiply")) return node;
    return withOperands(node, node.operator === "add" ? orderTerms(node.operands) : orderFactors(node.operands));
  });
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
  const simplifier = new Simplifier(new Workspace(stepsFor(expression)));
  return expanded(simplifier.build(expression), simplifier);
}
