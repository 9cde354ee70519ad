/** Places after the leading one of the box's width that a coordinate is rounded to, coarse ones first. */
const digits = [4, 6, 8, 10];

/** Searches end this close to a point, as a share of the box: what that changes of the cost is no reason to keep a digit. */
const known = 1e-14;

/**
 * The point with coordinates rounded to what people would write, where that costs nothing: 1 for 0.9999999999999998, 0 for 1e-29, but
 * pi/2 as it is. All together first, for degenerate points, which are only known to some digits, become exact thereby; then each
 * on its own. No coordinate becomes -0.
 */
export function tidy(point: readonly number[], widths: readonly number[], cost: (point: readonly number[]) => number): number[] {
  const around = point.flatMap((_, axis) => [known, -known].map((share) => cost(replaced(point, axis, (point[axis] ?? NaN) + share * (widths[axis] ?? 1)))));
  const own = cost(point);
  const limit = Math.max(own, ...around.filter((each) => Number.isFinite(each)));
  const together = digits.map((places) => point.map((x, i) => rounded(x, widths[i] ?? 1, places)));
  const whole = together.find((candidate) => cost(candidate) <= own);
  if (whole) return whole;
  return point.reduce((done: number[], x, axis) => {
    const candidates = digits.map((places) => replaced(done, axis, rounded(x, widths[axis] ?? 1, places)));
    return candidates.find((candidate) => cost(candidate) <= limit) ?? done;
  }, point.map((x) => x + 0));
}

function replaced(point: readonly number[], axis: number, by: number): number[] {
  return point.map((x, i) => (i === axis ? by : x + 0));
}

/** A number to so many places beyond the leading one of `width`. */
export function rounded(x: number, width: number, places: number): number {
  return Number(x.toFixed(Math.min(100, Math.max(0, places - Math.floor(Math.log10(width)))))) + 0;
}
