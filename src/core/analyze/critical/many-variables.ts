import type { SmoothField } from "../second-order";
import { classify } from "./classify";
import { distance } from "./distance";
import { gridOver, usualStarts, type Grid } from "./grid";
import { withoutRepeats } from "./level-sets";
import { isLevel } from "./level-directions";
import { newton } from "./newton";
import { plateausOn } from "./plateaus";
import { searchedExtrema } from "./searched-extrema";
import { tidy } from "./tidy";
import type { Box, CriticalPoint, Plateau } from "./types";

/** Points closer than this share of the box are one; degenerate ones are known less well. */
const same = 1e-6;
const sameDegenerate = 1e-2;
/** Newton's steps end this close to a point, or at none. */
const closeBy = 1e-7;
/** Gradients this small beside the usual ones are zero. */
const vanishing = 1e-7;
/**
 * Where level points run on in lines, Newton's steps may run along them and away. If nothing else is found, steps are taken
 * across the lines alone: in directions with at least this share of the largest curvature.
 */
const steepOnly = 0.1;
/** Points beyond this many are in lines. */
const mostClassified = 400;

/** Grids of so many starts are tried one after the other where more than a few points are found. */
const starts = [usualStarts, 2400, 9600] as const;
const few = 30;

/** Level points that Newton's method finds from a grid of starts, kinks that are minima or maxima, and plateaus; a step is a start, or so. */
export function* criticalInManyVariables(field: SmoothField, box: Box): Generator<undefined, { points: CriticalPoint[]; plateaus: Plateau[]; incomplete: boolean }> {
  let found = yield* fromGrid(field, box, gridOver(box, starts[0]));
  let incomplete = false;
  for (const wanted of starts.slice(1)) {
    if (found.points.length <= few) return { ...found, incomplete: false };
    const finer = yield* fromGrid(field, box, gridOver(box, wanted));
    incomplete = finer.points.length > found.points.length;
    if (!incomplete) break;
    found = finer;
  }
  return { ...found, incomplete };
}

function* fromGrid(field: SmoothField, box: Box, grid: Grid): Generator<undefined, { points: CriticalPoint[]; plateaus: Plateau[] }> {
  const widths = box.map(([from, to]) => to - from);
  const reach = Math.min(...widths);
  const length = (point: readonly number[]): number => Math.hypot(...field.gradient(point));
  const usualSlope = typical(grid.points.map(length));
  const usualCurvature = usualSlope / reach;
  const usualValue = typical(grid.points.map((point) => Math.abs(field.value(point))));
  const found: (readonly number[])[] = [];
  const from = (start: readonly number[], level?: number): void => {
    const end = found.length >= mostClassified ? undefined : newton(field, start, box, found, level);
    // Steps across a valley settle everywhere in it, and only where the valley is level is that a point to be found.
    if (!end || !(length(end) <= vanishing * usualSlope) || !isLevel(field, end, closeBy * reach) || found.some((other) => distance(other, end) <= same * reach)) return;
    found.push(tidy(end, widths, length));
  };
  function* fromAll(starts: readonly (readonly number[])[], level?: number): Generator<undefined> {
    for (const start of starts) {
      from(start, level);
      yield;
    }
  }
  function* classified(): Generator<undefined, CriticalPoint[]> {
    const points: CriticalPoint[] = [];
    for (const point of found.sort((left, right) => length(left) - length(right))) {
      points.push(classify(field, point, usualCurvature, reach));
      yield;
    }
    return points;
  }
  yield* fromAll(grid.points);
  // Where all ways lead to where lines of level points cross, the lines themselves are still to be seen.
  if (found.length === 0 || (yield* classified()).some(({ isolated }) => !isolated)) yield* fromAll(grid.points, steepOnly);
  const searched = searchedExtrema(field, box, grid, found);
  yield* fromAll(searched.filter(({ isKink }) => !isKink).map(({ point }) => point));
  const isDegenerate = ({ eigenvalues }: CriticalPoint): boolean => eigenvalues.some((value) => Math.abs(value) <= 1e-4 * Math.max(usualCurvature, ...eigenvalues.map(Math.abs)));
  const kept: CriticalPoint[] = [];
  for (const candidate of yield* classified()) {
    const repeats = kept.some((other) => distance(other.point, candidate.point) <= (isDegenerate(other) && isDegenerate(candidate) ? sameDegenerate : same) * reach);
    if (!repeats && !isPlain(candidate)) kept.push(candidate);
  }
  const kinks = searched.filter(({ isKink, point }) => isKink && kept.every((other) => distance(other.point, point) > same * reach));
  const gap = 3 * Math.hypot(...widths.map((width) => width / grid.side));
  const settle = (place: readonly number[]): CriticalPoint | undefined => {
    const end = newton(field, place, box, [], steepOnly);
    return end && isLevel(field, end, closeBy * reach) ? classify(field, end, usualCurvature, reach) : undefined;
  };
  const all = [
    ...withoutRepeats(kept, gap, usualValue, settle),
    ...kinks.map(({ point, kind }): CriticalPoint => ({ point, kind, value: field.value(point), smooth: false, isolated: true, eigenvalues: [] })),
  ];
  const noise = 4 * Number.EPSILON * usualValue;
  const points = all.map((each) => (Math.abs(each.value) <= noise ? { ...each, value: 0 } : each));
  return { points, plateaus: plateausOn(field, grid) };
}

/** Where nothing changes all around, as where everything underflows to zero, is no level point of its own, but part of a plain. */
function isPlain({ kind, isolated, eigenvalues }: CriticalPoint): boolean {
  return !isolated && kind === "undecided" && eigenvalues.every((value) => value === 0);
}

/** The middle one of the lengths that are finite and not zero. */
function typical(lengths: readonly number[]): number {
  const finite = lengths.filter((length) => Number.isFinite(length) && length > 0).sort((left, right) => left - right);
  return finite[Math.floor(finite.length / 2)] ?? 0;
}
