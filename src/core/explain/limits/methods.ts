import type { Expression } from "../../expression";
import { binomial } from "./binomial";
import type { LimitContext, Line, Method } from "./context";
import { hyperbolicTangent, logistic, tangent } from "./differences";
import { cosine, exponential, logarithm, sine } from "./elementary";
import { overIndex, productOfParts, sumOfParts } from "./parts";
import { polynomial } from "./polynomial";
import { reciprocal, root, wholePower } from "./powers";

/** The ways in which the limit of a difference quotient is worked out; the first that serves an expression is taken. */
const methods: readonly Method[] = [
  polynomial, binomial, overIndex, sumOfParts, productOfParts, reciprocal, root, wholePower, exponential, logarithm, sine, cosine, tangent, hyperbolicTangent, logistic,
];

/** Longer expressions than this are not worked out by hand. */
const longest = 80;

/** How the limit for the expression is worked out; undefined where none of the ways serves. */
export function methodFor(expression: Expression, context: LimitContext): (() => readonly Line[]) | undefined {
  if (expression.size > longest || !context.depends(expression)) return undefined;
  for (const method of methods) {
    const lines = method(expression, context);
    if (lines) return lines;
  }
  return undefined;
}
