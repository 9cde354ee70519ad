import { evaluateDerivatives } from "../../differentiate";
import { missingNames } from "../../evaluate";
import type { Expression } from "../../expression";
import { failure, success, type Result } from "../../result";
import { compileField, type SmoothField } from "../second-order";
import { singularitiesOf } from "../singularities";
import { criticalInManyVariables } from "./many-variables";
import { criticalInOneVariable } from "./one-variable";
import type { Box, CriticalPoints } from "./types";

const usualLimit = 100;

/**
 * The points of a box where the gradient is zero, each classified, and kinks that are minima or maxima. In one variable
 * every sign change of the slope on a fine grid is followed; in more, Newton's method starts from a grid of points, which finds
 * those with a neighbourhood of attraction about as wide as a cell. Grids become finer while that shows more points; where it
 * still does at the finest, the result says that points may be missing. Always the same answer for
 * the same question. Fails when the expression depends on more than `variables`, or the box is empty.
 * @param options.limit points to name at most; 100 unless given
 */
export function criticalPoints(expression: Expression, variables: readonly string[], box: Box, { limit = usualLimit }: { limit?: number } = {}): Result<CriticalPoints> {
  const span = expression.span ?? { start: 0, end: 0 };
  const worked = evaluateDerivatives(expression);
  if (!worked.ok) return worked;
  const missing = missingNames(worked.value, variables);
  if (missing.length > 0) return failure(`The box says nothing of ${missing.join(", ")}.`, span);
  const empty = variables.findIndex((_, i) => !isRange(box[i]));
  if (empty >= 0 || variables.length === 0) return failure(empty < 0 ? "There is no variable." : `The range of ${variables[empty] ?? ""} is empty: it goes from a smaller number to a larger one.`, span);
  return success(finished(searchCriticalPoints(worked.value, compileField(worked.value, variables), variables, box, limit)));
}

/**
 * The same on a function that is compiled already, in small steps, so that a page stays alive meanwhile: every `next()` does one.
 * The box is not empty, and the expression, which tells whether the function may be constant somewhere, has no derivatives to be
 * worked out.
 */
export function* searchCriticalPoints(expression: Expression, field: SmoothField, variables: readonly string[], box: Box, limit = usualLimit): Generator<undefined, CriticalPoints> {
  const [[from, to] = [NaN, NaN]] = box;
  const found = variables.length === 1 ? { ...criticalInOneVariable(field, from, to), plateaus: [] } : { ...(yield* criticalInManyVariables(field, box)), flat: [] };
  // Without kinks a function is constant everywhere or nowhere (it is analytic): where exp(-x^2) underflows it still falls.
  const mayBeFlat = singularitiesOf(expression).length > 0;
  const flat = found.flat.filter(([start, end]) => mayBeFlat || end - start >= (1 - 1e-9) * (to - from));
  const plateaus = found.plateaus.filter(({ isEverywhere }) => mayBeFlat || isEverywhere);
  const ordered = [...found.points].sort((left, right) => compare(left.point, right.point));
  return { ...found, flat, plateaus, variables, points: ordered.slice(0, limit), leftOut: Math.max(0, ordered.length - limit) };
}

function finished<T>(steps: Generator<undefined, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

function isRange(range: readonly [number, number] | undefined): boolean {
  return range !== undefined && range[0] < range[1] && Number.isFinite(range[1] - range[0]);
}

function compare(left: readonly number[], right: readonly number[]): number {
  const i = left.findIndex((x, k) => x !== right[k]);
  return i < 0 ? 0 : (left[i] ?? 0) - (right[i] ?? 0);
}
