import { classify } from "../critical";
import type { SmoothField } from "../second-order";
import { symmetricEigen } from "../symmetric-eigen";
import type { Arrival } from "./types";

/** Times the distance that Newton's step along an eigenvector has to go: within it lies what the descent was on its way to. */
const beyond = 4;

/**
 * What the function does where a descent ended because its gradient all but vanished. The end may lie beside the point proper, as on
 * the slope of x^3 above 0: where the function goes on falling on the far side of it, it is no minimum.
 */
export function arrivalAt(field: SmoothField, point: readonly number[]): Arrival {
  const { value, gradient, hessian } = field.secondOrder(point);
  const reach = Math.max(1, ...point.map(Math.abs));
  const { kind } = classify(field, point, 0, reach);
  if (kind !== "minimum") return kind === "maximum" ? "maximum" : kind === "undecided" ? "level" : "saddle";
  const fallsOn = symmetricEigen(hessian).some(({ value: curvature, vector }) => {
    const slope = vector.reduce((sum, part, i) => sum + part * (gradient[i] ?? 0), 0);
    const by = curvature > 0 ? beyond * Math.abs(slope / curvature) : 0;
    return [by, -by].some((step) => field.value(point.map((x, i) => x + step * (vector[i] ?? 0))) < value - Math.abs(value) * 1e-12 && isBeyond(field, point, vector, step));
  });
  return fallsOn ? "saddle" : "minimum";
}

/** Whether the function still falls at that distance: past a minimum it rises. */
function isBeyond(field: SmoothField, point: readonly number[], vector: readonly number[], step: number): boolean {
  const slope = field.gradient(point.map((x, i) => x + step * (vector[i] ?? 0))).reduce((sum, part, i) => sum + part * (vector[i] ?? 0), 0);
  return slope * step < 0;
}
