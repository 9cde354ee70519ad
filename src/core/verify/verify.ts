import { compile, type Tape } from "../evaluate";
import { contains, freeNames, visit, type Expression } from "../expression";
import { instancesOf, type Instance } from "./instances";
import { numericDerivative, type Estimate } from "./numeric-derivative";
import { roundingOf } from "./rounding";
import { samplePoints } from "./sample-points";
import type { Verdict } from "./verdict";

/** How hard to try. */
export interface VerifyOptions {
  /** Points that must agree. */
  readonly enough?: number;
  /** Points to stop at, all of them agreeing. */
  readonly wanted?: number;
  /** Points to try at most. */
  readonly attempts?: number;
}

const exactTolerance = 1e-9;
const differenceTolerance = 1e-6;
/** From here on two numbers clearly differ; between this and the tolerances a point says nothing. */
const clearDifference = 1e-3;
/** Differences this small beside the size of the function are rounding. */
const rounding = 1e-13;
/** Differences of differences lose digits with each order; from here on nothing is left. */
const highestOrder = 5;

/**
 * Whether `result` is the derivative of `original` by the variables `wrt` in turn (["x", "y"]: by x, then that by y).
 *
 * Shares no code with the rules of differentiation: the slope comes from dual numbers on the original, confirmed by
 * finite differences of its values; higher orders come from finite differences of the slopes. Points are drawn from a
 * generator seeded by the formula, so that the same formula always gets the same verdict. Sums and products over an index
 * are written out with few terms, whose members are variables like any other. Never throws.
 */
export function verify(original: Expression, wrt: readonly string[], result: Expression, options: VerifyOptions = {}): Verdict {
  const obstacle = obstacleTo(original, wrt) ?? obstacleTo(result, wrt);
  if (obstacle !== undefined) return undecided(0, 0, obstacle);
  const instances = instancesOf(original, wrt, result);
  if (!instances) return undecided(0, 0, "Its sums cannot be written out term by term.");
  return instances.map((each) => withValues(verifyInstance(each, options), each.values)).reduce(weaker);
}

const certainty: readonly Verdict["status"][] = ["contradicted", "undecided", "verified"];

/** The verdict on two claims together. */
function weaker(left: Verdict, right: Verdict): Verdict {
  const [lower, higher] = certainty.indexOf(left.status) <= certainty.indexOf(right.status) ? [left, right] : [right, left];
  return { ...lower, points: Math.min(lower.points, higher.points), largestDifference: Math.max(lower.largestDifference, higher.largestDifference) };
}

/** The verdict with the numbers of terms and indices among the coordinates of its counterexample. */
function withValues(verdict: Verdict, values: Readonly<Record<string, number>>): Verdict {
  const { counterexample } = verdict;
  return counterexample ? { ...verdict, counterexample: { ...counterexample, point: { ...counterexample.point, ...values } } } : verdict;
}

function verifyInstance({ original, wrt, result }: Instance, { enough = 5, wanted = 8, attempts = 64 }: VerifyOptions): Verdict {
  const names = [...new Set([...freeNames(original), ...freeNames(result), ...wrt])];
  const [tape, resultTape] = [compile(original, names), compile(result, names)];
  const indices = wrt.map((name) => names.indexOf(name));
  const derivativeAt = trueDerivative(tape, indices);
  const roundingOfSlope = roundingOf(original, names, (moved, point) => trueDerivative(moved, indices)(point)?.slope ?? NaN);
  const roundingOfResult = roundingOf(result, names, (moved, point) => moved.value(point));
  let points = 0;
  let largestDifference = 0;
  let withoutValue = 0;
  let doubtful: Verdict["counterexample"];
  let doubts = 0;
  for (const point of samplePoints(original.hash, names.length, attempts)) {
    const trusted = derivativeAt(point);
    if (!trusted) continue;
    const found = resultTape.value(point);
    if (!Number.isFinite(found)) {
      withoutValue++;
      continue;
    }
    const expected = trusted.slope;
    const difference = Math.abs(found - expected);
    const size = Math.max(Math.abs(found), Math.abs(expected));
    if (difference <= trusted.tolerance) {
      points++;
      largestDifference = Math.max(largestDifference, size === 0 ? 0 : difference / size);
    } else if (difference > 20 * (roundingOfSlope(point) + roundingOfResult(point))) {
      doubtful = { point: named(names, point), expected, found };
      if (difference > clearDifference * size && difference > 1e3 * trusted.tolerance) return { status: "contradicted", points, largestDifference, counterexample: doubtful };
      doubts++;
    }
    if (points >= wanted) break;
  }
  if (points >= enough && withoutValue <= points) return { status: "verified", points, largestDifference };
  // Slightly off at one point may be rounding in the result; slightly off everywhere is wrong.
  if (points === 0 && doubts >= enough) return { status: "contradicted", points, largestDifference, counterexample: doubtful };
  return undecided(points, largestDifference, reasonFor(points, doubts, withoutValue));
}

