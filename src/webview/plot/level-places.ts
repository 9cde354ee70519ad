import type { Viewport } from "../state";
import { gridInputs } from "./plane";
import type { Plane } from "./plane";

const side = 60;
/** How far beyond its cell the gradient may be zero, in cells. */
const slack = 0.25;

/**
 * Places where the gradient about vanishes, on a coarse grid: cells at whose corners both partial derivatives change sign, and
 * inside of which the plane through them is zero. Quick, and good enough to choose a view; the critical points proper come later.
 */
export function levelPlaces(plane: Plane, viewport: Viewport): [x: number, y: number][] {
  const inputs = gridInputs(plane, viewport, side, side);
  const [across, up] = [plane.model.slopes(plane.across, inputs), plane.model.slopes(plane.up, inputs)];
  const [width, height] = [(viewport.x[1] - viewport.x[0]) / side, (viewport.y[1] - viewport.y[0]) / side];
  const found: [number, number][] = [];
  for (let row = 0; row + 1 < side; row++) {
    for (let column = 0; column + 1 < side; column++) {
      const corners = [row * side + column, row * side + column + 1, (row + 1) * side + column, (row + 1) * side + column + 1];
      const zero = zeroWithin(corners.map((corner) => across[corner] ?? NaN), corners.map((corner) => up[corner] ?? NaN));
      if (!zero) continue;
      const x = viewport.x[0] + (column + 0.5 + zero[0]) * width;
      const y = viewport.y[1] - (row + 0.5 + zero[1]) * height;
      if (!found.some(([a, b]) => Math.abs(a - x) < 1.5 * width && Math.abs(b - y) < 1.5 * height)) found.push([x, y]);
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
