import { distance } from "./distance";
import type { CriticalPoint } from "./types";

/** Values closer than this share are the same. */
const same = 1e-9;

/** Where a line runs between two points, the place in their middle leads to it within this share of their distance. */
const bent = 0.3;

/**
 * One point for each line of level points: along a valley every point is a minimum, and one of them stands for all. Points
 * are of one line when they are alike and so close that it is in sight, or when what the middle between them leads to is like them.
 * @param gap how close points of a line are that were found from neighbouring starts
 * @param settle the level point that a place leads to
 */
export function withoutRepeats(points: readonly CriticalPoint[], gap: number, scale: number, settle: (place: readonly number[]) => CriticalPoint | undefined): CriticalPoint[] {
  const isJoined = (left: CriticalPoint, right: CriticalPoint): boolean => {
    const apart = distance(left.point, right.point);
    if (!isAlike(left, right, scale)) return false;
    if (apart <= gap) return true;
    const middle = left.point.map((x, i) => (x + (right.point[i] ?? NaN)) / 2);
    const between = apart <= 4 * gap ? settle(middle) : undefined;
    return between !== undefined && isAlike(left, between, scale) && distance(between.point, middle) <= bent * apart;
  };
  const lines: CriticalPoint[][] = [];
  for (const point of points) {
    if (point.isolated) continue;
    const near = lines.filter((line) => line.some((other) => isJoined(other, point)));
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
