import type { NumericContext } from "../../context";
import { pointOf } from "../../point";
import type { Viewport } from "../../state";
import { chooseHorizontal, chooseVertical, places, reachingFor, type Interval } from "../range";
import { samplersOf } from "./curves";
import { levelPoints } from "./level-points";

const samples = 601;

/** The part of the plane that shows the function well: around the point, with a place where it is level or zero if one is not far. */
export function chooseViewport(context: NumericContext): Viewport {
  const { model, store } = context;
  const point = pointOf(model, store.state);
  const { value } = samplersOf(context);
  const usual = chooseHorizontal(value, point[0] ?? 0);
  const wide: Interval = [usual[0] - 2 * (usual[1] - usual[0]), usual[1] + 2 * (usual[1] - usual[0])];
  const level = levelPoints(context, wide).map(({ point: [at = NaN] }) => at);
  const x = reachingFor(level.length > 0 ? level : roots(value(places(wide, samples)), wide), usual);
  return { x, y: chooseVertical(value(places(x, samples)), [], { value: model.value(point) }) };
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
    if (before * after < 0 && Math.abs(after - before) < 10 * Math.abs((values[i + 1] ?? after) - (values[i - 2] ?? before))) found.push(from + ((to - from) * (i - 0.5)) / (values.length - 1));
  }
  return found;
}
