import type { Tape } from "../evaluate";

/** How a function behaves on one side of a point, along a line through it. */
export interface Side {
  /** Whether it has values arbitrarily close by. */
  readonly exists: boolean;
  /** Whether they come to the value at the point itself. */
  readonly continuous: boolean;
  /** What slopes along the line come to: infinite where they grow without bound, NaN where that cannot be told. */
  readonly slope: number;
  /** How far off the slope may be. */
  readonly error: number;
}

/** Distances, in powers of ten beside the size of the coordinates: down to where these are rounded, or far below around 0. */
const distances = { atZero: range(4, 14), elsewhere: range(4, 9) } as const;
/** Changes of this share are rounding. */
const rounding = { slope: 1e-5, value: 1e-9 } as const;
/** Over two powers of ten, what converges as h^(1/10) or faster shrinks to this share. */
const shrinking = 0.7;

/**
 * The side of a point that a direction leads to. Slopes are exact to rounding at each distance; it is their change from one
 * distance to the next that says whether they converge, whatever the scale on which the function changes.
 */
export function sideOf(tape: Tape, at: readonly number[], direction: readonly number[]): Side {
  const sizes = at.filter((_, i) => direction[i] !== 0).map(Math.abs);
  const size = Math.max(...sizes);
  const exponents = size === 0 ? distances.atZero : distances.elsewhere;
  const seen = exponents.map((exponent) => {
    const h = (size === 0 ? 1 : size) * 10 ** -exponent;
    return tape.directional(at.map((x, i) => x + h * (direction[i] ?? 0)), direction);
  });
  const value = tape.value(at);
  const [earlier, , , last] = seen.slice(-4);
  if (!earlier || !last || Number.isNaN(last.value)) return { exists: false, continuous: false, slope: NaN, error: NaN };
  const gaps = seen.slice(-3).map((each) => Math.abs(each.value - value));
  const continuous = converges(gaps[0], gaps[2], rounding.value * Math.abs(value));
  return { exists: true, continuous, ...limitOf(seen.slice(-4).map(({ slope }) => slope)) };
}

/** The limit of four slopes at distances that fall tenfold. */
function limitOf([s0 = NaN, s1 = NaN, s2 = NaN, s3 = NaN]: readonly number[]): Pick<Side, "slope" | "error"> {
  const [first, last] = [Math.abs(s1 - s0), Math.abs(s3 - s2)];
  if (Number.isNaN(s3)) return { slope: NaN, error: NaN };
  if (converges(first, last, rounding.slope * Math.abs(s3))) return { slope: Math.abs(s3) <= 10 * last ? 0 : s3, error: 10 * last };
  return { slope: Math.abs(s3) > Math.abs(s0) ? Math.sign(s3) * Infinity : NaN, error: NaN };
}

function converges(before = NaN, after = NaN, nothing = 0): boolean {
  return after <= nothing || after <= shrinking * before;
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}
