import type { Tape } from "../evaluate";
import { sideOf, type Side } from "./one-sided";

/** What a function does at a point where it has a value. */
export type Behaviour =
  | { readonly kind: "smooth" }
  /** It has values on one side only; `slope` is that of this side. */
  | { readonly kind: "end"; readonly axis?: number; readonly side: "above" | "below" | "neither"; readonly slope: number }
  | { readonly kind: "jump"; readonly axis?: number }
  /** Continuous, but without a slope: that of the sides differs, or is infinite. */
  | { readonly kind: "kink"; readonly axis?: number; readonly before: number; readonly after: number };

const order = ["end", "jump", "kink"] as const;
/** Slopes closer than this share are the same. */
const same = 1e-4;

/**
 * Looks to both sides of a point along each axis, and along two lines between the axes, where sqrt(|x y|) has a kink that no axis
 * sees. A point is smooth where the slopes of both sides are one, and those between are made of those along the axes.
 */
export function behaviourAt(tape: Tape, at: readonly number[], axes: readonly number[] = at.map((_, i) => i)): Behaviour {
  const found: Behaviour[] = [];
  const slopes = at.map(() => 0);
  for (const axis of axes) {
    const sides = bothSides(tape, at, at.map((_, i) => (i === axis ? 1 : 0)));
    slopes[axis] = (sides.before.slope + sides.after.slope) / 2;
    found.push(between(sides, axis));
  }
  for (const direction of axes.length < 2 ? [] : [1, -1].map((turn) => oblique(at, axes, turn))) {
    const sides = bothSides(tape, at, direction);
    const seen = between(sides);
    const expected = slopes.reduce((sum, slope, i) => sum + (direction[i] === 0 ? 0 : slope * (direction[i] ?? 0)), 0);
    const isPlane = seen.kind !== "smooth" || isSame({ ...sides.before, slope: expected }, sides.after);
    found.push(isPlane ? seen : { kind: "kink", before: NaN, after: NaN });
  }
  for (const kind of order) {
    const first = found.find((each) => each.kind === kind);
    if (first) return first;
  }
  return { kind: "smooth" };
}

function bothSides(tape: Tape, at: readonly number[], direction: readonly number[]): { before: Side; after: Side } {
  const before = sideOf(tape, at, direction.map((part) => -part));
  return { before: { ...before, slope: -before.slope }, after: sideOf(tape, at, direction) };
}

function between({ before, after }: { before: Side; after: Side }, axis?: number): Behaviour {
  if (!before.exists || !after.exists) {
    const side = after.exists ? "above" : before.exists ? "below" : "neither";
    return { kind: "end", axis, side, slope: side === "above" ? after.slope : before.slope };
  }
  if (!before.continuous || !after.continuous) return { kind: "jump", axis };
  return isSame(before, after) ? { kind: "smooth" } : { kind: "kink", axis, before: before.slope, after: after.slope };
}

function isSame(left: Side, right: Side): boolean {
  if (!Number.isFinite(left.slope) || !Number.isFinite(right.slope)) return false;
  const size = Math.max(Math.abs(left.slope), Math.abs(right.slope));
  return Math.abs(left.slope - right.slope) <= left.error + right.error + same * size;
}

/** A direction between all axes, of unequal parts so that it is no line on which a function might happen to be even. */
function oblique(at: readonly number[], axes: readonly number[], turn: number): number[] {
  return at.map((_, i) => (axes.includes(i) ? (axes.indexOf(i) % 2 === 0 ? 1 : turn) * (1 + ((axes.indexOf(i) * 0.618) % 1)) : 0));
}
