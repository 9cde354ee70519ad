import type { SmoothField } from "../second-order";
import type { Grid } from "./grid";
import type { Plateau } from "./types";

/**
 * Regions in which the function is constant: neighbouring places of the grid where the gradient is exactly zero and the values
 * are the same. A single place says nothing.
 */
export function plateausOn(field: SmoothField, { points, side, isComplete }: Grid): Plateau[] {
  const values = points.map((point) => field.value(point));
  const isLevel = points.map((point) => field.gradient(point).every((slope) => slope === 0));
  if (!isComplete) return isLevel.every(Boolean) && new Set(values).size === 1 ? [plateau(points, points.map((_, i) => i), values)] : [];
  const seen = new Set<number>();
  const found: Plateau[] = [];
  points.forEach((_, start) => {
    if (!isLevel[start] || seen.has(start)) return;
    const region = [start];
    seen.add(start);
    for (const place of region) {
      for (const next of neighbours(place, side, field.dimension)) {
        if (seen.has(next) || !isLevel[next] || values[next] !== values[start]) continue;
        seen.add(next);
        region.push(next);
      }
    }
    if (region.length > 1 && spans(region, side, field.dimension)) found.push(plateau(points, region, values));
  });
  return found;
}

/** Whether a region is as wide as two cells along every axis, which a line of level points is not. */
function spans(region: readonly number[], side: number, dimension: number): boolean {
  return Array.from({ length: dimension }, (_, axis) => new Set(region.map((place) => Math.floor(place / side ** axis) % side))).every((places) => places.size > 1);
}

function neighbours(place: number, side: number, dimension: number): number[] {
  return Array.from({ length: dimension }, (_, axis) => side ** axis).flatMap((step) => {
    const at = Math.floor(place / step) % side;
    return [...(at > 0 ? [place - step] : []), ...(at < side - 1 ? [place + step] : [])];
  });
}

/** The region by the place nearest to its middle. */
function plateau(points: readonly (readonly number[])[], region: readonly number[], values: readonly number[]): Plateau {
  const places = region.map((i) => points[i] ?? []);
  const middle = (places[0] ?? []).map((_, axis) => places.reduce((sum, place) => sum + (place[axis] ?? 0), 0) / places.length);
  const away = (place: readonly number[]): number => Math.hypot(...place.map((x, i) => x - (middle[i] ?? 0)));
  const point = places.reduce((best, place) => (away(place) < away(best) ? place : best), places[0] ?? []);
  return { point, value: values[region[0] ?? 0] ?? NaN, isEverywhere: region.length === points.length };
}
