import type { Viewport } from "../state";
import { levelPlaces } from "./level-places";
import { evaluateGrid } from "./plane";
import type { Plane } from "./plane";
import { around, narrowed, trimmed } from "./range";
import type { Interval } from "./range";

const usualHalfWidth = 3;
const coarse = 61;
/** More level places than this are a pattern that goes on: no view holds it all. */
const mostPlaces = 12;
/** What is left around the outermost level places, as a share of their distance. */
const margin = 0.2;

/**
 * The part of the plane to show at first: around the origin or the point, wide enough for the level places near it where there are
 * not too many, in equal units on both axes where that suits, without parts that have no values.
 */
export function choosePlaneViewport(plane: Plane): Viewport {
  const [centerX, centerY] = [plane.point[plane.across] ?? 0, plane.point[plane.up] ?? 0];
  const x = narrowed(along(plane, plane.across), centerX, usualHalfWidth);
  const y = narrowed(along(plane, plane.up), centerY, usualHalfWidth);
  const usual = { x: around(centerX, usualHalfWidth), y: around(centerY, usualHalfWidth) };
  const isUsual = x[0] === usual.x[0] && y[0] === usual.y[0];
  return withValues(plane, isUsual ? withLevelPlaces(plane, usual) : { x, y }, centerX, centerY);
}

function along({ model, point }: Plane, axis: number): (places: Float64Array) => Float64Array {
  return (places) => model.values(point.map((held, index) => (index === axis ? places : Float64Array.of(held))));
}

/** The view, grown to hold the level places in twice its width. */
function withLevelPlaces(plane: Plane, usual: Viewport): Viewport {
  const doubled = ([from, to]: Interval): Interval => [from - (to - from) / 2, to + (to - from) / 2];
  const places = levelPlaces(plane, { x: doubled(usual.x), y: doubled(usual.y) });
  if (places.length === 0 || places.length > mostPlaces) return usual;
  const x = holding(usual.x, places.map(([across]) => across));
  const y = holding(usual.y, places.map(([, up]) => up));
  const side = Math.max(x[1] - x[0], y[1] - y[0]);
  const widened = ([from, to]: Interval): Interval => [(from + to - side) / 2, (from + to + side) / 2];
  return { x: widened(x), y: widened(y) };
}

function holding([from, to]: Interval, places: readonly number[]): Interval {
  const [least, most] = [Math.min(...places), Math.max(...places)];
  const room = margin * Math.max(most - least, (to - from) / 2);
  const [start, end] = [Math.min(from, least - room), Math.max(to, most + room)];
  // Round ends, so that the axis does not begin with 4.03.
  return start === from && end === to ? [from, to] : [Math.floor(start * 2) / 2, Math.ceil(end * 2) / 2];
}

/** Without the parts at the border in which there is no value. */
function withValues(plane: Plane, { x, y }: Viewport, centerX: number, centerY: number): Viewport {
  const grid = evaluateGrid(plane, { x, y }, coarse, coarse);
  const valued = (alongColumns: boolean, interval: Interval): number[] =>
    Array.from({ length: coarse }, (_, line) => line)
      .filter((line) => Array.from({ length: coarse }, (_, other) => grid.values[alongColumns ? other * coarse + line : line * coarse + other] ?? NaN).some(Number.isFinite))
      .map((line) => interval[0] + ((alongColumns ? line + 0.5 : coarse - line - 0.5) / coarse) * (interval[1] - interval[0]))
      .sort((a, b) => a - b);
  return { x: trimmed(x, valued(true, x), centerX), y: trimmed(y, valued(false, y), centerY) };
}
