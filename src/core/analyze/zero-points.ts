import { compile, type Tape } from "../evaluate";
import { number, operation } from "../expression";
import type { ZeroPlaces } from "./zero-set";

/** Ranges that coordinates are drawn from, one after the other. */
const ranges = [[-3, 3], [0.2, 2], [-1, 1], [1, 6], [-30, 30], [0, 1]] as const;
const newtonSteps = 60;
/** A value this close to zero, in units of what the rounding of the coordinates makes of it, is zero. */
const roundings = 16;

/**
 * Points over `names` where all the zeros of `places` are zero and its comparisons hold, found by Newton's steps of least length from
 * points that are always the same. Coordinates become short decimals where these are zeros too.
 * @param count how many starts are tried
 */
export function zeroPoints({ zeros, where }: ZeroPlaces, names: readonly string[], count: number): number[][] {
  const tapes = zeros.map((zero) => compile(zero, names));
  const conditions = where.map((condition) => compile(operation("piecewise", [condition, number(1), number(0)]), names));
  const draw = numbers();
  const found: number[][] = [];
  for (let k = 0; k < count; k++) {
    const [from, to] = ranges[k % ranges.length] ?? ranges[0];
    const point = settled(tapes, names.map(() => from + (to - from) * draw()));
    if (point && conditions.every((tape) => tape.value(point) !== 0)) found.push(point);
  }
  return found;
}

/** Newton's way to a common zero: each step the least one that makes the linear part of one expression zero. */
function settled(tapes: readonly Tape[], start: readonly number[]): number[] | undefined {
  let point = [...start];
  for (let k = 0; k < newtonSteps; k++) {
    for (const tape of tapes) {
      const { value, gradient } = tape.gradient(point);
      const square = gradient.reduce((sum, slope) => sum + slope * slope, 0);
      if (!Number.isFinite(value) || !(square > 0)) continue;
      point = point.map((x, i) => x - (value * (gradient[i] ?? 0)) / square);
    }
  }
  const moved = point.map((x, i) => x !== start[i]);
  for (const digits of [0, 1, 2, 4, 6]) {
    const short = point.map((x, i) => (moved[i] ? Number(x.toFixed(digits)) + 0 : x));
    if (tapes.every((tape) => tape.value(short) === 0)) return short;
  }
  return tapes.every((tape) => isZeroAt(tape, point)) ? point : undefined;
}

/** Whether a value is zero but for the rounding of the coordinates, as that of sin at the double nearest to pi. */
export function isZeroAt(tape: Tape, point: readonly number[]): boolean {
  const { value, gradient } = tape.gradient(point);
  if (value === 0) return true;
  return Math.abs(value) <= roundings * Number.EPSILON * point.reduce((sum, x, i) => sum + Math.abs(x * (gradient[i] ?? 0)), 0);
}

/** Numbers between 0 and 1 that look random and are always the same (D. H. Lehmer's generator with the multiplier of 1988's "minimal standard"). */
function numbers(): () => number {
  let state = 20_240_229;
  return () => (state = (state * 16_807) % 2_147_483_647) / 2_147_483_647;
}
