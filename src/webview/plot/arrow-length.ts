/**
 * The length in which an arrow is drawn: grows with the vector's, at half of `longest` for the usual length, and never
 * past `longest`, so that vectors of very different lengths can be seen side by side.
 */
export function arrowLength(size: number, usual: number, longest: number): number {
  if (!(size > 0)) return 0;
  if (size === Infinity) return longest;
  const ratio = usual > 0 ? size / usual : 1;
  return ratio === Infinity ? longest : (longest * Math.sqrt(ratio)) / (1 + Math.sqrt(ratio));
}
