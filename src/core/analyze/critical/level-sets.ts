import { distance } from "./distance";
import type { CriticalPoint } from "./types";

/** Values closer than this share are the same. */
const same = 1e-9;

/**
 * One point for each line of level points: along a valley every point is a minimum, and one of them stands for all. Points
 * are of one line when they are alike and a way leads from one to the other in steps no longer than `gap`.
 */
export function withoutRepeats(points: readonly CriticalPoint[], gap: number, scale: number): CriticalPoint[] {
  const lines: CriticalPoint[][] = [];
  for (const point of points) {
    if (point.isolated) continue;
    const near = lines.filter((line) => line.some((other) => isAlike(other, point, scale) && distance(other.point, point.point) <= gap));
    for (const line of near) lines.splice(lines.indexOf(line), 1);
    lines.push([...near.flat(), point]);
  }
  return [...points.filter(({ isolated }) => isolated), ...lines.map(simplest)];
}

function isAlike(left: CriticalPoint, right: CriticalPoint, scale: number): boolean {
  return left.kind === right.kind && Math.abs(left.value - right.value) <= same * Math.max(scale, Math.abs(left.value));
}

/** The point of a line that is written with the fewest digits. */
function simplest(line: readonly CriticalPoint[]): CriticalPoint {
  const length = ({ point }: CriticalPoint): number => point.map(String).join().length;
  const [first, ...others] = line;
  if (!first) throw new Error("A line has points.");
  return others.reduce((best, other) => (length(other) < length(best) ? other : best), first);
}
