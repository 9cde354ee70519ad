import type { FunctionModel } from "./model";
import type { PanelState } from "./state";

/** Places to start from: near the origin, on neither a usual zero, pole, kink nor extremum. */
const candidates = [1, 0.5, 2, -1, 1.5, -0.5, 3, 0.25, -2, 5, 10, 0];

/**
 * A place for the coordinates that nobody chose: the first where the function has a value and a slope that is not
 * zero; else where it has a value.
 */
export function startingPoint(model: FunctionModel, chosen: Readonly<Record<string, number>>): number[] {
  const points = candidates.flatMap((first, turn) => [
    model.names.map((name) => chosen[name] ?? first),
    // Unequal coordinates, for formulas such as log(x - y) that have no value where all are equal.
    model.names.map((name, index) => chosen[name] ?? candidates[(index * 3 + turn) % candidates.length] ?? first),
  ]);
  const withValue = points.filter((point) => Number.isFinite(model.value(point)));
  const sloping = withValue.find((point) => {
    const gradient = model.gradient(point);
    return gradient.every(Number.isFinite) && gradient.some((slope) => slope !== 0);
  });
  return sloping ?? withValue[0] ?? points[0] ?? [];
}

/** The point of the state as the model wants it. */
export function pointOf(model: FunctionModel, state: PanelState): number[] {
  return model.names.map((name) => state.point[name] ?? 0);
}

/** Length of a vector, without overflow on the way. */
export function lengthOf(vector: readonly number[]): number {
  return Math.hypot(...vector);
}

/** The vector of length one in the same direction; undefined for the zero vector and for one that is not finite. */
export function unitVector(vector: readonly number[]): number[] | undefined {
  const largest = Math.max(...vector.map(Math.abs));
  if (!(largest > 0) || !Number.isFinite(largest)) return undefined;
  const scaled = vector.map((component) => component / largest);
  const length = lengthOf(scaled);
  return scaled.map((component) => component / length + 0);
}

/** The inner product. */
export function dot(left: readonly number[], right: readonly number[]): number {
  return left.reduce((total, component, index) => total + component * (right[index] ?? 0), 0);
}

/** The slope along a direction, NaN for the zero vector. */
export function slopeAlong(gradient: readonly number[], direction: readonly number[]): number {
  const unit = unitVector(direction);
  return unit ? dot(gradient, unit) : NaN;
}
