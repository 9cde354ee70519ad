import { contours } from "d3-contour";
import type { IsBroken } from "./broken-edges";
import type { Grid } from "./plane";

/** A line of equal value, in cells of the grid. */
export interface ContourLine {
  readonly value: number;
  readonly runs: readonly (readonly (readonly [x: number, y: number])[])[];
}

/**
 * Lines of equal value on a grid. The rings that d3-contour closes along the grid's border, and along cells without a
 * value, are opened again there: those parts are no contours; nor are those along a jump.
 */
export function contourLines(grid: Grid, thresholds: readonly number[], isBroken: IsBroken = () => false): ContourLine[] {
  const { columns, rows } = grid;
  const trace = contours().size([columns, rows]).smooth(true);
  // The tracer takes -Infinity and NaN for low ground, but interpolates badly next to +Infinity.
  const values = Array.from(grid.values, (value) => (Number.isFinite(value) ? value : NaN));
  return thresholds.map((value) => ({
    value,
    runs: trace.contour(values, value).coordinates.flat().flatMap((ring) => openRuns(ring, grid, isBroken)),
  }));
}

function openRuns(ring: readonly (readonly number[])[], grid: Grid, isBroken: IsBroken): [number, number][][] {
  const runs: [number, number][][] = [];
  let run: [number, number][] = [];
  for (const [x = 0, y = 0] of ring) {
    if (isContour(x, y, grid) && !isBroken(x, y)) {
      run.push([x, y]);
      continue;
    }
    if (run.length > 1) runs.push(run);
    run = [];
  }
  if (run.length > 1) runs.push(run);
  return runs;
}

/**
 * Points lie between the middles of cells: each of the cells around must have a value. Beside a cell without one the
 * tracer puts its points exactly on a middle, so there a wider ring is asked.
 */
function isContour(x: number, y: number, { columns, rows, values }: Grid): boolean {
  if (x < 0.5 || y < 0.5 || x > columns - 0.5 || y > rows - 0.5) return false;
  const reach = Number.isInteger(x - 0.5) && Number.isInteger(y - 0.5) ? 1 : 0;
  for (let column = Math.floor(x - 0.5) - reach; column <= Math.ceil(x - 0.5) + reach; column++) {
    for (let row = Math.floor(y - 0.5) - reach; row <= Math.ceil(y - 0.5) + reach; row++) {
      if (column < 0 || row < 0 || column >= columns || row >= rows) continue;
      if (!Number.isFinite(values[row * columns + column] ?? NaN)) return false;
    }
  }
  return true;
}
