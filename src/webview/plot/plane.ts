import type { FunctionModel } from "../model";
import type { Viewport } from "../state";

/** The plane of two variables through a point: the other coordinates are held. */
export interface Plane {
  readonly model: FunctionModel;
  readonly point: readonly number[];
  /** Indices of the variables across and up. */
  readonly across: number;
  readonly up: number;
}

/** Values in the middles of cells, row by row from the top. */
export interface Grid {
  readonly columns: number;
  readonly rows: number;
  readonly values: Float64Array;
}

/** The point of space at a place of the plane. */
export function lifted({ point, across, up }: Plane, x: number, y: number): number[] {
  const at = [...point];
  at[across] = x;
  at[up] = y;
  return at;
}

/** Evaluates the function on a grid of cells that cover the viewport. */
export function evaluateGrid(plane: Plane, viewport: Viewport, columns: number, rows: number): Grid {
  return { columns, rows, values: plane.model.values(gridInputs(plane, viewport, columns, rows)) };
}

/** A column of numbers for each name of the model: the middles of the cells, row by row from the top. */
export function gridInputs(plane: Plane, { x, y }: Viewport, columns: number, rows: number): Float64Array[] {
  const xs = new Float64Array(columns * rows);
  const ys = new Float64Array(columns * rows);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const index = row * columns + column;
      xs[index] = x[0] + ((column + 0.5) / columns) * (x[1] - x[0]);
      ys[index] = y[1] - ((row + 0.5) / rows) * (y[1] - y[0]);
    }
  }
  return plane.point.map((held, index) => (index === plane.across ? xs : index === plane.up ? ys : Float64Array.of(held)));
}