function undecided(points: number, largestDifference: number, reason: string): Verdict {
  return { status: "undecided", points, largestDifference, reason };
}

function reasonFor(points: number, doubts: number, withoutValue: number): string {
  if (doubts > 0) return "At some points the numbers differ by a little, which rounding may explain.";
  if (withoutValue > points) return "The result has no value at points where the function is smooth.";
  return points === 0 ? "No point was found where the function is smooth and its derivative can be measured."
    : `Only ${points} points were found where the derivative could be measured.`;
}

function named(names: readonly string[], point: Float64Array): Record<string, number> {
  return Object.fromEntries(names.map((name, i) => [name, point[i] ?? NaN]));
}

const hasObstacle = contains("call", "derivative", "limit");

/** Why numbers can say nothing of this expression, if so. */
function obstacleTo(expression: Expression, wrt: readonly string[]): string | undefined {
  if (wrt.length > highestOrder) return `Derivatives of order ${wrt.length} are beyond what differences can measure.`;
  if (!hasObstacle(expression)) return undefined;
  let obstacle: string | undefined;
  visit(expression, (node) => {
    if (node.kind === "call") obstacle ??= `Nothing is known of the values of the function ${node.name}.`;
    if (node.kind !== "operation") return;
    if (node.operator === "derivative") obstacle ??= "It contains a derivative that is not worked out.";
    if (node.operator === "limit") obstacle ??= "It contains a limit that is not worked out.";
  });
  return obstacle;
}

/** A derivative as it was measured, and how far off it may be. */
interface Measured {
  readonly slope: number;
  readonly tolerance: number;
}

/** The derivative at a point and how far off it may be; undefined at kinks, poles and wherever it cannot be measured well. */
function trueDerivative(tape: Tape, indices: readonly number[]): (point: Float64Array) => Measured | undefined {
  const [first, ...more] = indices;
  const value: ScalarField = (point) => tape.value(point);
  const alongFirst = first === undefined ? value : tangent(tape, first);
  return (point) => {
    const size = Math.abs(value(point));
    if (!Number.isFinite(size)) return undefined;
    if (first === undefined) return { slope: value(point), tolerance: exactTolerance * size + rounding };
    const floor = rounding * Math.max(1, size);
    if (more.length > 0) {
      const { slope, error } = nested(alongFirst, more, point);
      const tolerance = Math.max(differenceTolerance * Math.abs(slope), 20 * error, floor);
      return Number.isFinite(slope) && tolerance <= clearDifference * Math.max(Math.abs(slope), 1e-3) ? { slope, tolerance } : undefined;
    }
    const slope = alongFirst(point);
    const measured = along(value, first, point);
    const doubt = Math.max(differenceTolerance * Math.abs(slope), 20 * measured.error, floor);
    const trusted = Math.abs(slope - measured.slope) <= doubt && doubt <= clearDifference * Math.max(Math.abs(slope), 1e-3);
    return trusted ? { slope, tolerance: Math.max(exactTolerance * Math.abs(slope), floor) } : undefined;
  };
}

type ScalarField = (point: Float64Array) => number;

/** The slope by one variable, by dual numbers. */
function tangent(tape: Tape, index: number): ScalarField {
  const direction = new Float64Array(tape.variables.length);
  direction[index] = 1;
  return (point) => tape.directional(point, direction).slope;
}

/** The derivative of f by one variable, by differences. */
function along(f: ScalarField, index: number, point: Float64Array): Estimate {
  const moved = point.slice();
  return numericDerivative((x) => {
    moved[index] = x;
    return f(moved);
  }, point[index] ?? NaN);
}

/** The derivative of f by several variables in turn, by differences of differences. */
function nested(f: ScalarField, indices: readonly number[], point: Float64Array): Estimate {
  const [last, ...before] = [...indices].reverse();
  if (last === undefined) return { slope: f(point), error: 0 };
  const inner: ScalarField = before.length === 0 ? f : (at) => nested(f, [...before].reverse(), at).slope;
  return along(inner, last, point);
}
