import type { FunctionModel } from "../model";
import type { Viewport } from "../state";
import { around, trimmed } from "./range";
import type { Interval } from "./range";

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

const usualHalfWidth = 3;

/** The point of space at a place of the plane. */
export function lifted({ point, across, up }: Plane, x: number, y: number): number[] {
  const at = [...point];
  at[across] = x;
  at[up] = y;
  return at;
}

/** Evaluates the function on a grid of cells that cover the viewport. */
export function evaluateGrid(plane: Plane, { x, y }: Viewport, columns: number, rows: number): Grid {
  const xs = new Float64Array(columns * rows);
  const ys = new Float64Array(columns * rows);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const index = row * columns + column;
      xs[index] = x[0] + ((column + 0.5) / columns) * (x[1] - x[0]);
      ys[index] = y[1] - ((row + 0.5) / rows) * (y[1] - y[0]);
    }
  }
  const inputs = plane.point.map((held, index) => (index === plane.across ? xs : index === plane.up ? ys : Float64Array.of(held)));
  return { columns, rows, values: plane.model.values(inputs) };
}

const coarse = 61;

/** The part of the plane to show at first: around the origin or the point, in equal units on both axes where that suits, without parts that have no values. */
export function choosePlaneViewport(plane: Plane): Viewport {
  const centerX = plane.point[plane.across] ?? 0;
  const centerY = plane.point[plane.up] ?? 0;
  let x = around(centerX, usualHalfWidth);
  let y = around(centerY, usualHalfWidth);
  const grid = evaluateGrid(plane, { x, y }, coarse, coarse);
  const valued = (along: "columns" | "rows", interval: Interval): number[] =>
    Array.from({ length: coarse }, (_, line) => line)
      .filter((line) => Array.from({ length: coarse }, (_, other) => grid.values[along === "columns" ? other * coarse + line : line * coarse + other] ?? NaN).some(Number.isFinite))
      .map((line) => interval[0] + ((along === "columns" ? line + 0.5 : coarse - line - 0.5) / coarse) * (interval[1] - interval[0]))
      .sort((a, b) => a - b);
  x = trimmed(x, valued("columns", x), centerX);
  y = trimmed(y, valued("rows", y), centerY);
  return { x, y };
}
