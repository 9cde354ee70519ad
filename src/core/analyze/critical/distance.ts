/** The Euclidean distance of two points. */
export function distance(left: readonly number[], right: readonly number[]): number {
  return Math.hypot(...left.map((x, i) => x - (right[i] ?? NaN)));
}
