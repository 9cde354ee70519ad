import { line } from "d3-shape";
import type { Scale } from "./axes";
import { places } from "./range";
import type { Interval, Sampler } from "./range";

/** A piece of a curve without gaps. */
export type Segment = readonly (readonly [x: number, y: number])[];

const halvings = 40;
/** A rise by this share of the picture between neighbours is looked into: it may be a jump or a pole. */
const suspicious = 0.02;

/**
 * Samples a curve at `count` places and cuts it where the function has no value, jumps, or goes through a pole, so that
 * no line joins what is not joined. The ends of its domain are found by bisection.
 */
export function sampleSegments(values: Sampler, interval: Interval, count: number, visibleHeight: number): Segment[] {
  const at = places(interval, count);
  const found = values(at);
  const value = (x: number): number => values(Float64Array.of(x))[0] ?? NaN;
  const segments: [number, number][][] = [];
  let open: [number, number][] = [];
  const close = (): void => {
    if (open.length > 1) segments.push(open);
    open = [];
  };
  for (let index = 0; index < count; index++) {
    const x = at[index] ?? NaN;
    const y = found[index] ?? NaN;
    const previous: readonly [number, number] = [at[index - 1] ?? NaN, found[index - 1] ?? NaN];
    const here = Number.isFinite(y);
    const before = index > 0 && Number.isFinite(previous[1]);
    if (here && before && Math.abs(y - previous[1]) > suspicious * visibleHeight) {
      // Behind a jump there may be another one: sign(x) is -1, 0 and 1 in three places next to each other.
      let from = previous;
      for (let gap = findGap(value, from, [x, y]); gap && gap[1][0] > from[0]; gap = findGap(value, from, [x, y])) {
        open.push(...finite(gap[0]));
        close();
        open.push(...finite(gap[1]));
        from = gap[1];
        const rise = Math.abs(y - from[1]);
        // Out of a pole a curve comes from far away without a jump.
        if (from[0] >= x || rise <= suspicious * visibleHeight || rise > 20 * visibleHeight) break;
      }
    } else if (here !== before && index > 0) {
      const edge = findEdge(value, previous[0], x, before);
      open.push(...finite([edge, value(edge)]));
      if (before) close();
    }
    if (here) open.push([x, y]);
  }
  close();
  return segments;
}

function finite(point: readonly [number, number]): [number, number][] {
  return Number.isFinite(point[1]) ? [[point[0], point[1]]] : [];
}

/** The two sides of a jump between neighbours; nothing when the rise shrinks with the interval, as that of a steep curve does. */
function findGap(value: (x: number) => number, left: readonly [number, number], right: readonly [number, number]): [readonly [number, number], readonly [number, number]] | undefined {
  const rise = Math.abs(right[1] - left[1]);
  let [a, b] = [left, right];
  for (let turn = 0; turn < halvings; turn++) {
    const x = (a[0] + b[0]) / 2;
    if (x === a[0] || x === b[0]) break;
    const y = value(x);
    if (!Number.isFinite(y)) return [a, b];
    if (Math.abs(y - a[1]) >= Math.abs(b[1] - y)) b = [x, y];
    else a = [x, y];
    if (Math.abs(b[1] - a[1]) < rise / 8) return undefined;
  }
  return [a, b];
}

/** The last place with a value between one that has it and one that has not. */
function findEdge(value: (x: number) => number, left: number, right: number, leftValued: boolean): number {
  let [valued, empty] = leftValued ? [left, right] : [right, left];
  for (let turn = 0; turn < halvings; turn++) {
    const middle = (valued + empty) / 2;
    if (Number.isFinite(value(middle))) valued = middle;
    else empty = middle;
  }
  return valued;
}

/** The path of the segments on the screen; what lies far outside is brought to its edge, for the renderer's sake. */
export function pathOf(segments: readonly Segment[], x: Scale, y: Scale, height: number): string {
  const draw = line<readonly [number, number]>()
    .x((point) => x(point[0]))
    .y((point) => Math.max(-20 * height, Math.min(21 * height, y(point[1]))));
  return segments.map((segment) => draw(segment) ?? "").join("");
}
