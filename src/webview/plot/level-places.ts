import type { Viewport } from "../state";
import { gridInputs } from "./plane";
import type { Plane } from "./plane";

const side = 60;
/** How far beyond its cell the gradient may be zero, in cells. */
const slack = 0.25;
/** Each place is looked at again, closer, so many times: in a curved valley a coarse look finds many that are none. */
const closerLooks = 2;
const closeSide = 12;

/**
 * Places where the gradient about vanishes, on a coarse grid: cells at whose corners both partial derivatives change sign, and
 * inside of which the plane through them is zero. Quick, and good enough to choose a view; the critical points proper come later.
 */
export function levelPlaces(plane: Plane, viewport: Viewport): [x: number, y: number][] {
  const [width, height] = [(viewport.x[1] - viewport.x[0]) / side, (viewport.y[1] - viewport.y[0]) / side];
  const found: [number, number][] = [];
  for (const coarse of zerosIn(plane, viewport, side)) {
    const place = closer(plane, coarse, width, height, closerLooks);
    if (place && !found.some(([a, b]) => Math.abs(a - place[0]) < 1.5 * width && Math.abs(b - place[1]) < 1.5 * height)) found.push(place);
  }
  return found;
}

/** The place again on a finer grid around it; nothing when it is gone there. */
function closer(plane: Plane, place: [number, number], width: number, height: number, looks: number): [number, number] | undefined {
  if (looks === 0) return place;
  const [x, y] = place;
  // Off by a part of a cell, so that a place at a round number is not on a line of this grid, too.
  const around = { x: [x - 1.5 * width, x + 1.6 * width], y: [y - 1.5 * height, y + 1.6 * height] } as const;
  for (const finer of zerosIn(plane, around, closeSide)) {
    const found = closer(plane, finer, (3.1 * width) / closeSide, (3.1 * height) / closeSide, looks - 1);
    if (found) return found;
  }
  return undefined;
}

function zerosIn(plane: Plane, { x, y }: Viewport, count: number): [number, number][] {
  const inputs = gridInputs(plane, { x, y }, count, count);
  const [across, up] = [plane.model.slopes(plane.across, inputs), plane.model.slopes(plane.up, inputs)];
  const [width, height] = [(x[1] - x[0]) / count, (y[1] - y[0]) / count];
  const found: [number, number][] = [];
  for (let row = 0; row + 1 < count; row++) {
    for (let column = 0; column + 1 < count; column++) {
      const corners = [row * count + column, row * count + column + 1, (row + 1) * count + column, (row + 1) * count + column + 1];
      const zero = zeroWithin(corners.map((corner) => across[corner] ?? NaN), corners.map((corner) => up[corner] ?? NaN));
      if (zero) found.push([x[0] + (column + 0.5 + zero[0]) * width, y[1] - (row + 0.5 + zero[1]) * height]);
    }
  }
  return found;
}

/** Where, in cells from the first corner, both are zero by their means and mean slopes. Corners: first row, then second. */
function zeroWithin(first: readonly number[], second: readonly number[]): readonly [number, number] | undefined {
  if (!changesSign(first) || !changesSign(second)) return undefined;
  const [a, b, c] = linear(first);
  const [d, e, f] = linear(second);
  const determinant = b * f - c * e;
  const [x, y] = [(c * d - a * f) / determinant, (a * e - b * d) / determinant];
  return Math.abs(x) <= 0.5 + slack && Math.abs(y) <= 0.5 + slack ? [x + 0.5, y + 0.5] : undefined;
}

function changesSign(values: readonly number[]): boolean {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  return least <= 0 && most >= 0 && least < most;
}

/** Mean, slope across and slope down, about the middle of the cell. */
function linear([a = NaN, b = NaN, c = NaN, d = NaN]: readonly number[]): readonly [number, number, number] {
  return [(a + b + c + d) / 4, (b + d - a - c) / 2, (c + d - a - b) / 2];
}
