import type { SmoothField } from "../second-order";
import { symmetricEigen, type Eigenpair } from "../symmetric-eigen";

/** Shares of the reach at which values are compared; the closer one decides unless rounding hides it. */
const distances = [3e-3, 3e-2];
const newtonSteps = 6;
/** Differences of this share of the value are rounding. */
const rounding = 1e-14;
/** Points are known to this share of the reach; what that changes of values and slopes says nothing. */
const known = 1e-11;

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
    const riseTo = (place: readonly number[]): number | undefined => signOf(field.value(place) - value, Math.max(rounding * Math.abs(value), valueNoise(field, point, reach), valueNoise(field, place, reach)));
    const nearSign = near && riseTo(near);
    return { rise: nearSign === 0 ? far && riseTo(far) : nearSign, staysLevel: far !== undefined && isLevel(field, far, known * reach) };
  });
}

function signOf(difference: number, noise: number): number | undefined {
  if (Number.isNaN(difference)) return undefined;
  return Math.abs(difference) <= noise ? 0 : Math.sign(difference);
}

/**
 * How far the value may be off because the point is only known to rounding: on the ring of (x^2 + y^2 - 1)^2, where all is zero, values
 * of 1e-31 are no rise.
 */
function valueNoise(field: SmoothField, point: readonly number[], reach: number): number {
  const value = field.value(point);
  return Math.max(0, ...around(point, known * reach).map((place) => Math.abs(field.value(place) - value)).filter(Number.isFinite));
}

/** Whether the gradient is no larger than what being off by `reach` makes of it, along each eigenvector of the Hessian. */
export function isLevel(field: SmoothField, point: readonly number[], reach: number): boolean {
  const { gradient, hessian } = field.secondOrder(point);
  return symmetricEigen(hessian).every(({ vector }) => {
    const slope = dot(vector, gradient);
    const changes = [reach, -reach].map((by) => Math.abs(dot(vector, field.gradient(moved(point, vector, by))) - slope));
    return Math.abs(slope) <= Math.max(Number.MIN_VALUE, ...changes.filter(Number.isFinite));
  });
}

/** The places beside a point along each axis. */
function around(point: readonly number[], by: number): number[][] {
  return point.flatMap((_, axis) => [by, -by].map((step) => point.map((x, i) => (i === axis ? x + step : x))));
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
