import { setAttribute } from "../../dom";

/** Sets the ends of a line, in pixels; what lies far outside is brought nearer, for the renderer's sake. */
export function setLine(line: SVGLineElement, x1: number, y1: number, x2: number, y2: number, height: number): void {
  const far = 1e5 * height;
  for (const [name, value] of Object.entries({ x1, y1, x2, y2 })) setAttribute(line, name, Math.max(-far, Math.min(far, value)).toFixed(2));
}

/** A pixel not farther than fifty heights away. */
export function clampFar(pixel: number, height: number): number {
  return Math.max(-50 * height, Math.min(51 * height, pixel));
}
