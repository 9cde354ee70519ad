import { signChange } from "../root";
import type { SmoothField } from "../second-order";
import { rounded, tidy } from "./tidy";
import type { CriticalKind, CriticalPoint } from "./types";

/**
 * Intervals that the range is cut into: no two sign changes of the slope are told apart within one of them, unless the curvature turns
 * between. The next number is taken while that shows more sign changes.
 */
const cuts = [2000, 8000, 32_000, 128_000] as const;
/** A slope this small beside those of its neighbours touches zero. */
const touching = 1e-10;
/** Shares of the range at which to look to either side of a point. */
const [farther, closer] = [1e-5, 1e-8];
const halvings = 60;

/** Level points, and kinks that are minima or maxima, in order; and stretches where the function is constant. */
export function criticalInOneVariable(field: SmoothField, from: number, to: number): { points: CriticalPoint[]; flat: [number, number][]; incomplete: boolean } {
  const width = to - from;
  const value = (x: number): number => field.value([x]);
  const slope = (x: number): number => field.gradient([x])[0] ?? NaN;
  const curvature = (x: number): number => field.secondOrder([x]).hessian[0]?.[0] ?? NaN;
  const { places, slopes, incomplete } = sampled(slope, from, to);
  const intervals = places.length - 1;
  const flat = flatStretches(places, slopes, slope, value);
  const found: CriticalPoint[] = [];
  const isFlat = (x: number): boolean => flat.some(([start, end]) => x >= start && x <= end);

  const see = (x: number, before: number, after: number): void => {
    if (!Number.isFinite(value(x))) return;
    const isSmooth = settles(slope, x, width);
    const kind = kindBetween(before, after);
    if (isFlat(x) || (!isSmooth && (kind === "inflection" || kind === "undecided" || !isContinuous(value, x, width)))) return;
    const sign = kind === "maximum" ? -1 : 1;
    const [at = x] = tidy([x], [width], ([place = x]) => (isSmooth ? Math.abs(slope(place)) : sign * value(place)));
    const last = found.at(-1)?.point[0];
    if (last !== undefined && Math.abs(at - last) <= 1e-9 * width) return;
    found.push({ point: [at], value: value(at), kind, smooth: isSmooth, isolated: true, eigenvalues: isSmooth ? [curvature(at)] : [] });
  };

  const between = (a: number, b: number, atA: number, atB: number): void => {
    if (atA * atB < 0) return see(signChange(slope, a, b), atA, atB);
    const [bendA, bendB] = [curvature(a), curvature(b)];
    // The slope comes nearer to zero from both ends: it may touch zero, or cross it twice.
    if (!(atA * bendA < 0 && atB * bendB > 0)) return;
    const turn = signChange(curvature, a, b);
    const least = slope(turn);
    if (Math.abs(least) <= touching * Math.min(Math.abs(atA), Math.abs(atB))) return see(turn, atA, atB);
    if (least * atA >= 0) return;
    see(signChange(slope, a, turn), atA, least);
    see(signChange(slope, turn, b), least, atB);
  };

  places.forEach((b, i) => {
    const [a, atA = NaN, atB = NaN] = [places[i - 1], slopes[i - 1], slopes[i]];
    if (a !== undefined) between(a, b, atA, atB);
    if ((atB === 0 || Number.isNaN(atB)) && !isFlat(b)) see(b, slope(b - (closer ** 0.5 * width) / intervals), slope(b + (closer ** 0.5 * width) / intervals));
  });
  return { points: found, flat, incomplete };
}

/** Slopes at places close enough that the next closer ones show no more sign changes; incomplete if none are. */
function sampled(slope: (x: number) => number, from: number, to: number): { places: number[]; slopes: number[]; incomplete: boolean } {
  const at = (intervals: number): { places: number[]; slopes: number[]; changes: number } => {
    const places = Array.from({ length: intervals + 1 }, (_, i) => from + ((to - from) * i) / intervals);
    const slopes = places.map(slope);
    return { places, slopes, changes: slopes.filter((each, i) => i > 0 && each * (slopes[i - 1] ?? NaN) < 0).length };
  };
  let coarse = at(cuts[0]);
  for (const intervals of cuts.slice(1)) {
    const fine = at(intervals);
    // A zero that happens to be a place of the grid is no sign change, so that one more or less says nothing.
    if (fine.changes <= coarse.changes + 2) return { ...coarse, incomplete: false };
    coarse = fine;
  }
  return { ...coarse, incomplete: true };
}

function kindBetween(before: number, after: number): CriticalKind {
  if (Number.isNaN(before * after)) return "undecided";
  if (before * after > 0) return "inflection";
  return before < after ? "minimum" : "maximum";
}

/** Whether slopes on both sides come together with the distance, but for rounding. */
function settles(slope: (x: number) => number, x: number, width: number): boolean {
  const [before, after] = [slope(x - farther * width), slope(x + farther * width)];
  const near = Math.abs(slope(x + closer * width) - slope(x - closer * width));
  return near <= Math.max(0.5 * Math.abs(after - before), 1e-6 * Math.max(Math.abs(before), Math.abs(after)));
}

/** Values to both sides come to that of the point itself, at least as fast as those of a fourth root: at a pole or a jump they do not. */
function isContinuous(value: (x: number) => number, x: number, width: number): boolean {
  const at = value(x);
  const gap = (step: number): number => Math.max(Math.abs(value(x + step) - at), Math.abs(value(x - step) - at));
  return gap(closer * width) <= 0.25 * gap(farther * width);
}

/** Where the slope is exactly zero and the value the same at three places of the grid or more in a row, out to where that ends. */
function flatStretches(places: readonly number[], slopes: readonly number[], slope: (x: number) => number, value: (x: number) => number): [number, number][] {
  const found: [number, number][] = [];
  for (let i = 0; i < places.length; i++) {
    const start = places[i];
    if (slopes[i] !== 0 || start === undefined) continue;
    const first = i;
    const height = value(start);
    const isLevel = (x: number | undefined): boolean => x !== undefined && slope(x) === 0 && value(x) === height;
    while (isLevel(places[i + 1])) i++;
    const end = places[i] ?? start;
    const width = (places.at(-1) ?? NaN) - (places[0] ?? NaN);
    if (i - first >= 2) found.push([edge(isLevel, start, places[first - 1] ?? start, width), edge(isLevel, end, places[i + 1] ?? end, width)]);
  }
  return found;
}

/** The last place on the way from `inside` to `outside` that still is level. */
function edge(isLevel: (x: number) => boolean, inside: number, outside: number, width: number): number {
  let [within, beyond] = [inside, outside];
  for (let k = 0; k < halvings; k++) {
    const middle = (within + beyond) / 2;
    if (isLevel(middle)) within = middle;
    else beyond = middle;
  }
  return rounded(within, width, 12);
}
