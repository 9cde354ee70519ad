import type { SmoothField } from "../second-order";
import { distance } from "./distance";
import type { Grid } from "./grid";
import { near } from "./newton";
import { tidy } from "./tidy";
import type { Box } from "./types";

/** The search goes in all directions of a cube: more than three variables have too many. */
const mostVariables = 3;
const finest = 1e-13;
const mostMoves = 500;
/** Shares of the box at which to look around. */
const [farther, closer] = [1e-4, 1e-7];

/** A place that is lower, or higher, than all around it, as far as a search can tell. */
export interface Extremum {
  readonly point: readonly number[];
  readonly kind: "minimum" | "maximum";
  /** Whether values are continuous there and slopes are not. */
  readonly isKink: boolean;
}

/**
 * Minima and maxima by values alone, such as that of |x| + |y|: where no place of the grid around is lower (or higher) and no
 * known point is near, a search by patterns (R. Hooke, T. A. Jeeves, 1961) goes down (or up).
 */
export function searchedExtrema(field: SmoothField, box: Box, { points, side }: Grid, known: readonly (readonly number[])[]): Extremum[] {
  if (box.length > mostVariables) return [];
  const widths = box.map(([from, to]) => to - from);
  const reach = Math.min(...widths);
  const cell = Math.hypot(...widths) / side;
  const directions = cubeDirections(box.length);
  const values = points.map((point) => field.value(point));
  const found: Extremum[] = [];
  for (const sign of [1, -1]) {
    const height = (point: readonly number[]): number => (near(point, box, 0) ? sign * field.value(point) : Infinity);
    points.forEach((start, i) => {
      const all = [...known, ...found.map(({ point }) => point)];
      if (!isLowest(i, values, side, directions, sign) || all.some((point) => distance(point, start) <= 1.5 * cell)) return;
      const end = tidy(lowestAround(height, start, directions, widths.map((width) => width / side)), widths, height);
      if (!near(end, box, -1e-9) || all.some((point) => distance(point, end) <= 1e-6 * reach)) return;
      found.push({ point: end, kind: sign > 0 ? "minimum" : "maximum", isKink: isKink(field, height, end, directions, reach) });
    });
  }
  return found;
}

/** Whether no cell around is lower, and not all are the same; cells on the border have none on one side. */
function isLowest(index: number, values: readonly number[], side: number, directions: readonly (readonly number[])[], sign: number): boolean {
  const place = (directions[0] ?? []).map((_, axis) => Math.floor(index / side ** axis) % side);
  if (place.some((at) => at === 0 || at === side - 1)) return false;
  const own = sign * (values[index] ?? NaN);
  const others = directions.map((direction) => sign * (values[direction.reduce((sum, part, axis) => sum + part * side ** axis, index)] ?? NaN));
  return others.every((other) => own <= other) && others.some((other) => own < other);
}

/** Down to where no step of any size leads further; `height` is infinite outside of the box. */
function lowestAround(height: (point: readonly number[]) => number, start: readonly number[], directions: readonly (readonly number[])[], steps: readonly number[]): readonly number[] {
  let [point, lowest] = [start, height(start)];
  for (let share = 1, k = 0; share > finest && k < mostMoves; k++) {
    const next = directions.map((direction) => point.map((x, i) => x + share * (direction[i] ?? 0) * (steps[i] ?? 0))).find((candidate) => height(candidate) < lowest);
    if (next) [point, lowest] = [next, height(next)];
    else share /= 2;
  }
  return point;
}

/** Values rise all around and come to that of the point, and slopes on opposite sides do not come together. */
function isKink(field: SmoothField, height: (point: readonly number[]) => number, point: readonly number[], directions: readonly (readonly number[])[], reach: number): boolean {
  const at = height(point);
  const moved = (direction: readonly number[], by: number): number[] => point.map((x, i) => x + by * reach * (direction[i] ?? 0));
  const rise = (share: number): number => Math.max(...directions.map((direction) => Math.abs(height(moved(direction, share)) - at)));
  const gap = (share: number): number => Math.max(...directions.map((direction) => distance(field.gradient(moved(direction, share)), field.gradient(moved(direction, -share)))));
  return Number.isFinite(at) && rise(closer) <= 0.25 * rise(farther) && gap(closer) > 0.5 * gap(farther)
    && directions.every((direction) => [farther, closer].every((share) => height(moved(direction, share)) >= at));
}

/** All directions to the sides, edges and corners of a cube. */
function cubeDirections(dimension: number): number[][] {
  return Array.from({ length: 3 ** dimension }, (_, i) => Array.from({ length: dimension }, (__, axis) => (Math.floor(i / 3 ** axis) % 3) - 1))
    .filter((direction) => direction.some((part) => part !== 0));
}
