import type { SmoothField } from "../second-order";
import { symmetricEigen } from "../symmetric-eigen";
import type { Coefficients, DescentMethod } from "./methods";

/** The largest learning rate with which a method does not leave a valley of a given curvature. */
export interface StableRate {
  readonly rate: number;
  /** The largest eigenvalue of the Hessian there. */
  readonly curvature: number;
}

/**
 * On a quadratic, a step multiplies the distance along an eigenvector by a matrix of the eigenvalue; these rates keep its
 * powers bounded: 2/l for gradient descent, 2(1 + m)/l with momentum (Polyak 1964), (2 + 2m)/((1 + 2m) l) for Nesterov's.
 * RMSProp and Adam divide by the size of the gradient, and have no such rate.
 */
const limits: Partial<Record<DescentMethod, (curvature: number, momentum: number) => number>> = {
  gradient: (curvature) => 2 / curvature,
  momentum: (curvature, momentum) => (2 * (1 + momentum)) / curvature,
  nesterov: (curvature, momentum) => (2 + 2 * momentum) / ((1 + 2 * momentum) * curvature),
};

/** The largest stable rate by the Hessian at a point; nothing where it does not curve up, or the method has none. */
export function stableRate(field: SmoothField, point: readonly number[], method: DescentMethod, { momentum }: Coefficients): StableRate | undefined {
  const curvature = symmetricEigen(field.secondOrder(point).hessian).at(-1)?.value ?? NaN;
  const rate = limits[method]?.(curvature, momentum);
  return rate !== undefined && curvature > 0 && Number.isFinite(rate) ? { rate, curvature } : undefined;
}
