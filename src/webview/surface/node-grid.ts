import { lifted } from "../plot/plane";
import type { Plane } from "../plot/plane";
import { places } from "../plot/range";
import type { Viewport } from "../state";

/** Values at the crossings of a grid, row by row from the lowest. */
export interface NodeGrid {
  /** Crossings along each side. */
  readonly side: number;
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly values: Float64Array;
  /** The value anywhere. */
  at(x: number, y: number): number;
}

/** Evaluates the function at the crossings of a grid over the viewport. */
export function evaluateNodes(plane: Plane, viewport: Viewport, side: number): NodeGrid {
  const [x, y] = [places(viewport.x, side), places(viewport.y, side)];
  const [xs, ys] = [new Float64Array(side * side), new Float64Array(side * side)];
  for (let index = 0; index < side * side; index++) {
    xs[index] = x[index % side] ?? NaN;
    ys[index] = y[Math.floor(index / side)] ?? NaN;
  }
  const inputs = plane.point.map((held, index) => (index === plane.across ? xs : index === plane.up ? ys : Float64Array.of(held)));
  return { side, x, y, values: plane.model.values(inputs), at: (across, up) => plane.model.value(lifted(plane, across, up)) };
}
