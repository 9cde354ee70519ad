import type { Tape } from "./tape-types";

/** A stretch of a curve that may be drawn as one line. */
export interface CurveSegment {
  readonly x: readonly number[];
  readonly y: readonly number[];
}

export interface CurveOptions {
  /** Most points to evaluate; 2000 unless given. */
  readonly maxPoints?: number;
  /** Which variable runs; the first unless given. */
  readonly variable?: number;
  /** Where the other variables stand. */
  readonly point?: ArrayLike<number>;
}

interface Sample {
  readonly x: number;
  readonly y: number;
}

/** Part of the height of the curve by which a chord may miss it: less than a pixel of any plot. */
const flatness = 1e-3;
/** Halvings of a step at most: by then a curve that still is not flat has a pole or a jump there. */
const deepest = 12;
/** Halvings to find where the curve begins or ends. */
const edgeHalvings = 40;

/**
 * Samples a curve for drawing: evenly at first, then halving steps where it bends. It comes in segments broken at poles,
 * jumps and stretches where it is undefined, which are never to be joined.
 */
export function sampleCurve(tape: Tape, from: number, to: number, options: CurveOptions = {}): CurveSegment[] {
  const { maxPoints = 2000, variable = 0, point = [] } = options;
  const place = Float64Array.from(tape.variables, (_, i) => point[i] ?? 0);
  let left = maxPoints;
  const sample = (x: number): Sample => {
    left--;
    place[variable] = x;
    return { x, y: tape.value(place) };
  };
  const steps = Math.max(2, Math.min(256, Math.floor(maxPoints / 5)));
  const direction = Float64Array.from(tape.variables, (_, i) => (i === variable ? 1 : 0));
  /** Whether the slopes agree that the curve rises, or falls, all along: between points on two sides of a pole they do not. */
  const isSteady = (...samples: Sample[]): boolean => {
    const rise = Math.sign((samples.at(-1)?.y ?? 0) - (samples[0]?.y ?? 0));
    return samples.every(({ x }) => {
      place[variable] = x;
      return Math.sign(tape.directional(place, direction).slope) === rise;
    });
  };
  const grid = Array.from({ length: steps + 1 }, (_, i) => sample(from + ((to - from) * i) / steps));
  const scale = typicalScale(grid);
  const { height } = scale;
  const path = new Path();

  const halve = (start: Sample, end: Sample, depth: number): void => {
    const middle = sample((start.x + end.x) / 2);
    const whole = defined(start) && defined(middle) && defined(end);
    if (whole && (isFlat(start, middle, end, height) || (isFarOff(start, middle, end, scale) && isSteady(start, middle, end)))) return path.through(middle, end);
    if (!defined(start) && !defined(middle) && !defined(end)) return path.lift();
    if (depth >= deepest || left <= 0 || middle.x <= start.x || middle.x >= end.x) {
      if (!whole) return meetEdge(start, end);
      // Out of points, a curve that wiggles is still one curve, but no step as high as the picture is bridged.
      const bridged = depth < deepest && Math.abs(end.y - start.y) < height / 2;
      return bridged ? path.through(middle, end) : path.gap(end);
    }
    halve(start, middle, depth + 1);
    halve(middle, end, depth + 1);
  };
  const meetEdge = (start: Sample, end: Sample): void => {
    const edge = findEdge(start, end, sample);
    if (defined(start)) path.through(edge);
    path.lift();
    if (defined(end)) path.through(defined(start) ? end : edge, end);
  };

  grid.forEach((end, i) => {
    const start = grid[i - 1];
    if (!start) return defined(end) ? path.through(end) : undefined;
    halve(start, end, 0);
  });
  return path.segments();
}

const defined = ({ y }: Sample): boolean => Number.isFinite(y);

/** The chord is as good as the curve, and is not so steep that it could hide a jump. */
function isFlat(start: Sample, middle: Sample, end: Sample, height: number): boolean {
  const bend = Math.abs(middle.y - (start.y + end.y) / 2);
  const rise = Math.max(Math.abs(middle.y - start.y), Math.abs(end.y - middle.y));
  return bend <= flatness * height && rise <= 100 * flatness * height;
}

interface Scale {
  readonly middle: number;
  readonly height: number;
}

/** Rises or falls steadily far above or below the picture, as on the way to a pole: finer steps would show nothing. */
function isFarOff(start: Sample, middle: Sample, end: Sample, scale: Scale): boolean {
  const offsets = [start, middle, end].map(({ y }) => y - scale.middle);
  const far = offsets.every((offset) => offset > 3 * scale.height) || offsets.every((offset) => offset < -3 * scale.height);
  return far && (middle.y - start.y) * (end.y - middle.y) > 0;
}

/** Middle and height of the curve without its highest and lowest twentieth, which poles would make meaningless. */
function typicalScale(samples: readonly Sample[]): Scale {
  const heights = samples.filter(defined).map(({ y }) => y).sort((a, b) => a - b);
  const cut = Math.floor(heights.length / 20);
  const spread = (heights[heights.length - 1 - cut] ?? 0) - (heights[cut] ?? 0);
  return { middle: heights[Math.floor(heights.length / 2)] ?? 0, height: spread > 0 ? spread : Math.max(1e-12, Math.abs(heights[0] ?? 1)) };
}

/** The last point that is defined on the way between a defined and an undefined one. */
function findEdge(start: Sample, end: Sample, sample: (x: number) => Sample): Sample {
  let [inside, outside] = defined(start) ? [start, end] : [end, start];
  for (let i = 0; i < edgeHalvings && defined(inside) !== defined(outside); i++) {
    const middle = sample((inside.x + outside.x) / 2);
    if (defined(middle)) inside = middle;
    else outside = middle;
  }
  return inside;
}

/** Collects points to segments. */
class Path {
  private readonly done: { x: number[]; y: number[] }[] = [];
  private current: { x: number[]; y: number[] } | undefined;

  through(...samples: Sample[]): void {
    this.current ??= { x: [], y: [] };
    for (const { x, y } of samples) {
      if (this.current.x.at(-1) === x) continue;
      this.current.x.push(x);
      this.current.y.push(y);
    }
  }

  /** Ends the segment and starts the next one at `sample`. */
  gap(sample: Sample): void {
    this.lift();
    this.through(sample);
  }

  lift(): void {
    if (this.current) this.done.push(this.current);
    this.current = undefined;
  }

  segments(): CurveSegment[] {
    this.lift();
    return this.done.filter(({ x }) => x.length > 1);
  }
}
