/** Places after the leading one of the box's width that a coordinate is rounded to, coarse ones first. */
const digits = [4, 6, 8, 10];

/**
 * The point with coordinates rounded to what people would write, where that costs nothing: 1 for 0.9999999999999998, but
 * pi/2 as it is. Degenerate points, which are only known to some digits, become exact thereby. No coordinate becomes -0.
 */
export function tidy(point: readonly number[], widths: readonly number[], cost: (point: readonly number[]) => number): number[] {
  const limit = cost(point);
  const candidates = digits.map((places) => point.map((x, i) => rounded(x, widths[i] ?? 1, places)));
  return candidates.find((candidate) => cost(candidate) <= limit) ?? point.map((x) => x + 0);
}

/** A number to so many places beyond the leading one of `width`. */
export function rounded(x: number, width: number, places: number): number {
  return Number(x.toFixed(Math.min(100, Math.max(0, places - Math.floor(Math.log10(width)))))) + 0;
}
