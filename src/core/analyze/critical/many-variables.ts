import type { SmoothField } from "../second-order";
import { classify } from "./classify";
import { distance } from "./distance";
import { gridOver } from "./grid";
import { newton } from "./newton";
import { searchedExtrema } from "./searched-extrema";
import { tidy } from "./tidy";
import type { Box, CriticalPoint } from "./types";

/** Points closer than this share of the box are one; degenerate ones are known less well. */
const same = 1e-6;
const sameDegenerate = 1e-2;
/** Gradients this small beside the usual ones are zero. */
const vanishing = 1e-7;
/**
 * Where level points run on in lines, Newton's steps may run along them and away. If nothing else is found, steps are taken
 * across the lines alone: in directions with at least this share of the largest curvature.
 */
const steepOnly = 0.1;
/** Points beyond this many are in lines. */
const mostClassified = 400;

/** Level points that Newton's method finds from a grid of starts, and kinks that are minima or maxima. */
export function criticalInManyVariables(field: SmoothField, box: Box): CriticalPoint[] {
  const grid = gridOver(box);
  const widths = box.map(([from, to]) => to - from);
  const reach = Math.min(...widths);
  const length = (point: readonly number[]): number => Math.hypot(...field.gradient(point));
  const usualSlope = typical(grid.points.map(length));
  const usualCurvature = usualSlope / reach;
  const found: (readonly number[])[] = [];
  const from = (start: readonly number[], level?: number): void => {
    const end = found.length >= mostClassified ? undefined : newton(field, start, box, found, level);
    if (!end || !(length(end) <= vanishing * usualSlope) || found.some((other) => distance(other, end) <= same * reach)) return;
    found.push(tidy(end, widths, length));
  };
  for (const start of grid.points) from(start);
  if (found.length === 0) for (const start of grid.points) from(start, steepOnly);
  const searched = searchedExtrema(field, box, grid, found);
  for (const { point, isKink } of searched) if (!isKink) from(point);
  const classified = found.sort((left, right) => length(left) - length(right)).map((point) => classify(field, point, usualCurvature, reach));
  const isLevel = ({ eigenvalues }: CriticalPoint): boolean => eigenvalues.some((value) => Math.abs(value) <= 1e-4 * Math.max(usualCurvature, ...eigenvalues.map(Math.abs)));
  const kept: CriticalPoint[] = [];
  for (const candidate of classified) {
    const repeats = kept.some((other) => distance(other.point, candidate.point) <= (isLevel(other) && isLevel(candidate) ? sameDegenerate : same) * reach);
    if (!repeats && !isPlain(candidate)) kept.push(candidate);
  }
  const kinks = searched.filter(({ isKink, point }) => isKink && kept.every((other) => distance(other.point, point) > same * reach));
  return [...kept, ...kinks.map(({ point, kind }): CriticalPoint => ({ point, kind, value: field.value(point), smooth: false, isolated: true, eigenvalues: [] }))];
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
