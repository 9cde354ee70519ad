import type { Viewport } from "../state";
import type { Interval } from "./range";

const usualHalf = 3;

/**
 * The part of the line p + t u that is in view, as an interval of t; `p` and `u` in the coordinates of the plane. Where the line
 * misses the view, or does not move in the plane, an interval of the usual length about t = 0.
 */
export function chord([px, py]: readonly [number, number], [ux, uy]: readonly [number, number], { x, y }: Viewport): Interval {
  let [from, to] = [-Infinity, Infinity];
  for (const [start, step, [least, most]] of [[px, ux, x], [py, uy, y]] as const) {
    if (step === 0) continue;
    const ends = [(least - start) / step, (most - start) / step] as const;
    from = Math.max(from, Math.min(...ends));
    to = Math.min(to, Math.max(...ends));
  }
  return from < to && from < 0 && to > 0 && Number.isFinite(to - from) ? [from, to] : [-usualHalf, usualHalf];
}
