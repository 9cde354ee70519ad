import type { SmoothField } from "../second-order";
import { symmetricEigen } from "../symmetric-eigen";
import { levelDirections } from "./level-directions";
import type { CriticalPoint } from "./types";

/** An eigenvalue smaller than this beside the largest, or beside the usual curvature, says nothing: it may be rounding. */
const negligible = 1e-8;

/**
 * What a function does at a point where its gradient is zero, by the signs of the Hessian's eigenvalues; where some are
 * zero, by values along those directions (the splitting lemma).
 * @param curvature the usual size of second derivatives around
 * @param reach how far to look from the point
 */
export function classify(field: SmoothField, point: readonly number[], curvature: number, reach: number): CriticalPoint {
  const { value, hessian } = field.secondOrder(point);
  const pairs = symmetricEigen(hessian);
  const eigenvalues = pairs.map((pair) => pair.value);
  const found = { point, value, smooth: true, eigenvalues };
  if (!eigenvalues.every(Number.isFinite)) return { ...found, kind: "undecided", isolated: true };
  const least = negligible * Math.max(curvature, ...eigenvalues.map(Math.abs));
  const clear = pairs.filter((pair) => Math.abs(pair.value) > least);
  const level = pairs.filter((pair) => Math.abs(pair.value) <= least);
  const signs = new Set(clear.map((pair) => Math.sign(pair.value)));
  if (signs.size === 2) return { ...found, kind: "saddle", isolated: level.length === 0 };
  const rises = level.length === 0 ? [] : levelDirections(field, point, value, clear, level, reach);
  return { ...found, ...byRises(signs, rises.map(({ rise }) => rise), field.dimension), isolated: !rises.some(({ staysLevel }) => staysLevel) };
}

/** Directions that curve up ask for a minimum, those that curve down for a maximum; level ones count by how values change along them. */
function byRises(signs: ReadonlySet<number>, rises: readonly (number | undefined)[], dimension: number): Pick<CriticalPoint, "kind"> {
  if (rises.includes(undefined)) return { kind: "undecided" };
  const all = new Set([...signs, ...rises]);
  if (all.has(1) && all.has(-1)) return { kind: dimension === 1 ? "inflection" : "saddle" };
  if (all.has(1)) return { kind: "minimum" };
  return { kind: all.has(-1) ? "maximum" : "undecided" };
}
