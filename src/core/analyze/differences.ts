import { compile } from "../evaluate";
import type { Expression } from "../expression";

type Point = Readonly<Record<string, number>>;

/** Slopes that differences of values give, beside the exact one. */
export interface FiniteDifferences {
  /** (f(x + h) - f(x)) / h */
  readonly forward: number;
  /** (f(x) - f(x - h)) / h */
  readonly backward: number;
  /** (f(x + h) - f(x - h)) / 2h */
  readonly central: number;
  readonly exact: number;
}

/** Difference quotients by `variable` at a point that names all symbols; NaN where a value is missing. */
export function finiteDifferences(expression: Expression, variable: string, point: Point, h: number): FiniteDifferences {
  const { at, slopeAt, x } = alongVariable(expression, variable, point);
  return { forward: (at(x + h) - at(x)) / h, backward: (at(x) - at(x - h)) / h, central: (at(x + h) - at(x - h)) / (2 * h), exact: slopeAt(x) };
}

/** The slope of the line through the graph at the point and where `variable` is `to`, all else held; NaN when that is the same place. */
export function secantSlope(expression: Expression, variable: string, point: Point, to: number): { from: number; to: number; slope: number } {
  const { at, x } = alongVariable(expression, variable, point);
  const [start, end] = [at(x), at(to)];
  return { from: start, to: end, slope: to === x ? NaN : (end - start) / (to - x) };
}

function alongVariable(expression: Expression, variable: string, point: Point): { at: (x: number) => number; slopeAt: (x: number) => number; x: number } {
  const names = Object.keys(point);
  const tape = compile(expression, names);
  const placed = (x: number): number[] => names.map((name) => (name === variable ? x : point[name] ?? NaN));
  const direction = names.map((name) => (name === variable ? 1 : 0));
  return { at: (x) => tape.value(placed(x)), slopeAt: (x) => tape.directional(placed(x), direction).slope, x: point[variable] ?? NaN };
}
