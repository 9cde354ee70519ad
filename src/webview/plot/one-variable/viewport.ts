import type { NumericContext } from "../../context";
import { pointOf } from "../../point";
import type { Viewport } from "../../state";
import { chooseHorizontal, chooseVertical, contains, places, reachingFor, type Interval } from "../range";
import { samplersOf } from "./curves";

const samples = 601;

/** The part of the plane that shows the function well: the point, where the function is level or zero, and not much around these. */
export function chooseViewport(context: NumericContext): Viewport {
  const { model, store } = context;
  const point = pointOf(model, store.state);
  const at = point[0] ?? 0;
  const { value, slope } = samplersOf(context);
  const usual = chooseHorizontal(value, at);
  const wide: Interval = [usual[0] - 2 * (usual[1] - usual[0]), usual[1] + 2 * (usual[1] - usual[0])];
  const wideAt = places(wide, samples);
  const level = roots(slope(wideAt), wide);
  const worthSeeing = [...level, ...roots(value(wideAt), wide)];
  const x = closingIn(worthSeeing, at, reachingFor(worthSeeing, usual));
  const y = chooseVertical(value(places(x, samples)), [], { value: model.value(point) });
  const heights = value(Float64Array.from(level.filter((place) => contains(x, place))));
  return { x, y: closingInOnHeights([...Array.from(heights), model.value(point)], y) };
}

/** Where what is worth seeing lies close together, a narrower interval: three times as wide as that. */
function closingIn(worthSeeing: readonly number[], at: number, [from, to]: Interval): Interval {
  const seen = [...worthSeeing.filter((place) => contains([from, to], place)), at];
  if (seen.length < 3) return [from, to];
  const [first, last] = [Math.min(...seen), Math.max(...seen)];
  const margin = Math.max(last - first, 0.1 * (to - from));
  return [Math.max(from, first - margin), Math.min(to, last + margin)];
}

/** Where the heights that are worth seeing are small beside the rest, a lower interval, so that hills and valleys are seen. */
function closingInOnHeights(heights: readonly number[], [from, to]: Interval): Interval {
  const seen = heights.filter(Number.isFinite);
  const span = Math.max(...seen) - Math.min(...seen);
  if (seen.length < 3 || !(span > 0)) return [from, to];
  return [Math.max(from, Math.min(...seen) - 2 * span), Math.min(to, Math.max(...seen) + 2 * span)];
}

/** The part of the vertical axis that shows the derivative in an interval, zero and its height at the point included. */
export function slopesIn(context: NumericContext, x: Interval): Interval {
  const { model, store } = context;
  const slope = model.gradient(pointOf(model, store.state))[0] ?? NaN;
  const [from, to] = chooseVertical(samplersOf(context).slope(places(x, samples)), [], { value: slope });
  const margin = 0.08 * (to - from);
  return [Math.min(from, -margin), Math.max(to, margin)];
}

/** Places between samples of opposite signs that are near each other: a pole changes signs, too. */
function roots(values: ArrayLike<number>, [from, to]: Interval): number[] {
  const found: number[] = [];
  for (let i = 1; i < values.length; i++) {
    const [before = NaN, after = NaN] = [values[i - 1], values[i]];
    if ((before * after < 0 || (after === 0 && before !== 0)) && Math.abs(after - before) < 10 * Math.abs((values[i + 1] ?? after) - (values[i - 2] ?? before))) found.push(from + ((to - from) * (i - 0.5)) / (values.length - 1));
  }
  return found;
}
