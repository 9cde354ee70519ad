import type { SmoothField } from "../second-order";
import { symmetricEigen, type Eigenpair } from "../symmetric-eigen";

/** Shares of the reach at which values are compared; the closer one decides unless rounding hides it. */
const distances = [3e-3, 3e-2];
const newtonSteps = 6;
/** Differences of this share of the value are rounding. */
const rounding = 1e-14;

/** How values change along a direction. */
export interface LevelDirection {
  /** 1: they rise, -1: they fall, 0: they stay; undefined: that cannot be told. */
  readonly rise: number | undefined;
  /** Whether the gradient stays zero, so that the point is one of many. */
  readonly staysLevel: boolean;
}

/**
 * Whether a function rises (1), falls (-1), stays level (0) or cannot be told (undefined) along directions in which its
 * Hessian is zero. The other coordinates are moved to where the function is level in them, so that a curved valley is
 * followed: what is left decides, by the splitting lemma (D. Gromoll, W. Meyer, 1969). Along straight lines
 * (y - x^2)(y - 2x^2) would seem to have a minimum.
 */
export function levelDirections(field: SmoothField, point: readonly number[], value: number, clear: readonly Eigenpair[], level: readonly Eigenpair[], reach: number): LevelDirection[] {
  return directionsIn(level).map((direction) => {
    const [near, far] = distances.map((share) => settle(field, moved(point, direction, share * reach), clear));
    const nearSign = near && signOf(field.value(near) - value, value);
    return { rise: nearSign === 0 ? far && signOf(field.value(far) - value, value) : nearSign, staysLevel: far !== undefined && isLevel(field, far, reach) };
  });
}

function signOf(difference: number, value: number): number | undefined {
  if (Number.isNaN(difference)) return undefined;
  return Math.abs(difference) <= rounding * Math.max(Math.abs(value), Number.MIN_VALUE) ? 0 : Math.sign(difference);
}

/** Whether the gradient is rounding beside what curvature would make it. */
function isLevel(field: SmoothField, point: readonly number[], reach: number): boolean {
  const { gradient, hessian } = field.secondOrder(point);
  return Math.hypot(...gradient) <= 1e-12 * reach * Math.max(Number.MIN_VALUE, ...hessian.flat().map(Math.abs));
}

/** Directions spread over the space of the level eigenvectors: each way along each, and between each two of them. */
function directionsIn(level: readonly Eigenpair[]): number[][] {
  const found: number[][] = [];
  level.forEach(({ vector }, i) => {
    found.push([...vector], vector.map((part) => -part));
    for (const other of level.slice(i + 1)) {
      for (let k = 1; k < 24; k++) {
        if (k === 6 || k === 12 || k === 18) continue;
        const [c, s] = [Math.cos((k * Math.PI) / 12), Math.sin((k * Math.PI) / 12)];
        found.push(vector.map((part, j) => c * part + s * (other.vector[j] ?? 0)));
      }
    }
  });
  return found;
}

/** Newton's steps in the clear directions alone. */
function settle(field: SmoothField, start: readonly number[], clear: readonly Eigenpair[]): readonly number[] {
  let point = start;
  for (let k = 0; k < newtonSteps && clear.length > 0; k++) {
    const { gradient, hessian } = field.secondOrder(point);
    const slopes = clear.map(({ vector }) => dot(vector, gradient));
    const curved = clear.map(({ vector }) => clear.map((other) => dot(vector, hessian.map((row) => dot(row, other.vector)))));
    const pairs = symmetricEigen(curved);
    const step = clear.map((_, i) => pairs.reduce((sum, pair) => sum - ((pair.vector[i] ?? 0) * dot(pair.vector, slopes)) / pair.value, 0));
    point = clear.reduce((at: readonly number[], { vector }, i) => moved(at, vector, step[i] ?? 0), point);
  }
  return point;
}

function moved(point: readonly number[], direction: readonly number[], by: number): number[] {
  return point.map((x, i) => x + by * (direction[i] ?? 0));
}

function dot(left: readonly number[], right: readonly number[]): number {
  return left.reduce((sum, part, i) => sum + part * (right[i] ?? 0), 0);
}
