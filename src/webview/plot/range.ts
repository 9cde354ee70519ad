/** Two ends, the lower first. */
export type Interval = readonly [from: number, to: number];

/** Whether a number lies between the ends; nothing does not. */
export function contains([from, to]: Interval, value: number | undefined): boolean {
  return value !== undefined && value >= from && value <= to;
}

/** Values at many places of one axis. */
export type Sampler = (places: Float64Array) => ArrayLike<number>;

const usualHalfWidth = 5;
const samples = 401;
/** More turning points than this cannot be told apart in a plot of this size. */
const mostTurns = 24;
/** Ends this many times as high as the middle half make it look flat. */
const mostGrowth = 40;

/** `count` places from one end to the other. */
export function places([from, to]: Interval, count: number): Float64Array {
  return Float64Array.from({ length: count }, (_, index) => from + ((to - from) * index) / (count - 1));
}

/**
 * The part of the horizontal axis to show at first: around the origin while the point is near it, without the ends
 * where the function has no value, and narrower for a function that turns very often or grows very fast.
 */
export function chooseHorizontal(values: Sampler, center: number, halfWidth = usualHalfWidth): Interval {
  return withinDomain(values, narrowed(values, center, halfWidth), center);
}

/** An interval about the center in which the function neither turns too often to tell apart, nor grows too fast. */
export function narrowed(values: Sampler, center: number, halfWidth: number): Interval {
  let interval = around(center, halfWidth);
  let flatness = flatnessOf(values(places(interval, samples)));
  for (let attempt = 0; attempt < 12 && flatness > 1; attempt++) {
    const half = (interval[1] - interval[0]) / 4;
    const narrower: Interval = [center - half, center + half];
    const next = flatnessOf(values(places(narrower, samples)));
    // A power of x looks the same in any interval around 0.
    if (next > 0.7 * flatness) break;
    [interval, flatness] = [narrower, next];
  }
  return interval;
}

/** The interval with the places that are worth seeing: the nearest one, where it holds none and one lies not too far. */
export function reachingFor(worthSeeing: readonly number[], [from, to]: Interval): Interval {
  if (worthSeeing.some((place) => place >= from && place <= to)) return [from, to];
  const middle = (from + to) / 2;
  const nearest = [...worthSeeing].sort((left, right) => Math.abs(left - middle) - Math.abs(right - middle))[0];
  if (nearest === undefined || Math.abs(nearest - middle) > 2 * (to - from)) return [from, to];
  const margin = 0.25 * (Math.max(to, nearest) - Math.min(from, nearest));
  return nearest < from ? [nearest - margin, to] : [from, nearest + margin];
}

/** An interval of the usual width about the origin, or about a center that lies far from it. */
export function around(center: number, halfWidth: number): Interval {
  if (Math.abs(center) <= 0.8 * halfWidth) return [-halfWidth, halfWidth];
  const half = Math.max(halfWidth, Math.abs(center) / 2);
  return [center - half, center + half];
}

function withinDomain(values: Sampler, interval: Interval, center: number): Interval {
  const at = places(interval, samples);
  const found = values(at);
  const valued = [...at].filter((_, index) => Number.isFinite(found[index] ?? NaN));
  return trimmed(interval, valued, center);
}

/** The interval cut down to where there are values, with a margin, and still around the center. */
export function trimmed([from, to]: Interval, valued: readonly number[], center: number): Interval {
  const first = valued[0];
  const last = valued.at(-1);
  if (first === undefined || last === undefined || !(last > first)) return [from, to];
  const margin = (last - first) * 0.08;
  return [Math.max(from, Math.min(first - margin, center - margin)), Math.min(to, Math.max(last + margin, center + margin))];
}

/** Above 1 where there are too many turns to tell apart, or ends so high that the middle half would look flat. */
function flatnessOf(values: ArrayLike<number>): number {
  const crowded = turns(values) / mostTurns;
  const all = Array.from(values).filter(Number.isFinite);
  const middle = Array.from(values).slice(samples / 4, (3 * samples) / 4).filter(Number.isFinite);
  if (all.length < samples || middle.length === 0 || spread(middle) === 0) return crowded;
  return Math.max(crowded, spread(all) / (mostGrowth * spread(middle)));
}

function spread(values: readonly number[]): number {
  return Math.max(...values) - Math.min(...values);
}

function turns(values: ArrayLike<number>): number {
  let count = 0;
  let before = 0;
  for (let index = 1; index < values.length; index++) {
    const change = Math.sign((values[index] ?? NaN) - (values[index - 1] ?? NaN));
    if (change * before < 0) count++;
    if (change === 1 || change === -1) before = change;
  }
  return count;
}

const cut = 0.08;

/**
 * The interval that holds most of the values: all of them, unless a few lie far beyond the rest without leading up to it
 * in small steps, as values near a pole do and those of a peak do not. `row` is the length of the runs of neighbours.
 */
export function bulk(values: ArrayLike<number>, row = values.length): Interval | undefined {
  const sorted = Float64Array.from(values).filter(Number.isFinite).sort();
  const lowest = sorted[0];
  const highest = sorted.at(-1);
  if (lowest === undefined || highest === undefined) return undefined;
  const low = sorted[Math.floor(cut * (sorted.length - 1))] ?? lowest;
  const high = sorted[Math.ceil((1 - cut) * (sorted.length - 1))] ?? highest;
  const span = high - low;
  const whole = highest - lowest;
  return whole <= 2.5 * span || largestStep(values, row) <= 0.15 * whole ? [lowest, highest] : [Math.max(lowest, low - span / 4), Math.min(highest, high + span / 4)];
}

function largestStep(values: ArrayLike<number>, row: number): number {
  let largest = 0;
  for (let index = 1; index < values.length; index++) {
    const step = index % row === 0 ? NaN : Math.abs((values[index] ?? NaN) - (values[index - 1] ?? NaN));
    if (step > largest) largest = step;
  }
  return largest;
}

/**
 * The part of the vertical axis to show at first: the bulk of the function, as much of the derivative as leaves half of
 * the height to the function, the heights of both at the point, and zero when it is near.
 */
export function chooseVertical(values: ArrayLike<number>, slopes: ArrayLike<number>, at: { readonly value: number; readonly slope?: number }): Interval {
  const main = bulk(values) ?? bulk(slopes) ?? [-1, 1];
  const span = main[1] - main[0];
  let [from, to] = main;
  const derivative = bulk(slopes);
  if (derivative && span > 0) {
    from = Math.min(from, Math.max(derivative[0], from - span / 2));
    to = Math.max(to, Math.min(derivative[1], to + span / 2));
  }
  const { value, slope = NaN } = at;
  for (const height of [value, slope]) {
    const seen = Number.isFinite(height) && (height === value || Math.max(from - height, height - to) < 0.6 * span);
    if (seen) [from, to] = [Math.min(from, height), Math.max(to, height)];
  }
  const near = 0.35 * (to - from);
  if (from > 0 && from < near) from = 0;
  if (to < 0 && -to < near) to = 0;
  return padded([from, to]);
}

function padded([from, to]: Interval): Interval {
  const span = to - from;
  if (span > 1e-12 * Math.max(Math.abs(from), Math.abs(to), 1e-300)) return [from - 0.06 * span, to + 0.06 * span];
  const half = Math.max(1, Math.abs(from) / 2);
  return [from - half, to + half];
}
