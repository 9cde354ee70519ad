import type { SmoothField } from "../second-order";
import { symmetricEigen } from "../symmetric-eigen";
import { distance } from "./distance";
import type { Box } from "./types";

const mostSteps = 100;
/** Steps at most this share of the box, so that a nearly level place does not throw the point far away. */
const longestStep = 0.25;
/** Steps this small beside the box are the end. */
const settled = 1e-13;
const nearly = 1e-7;
/** Steps that shrink evenly, to within this, are on the way to a degenerate point; every so many steps the rest of the way is leapt. */
const [steady, leapEvery] = [0.02, 6];
/** Curvatures smaller than this beside the largest are level: Newton's step would be all rounding. */
const rounding = 1e-13;
/** Steps and distances of this share of the box are the last way to a point. */
const closing = 1e-3;

/**
 * Newton's method for a zero of the gradient: steps solve H s = -g in the eigenvectors of the Hessian, without the level
 * ones. To a degenerate point it comes closer by a constant factor each step, whose sum is taken at once (A. C. Aitken, 1926). Nothing when it leaves the box for good,
 * does not settle, or is on its last way to a point that is known.
 * @param level eigenvalues up to this share of the largest are taken for level
 */
export function newton(field: SmoothField, start: readonly number[], box: Box, known: readonly (readonly number[])[], level = rounding): readonly number[] | undefined {
  const widths = box.map(([from, to]) => to - from);
  const width = Math.min(...widths);
  let point = start;
  let [share, ratio] = [Infinity, NaN];
  for (let k = 0; k < mostSteps && share > settled; k++) {
    const { gradient, hessian } = field.secondOrder(point);
    // On a plain, where all underflows, nothing was converged to.
    if (gradient.every((slope) => slope === 0)) return share <= nearly || hessian.flat().some((entry) => entry !== 0) ? point : undefined;
    const step = newtonStep(gradient, hessian, level);
    if (!step) return undefined;
    const [lastShare, lastRatio] = [share, ratio];
    share = Math.hypot(...step) / width;
    ratio = share / lastShare;
    const leap = k % leapEvery === 0 && Math.abs(ratio - lastRatio) < steady && ratio < 1 ? 1 / (1 - ratio) : 1;
    const length = Math.min(leap, longestStep / share);
    point = point.map((x, i) => x + length * (step[i] ?? 0));
    if (!near(point, box, 0.5)) return undefined;
    if (share < closing && known.some((other) => distance(other, point) < closing * width)) return undefined;
  }
  return share <= nearly && near(point, box, 1e-9) ? point : undefined;
}

function newtonStep(gradient: readonly number[], hessian: readonly (readonly number[])[], level: number): number[] | undefined {
  const pairs = symmetricEigen(hessian);
  const largest = Math.max(...pairs.map(({ value }) => Math.abs(value)));
  if (!(largest > 0) || !gradient.every(Number.isFinite)) return undefined;
  const step = gradient.map(() => 0);
  for (const { value, vector } of pairs) {
    if (Math.abs(value) <= level * largest) continue;
    const along = vector.reduce((sum, part, i) => sum + part * (gradient[i] ?? 0), 0) / value;
    vector.forEach((part, i) => (step[i] = (step[i] ?? 0) - along * part));
  }
  return step;
}

/** Whether a point is in the box, or beside it by that share of its width. */
export function near(point: readonly number[], box: Box, share: number): boolean {
  return box.every(([from, to], i) => (point[i] ?? NaN) >= from - share * (to - from) && (point[i] ?? NaN) <= to + share * (to - from));
}
