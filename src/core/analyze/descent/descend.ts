import { evaluateDerivatives } from "../../differentiate";
import { missingNames } from "../../evaluate";
import type { Expression } from "../../expression";
import { failure, success, type Result, type Span } from "../../result";
import { compileField, type SmoothField } from "../second-order";
import { arrivalAt } from "./arrival";
import { steppers, usualCoefficients } from "./methods";
import { optionProblem } from "./option-problem";
import { scheduledRate } from "./schedules";
import { sentenceFor } from "./sentence";
import { stableRate } from "./stable-rate";
import type { Descent, DescentEnd, DescentOptions } from "./types";

/** What a descent does unless told otherwise. */
export const descentDefaults = {
  ...usualCoefficients,
  method: "gradient", rate: 0.1, schedule: { kind: "constant" }, steps: 100, gradientTolerance: 1e-8, changeTolerance: 1e-14,
} as const satisfies Required<DescentOptions>;

/** Steps without a change that end a descent; one alone may be where momentum turns. */
const unchanged = 10;
/** A point, or a value above the start's, this many times the size of the start is on its way to infinity. */
const farAway = 1e6;

/**
 * Goes down from `start` by the method, one learning rate a step, and gives the whole way. Ends where the gradient is
 * shorter than its tolerance, where nothing changes any more, after the steps given, or where it diverges. Fails when the
 * start does not name all that the expression depends on, when there is no value or gradient there, or an option is no
 * sensible number.
 */
export function descend(expression: Expression, start: Readonly<Record<string, number>>, options: DescentOptions = {}): Result<Descent> {
  const span = expression.span ?? { start: 0, end: 0 };
  const variables = Object.keys(start);
  const worked = evaluateDerivatives(expression);
  if (!worked.ok) return worked;
  const missing = missingNames(worked.value, variables);
  if (missing.length > 0) return failure(`The start says nothing of ${missing.join(", ")}.`, span);
  return descendOn(compileField(worked.value, variables), variables, variables.map((name) => start[name] ?? NaN), options, span);
}

/** The same on a function that is compiled already, for many starts: the point lists the coordinates in the order of `variables`. */
export function descendOn(field: SmoothField, variables: readonly string[], first: readonly number[], options: DescentOptions = {}, span: Span = { start: 0, end: 0 }): Result<Descent> {
  const chosen = { ...descentDefaults, ...options };
  const { method, rate, schedule, steps } = chosen;
  const problem = optionProblem(chosen);
  if (problem !== undefined) return failure(problem, span);
  const points: (readonly number[])[] = [first];
  const values = [field.value(first)];
  let gradient: readonly number[] = field.gradient(first);
  if (!Number.isFinite(values[0]) || !gradient.every(Number.isFinite)) return failure("The function has no value or no gradient at the start.", span);
  const gradientLengths = [Math.hypot(...gradient)];
  const rates: number[] = [];
  const take = steppers[method](chosen, field.gradient);
  const [bound, ceiling] = [farAway * (1 + Math.hypot(...first)), (values[0] ?? 0) + farAway * (1 + Math.abs(values[0] ?? 0))];
  let still = 0;
  let end: DescentEnd | undefined;
  for (let t = 0; !end; t++) {
    const [before = [], value = NaN, length = NaN] = [points[t], values[t], gradientLengths[t]];
    end = endAt(before, value, length, { bound, ceiling, tolerance: chosen.gradientTolerance }) ?? (still >= unchanged ? "no change" : t >= steps ? "steps" : undefined);
    if (end) break;
    const stepRate = scheduledRate(schedule, rate, t, steps);
    const next = take(before, gradient, stepRate);
    const moved = Math.hypot(...next.map((x, i) => x - (before[i] ?? NaN)));
    still = moved <= chosen.changeTolerance * Math.hypot(1, ...before) ? still + 1 : 0;
    gradient = field.gradient(next);
    points.push(next);
    values.push(field.value(next));
    gradientLengths.push(Math.hypot(...gradient));
    rates.push(stepRate);
  }
  const lowestAt = values.reduce((lowest, value, i) => (value < (values[lowest] ?? NaN) ? i : lowest), 0);
  const arrival = end === "level" ? arrivalAt(field, points.at(-1) ?? first) : undefined;
  const way = { variables, method, points, values, gradientLengths, rates, end, arrival, endedAt: points.length - 1, lowestAt };
  const diverged = end === "no value" || end === "overflow" || end === "unbounded";
  const [stableAtStart, stableAtLowest] = [first, points[lowestAt] ?? first].map((point) => stableRate(field, point, method, chosen));
  return success({ ...way, diverged, stableAtStart, stableAtLowest, sentence: sentenceFor(way, stableAtLowest ?? stableAtStart) });
}

interface Bounds {
  readonly bound: number;
  readonly ceiling: number;
  readonly tolerance: number;
}

/** Whether, and why, a descent is over at a point. */
function endAt(point: readonly number[], value: number, length: number, { bound, ceiling, tolerance }: Bounds): DescentEnd | undefined {
  if (Math.abs(value) === Infinity || !point.every(Number.isFinite) || length === Infinity) return "overflow";
  if (Number.isNaN(value) || Number.isNaN(length)) return "no value";
  if (Math.hypot(...point) > bound || value > ceiling) return "unbounded";
  return length <= tolerance ? "level" : undefined;
}
