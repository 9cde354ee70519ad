import type { Viewport } from "../state";
import type { Grid, Plane } from "./plane";

/** A smooth function is about half-way between its values in the middle between them; at a jump it is still, or already, at an end. */
const middle = [0.1, 0.9] as const;

/** Whether the function jumps, or turns faster than the grid shows, beside a place of the grid (in cells). */
export type IsBroken = (x: number, y: number) => boolean;

/**
 * Looks between neighbouring cells whose values differ by more than `suspicious`: no line of equal value runs through a jump, such as
 * that of floor(x), or through a pole.
 */
export function brokenEdges(plane: Plane, { x, y }: Viewport, grid: Grid, suspicious: number): IsBroken {
  const { columns, rows, values } = grid;
  const edges: { readonly right: boolean; readonly index: number; readonly from: number; readonly to: number }[] = [];
  for (let index = 0; index < values.length; index++) {
    const from = values[index] ?? NaN;
    for (const right of [true, false]) {
      if (right ? index % columns === columns - 1 : index >= columns * (rows - 1)) continue;
      const to = values[index + (right ? 1 : columns)] ?? NaN;
      if (Math.abs(to - from) > suspicious) edges.push({ right, index, from, to });
    }
  }
  if (edges.length === 0) return () => false;
  const along = (cells: (edge: (typeof edges)[number]) => number, start: number, size: number): Float64Array => Float64Array.from(edges, (edge) => start + cells(edge) * size);
  const xs = along(({ index, right }) => (index % columns) + (right ? 1 : 0.5), x[0], (x[1] - x[0]) / columns);
  const ys = along(({ index, right }) => Math.floor(index / columns) + (right ? 0.5 : 1), y[1], (y[0] - y[1]) / rows);
  const between = plane.model.values(plane.point.map((held, axis) => (axis === plane.across ? xs : axis === plane.up ? ys : Float64Array.of(held))));
  const broken = new Set<number>();
  edges.forEach(({ index, right, from, to }, edge) => {
    const share = ((between[edge] ?? NaN) - from) / (to - from);
    if (!(share >= middle[0] && share <= middle[1])) broken.add(2 * index + (right ? 0 : 1));
  });
  return (placeX, placeY) => {
    const [column, row] = [placeX - 0.5, placeY - 0.5];
    const index = Math.floor(row) * columns + Math.floor(column);
    if (!Number.isInteger(column)) return broken.has(2 * index);
    if (!Number.isInteger(row)) return broken.has(2 * index + 1);
    // On the middle of a cell: any edge of it may be the one.
    return broken.has(2 * index) || broken.has(2 * index + 1) || broken.has(2 * (index - 1)) || broken.has(2 * (index - columns) + 1);
  };
}
