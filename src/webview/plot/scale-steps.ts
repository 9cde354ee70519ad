import type { Scale } from "./axes";
import { roundStep, snap } from "./grid-step";
import type { KeyMove } from "./handle";

/** How much of the axis one pixel covers. */
export function unitsPerPixel(scale: Scale): number {
  return Math.abs(scale.invert(1) - scale.invert(0));
}

/** A coordinate moved by keys: a hundredth of the axis or so at a time, to a round number; Home and End go to the axis' ends. */
export function movedByKey(now: number, move: KeyMove, scale: Scale): number {
  const [from = 0, to = 1] = scale.domain();
  const step = roundStep(Math.abs(to - from) / 150);
  if (move.toEnd) return snap(move.toEnd < 0 ? from : to, step);
  const steps = move.right + move.up;
  return steps === 0 ? now : snap(now + steps * step, step);
}
