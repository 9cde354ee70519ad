import type { Interval } from "../plot/range";
import type { NodeGrid } from "./node-grid";

/** A corner of a triangle: coordinates and value, and how steep the surface is there. */
export interface Corner {
  readonly x: number;
  readonly y: number;
  readonly value: number;
  readonly slopeX: number;
  readonly slopeY: number;
}

export type Triangle = readonly [Corner, Corner, Corner];

/** Rises by this share of the range between neighbours are looked into: they may be jumps. */
const suspicious = 0.04;
const halvings = 14;

/**
 * The surface over a grid as triangles: cut off at the ends of the range and where there is no value, and open at jumps and
 * poles, where no triangle joins what is not joined.
 */
export function surfaceTriangles(grid: NodeGrid, range: Interval): Triangle[] {
  const corners = cornersOf(grid);
  const found: Triangle[] = [];
  const corner = (column: number, row: number): Corner => corners[row * grid.side + column] ?? nowhere;
  const cutter = new Cutter(grid, range);
  for (let row = 0; row + 1 < grid.side; row++) {
    for (let column = 0; column + 1 < grid.side; column++) {
      const [a, b, c, d] = [corner(column, row), corner(column + 1, row), corner(column + 1, row + 1), corner(column, row + 1)];
      // The cell is folded along the diagonal that rises less.
      const halves: Triangle[] = Math.abs(a.value - c.value) <= Math.abs(b.value - d.value) ? [[a, b, c], [a, c, d]] : [[a, b, d], [b, c, d]];
      for (const half of halves) found.push(...cutter.cut(half));
    }
  }
  return found;
}

/** Lines on the surface along some rows and columns of the grid, as pairs of ends, cut as the surface is. */
export function surfaceLines(grid: NodeGrid, range: Interval, every: number): (readonly [Corner, Corner])[] {
  const corners = cornersOf(grid);
  const cutter = new Cutter(grid, range);
  const found: (readonly [Corner, Corner])[] = [];
  for (let line = 0; line < grid.side; line += every) {
    for (let index = 0; index + 1 < grid.side; index++) {
      const ends = [[line * grid.side + index, line * grid.side + index + 1], [index * grid.side + line, (index + 1) * grid.side + line]];
      for (const [from = 0, to = 0] of ends) found.push(...cutter.cutLine(corners[from] ?? nowhere, corners[to] ?? nowhere));
    }
  }
  return found;
}

const nowhere: Corner = { x: NaN, y: NaN, value: NaN, slopeX: 0, slopeY: 0 };

function cornersOf({ side, x, y, values }: NodeGrid): Corner[] {
  const value = (column: number, row: number): number => (column < 0 || row < 0 || column >= side || row >= side ? NaN : values[row * side + column] ?? NaN);
  const [stepX, stepY] = [(x[1] ?? 1) - (x[0] ?? 0), (y[1] ?? 1) - (y[0] ?? 0)];
  return Array.from({ length: side * side }, (_, index) => {
    const [column, row] = [index % side, Math.floor(index / side)];
    return {
      x: x[column] ?? NaN, y: y[row] ?? NaN, value: value(column, row),
      slopeX: slope(value(column - 1, row), value(column, row), value(column + 1, row), stepX),
      slopeY: slope(value(column, row - 1), value(column, row), value(column, row + 1), stepY),
    };
  });
}

/** The slope at a crossing; beside a jump, that of the side on which there is none. */
function slope(before: number, here: number, after: number, step: number): number {
  const [left, right] = [(here - before) / step, (after - here) / step];
  if (!Number.isFinite(left)) return Number.isFinite(right) ? right : 0;
  if (!Number.isFinite(right)) return left;
  const isEven = Math.abs(left - right) < 4 * Math.min(Math.abs(left), Math.abs(right)) + 1e-9 || Math.abs(left - right) * step < 1e-3 * Math.abs(here);
  return isEven ? (left + right) / 2 : Math.abs(left) < Math.abs(right) ? left : right;
}

/** Cuts triangles and lines at what bounds the surface. */
class Cutter {
  constructor(private readonly grid: NodeGrid, private readonly range: Interval) {}

  cut(triangle: Triangle): Triangle[] {
    return this.joinedParts(triangle).flatMap((part) => this.cutPart(part));
  }

  /** The parts of a triangle in which the function does not jump: all of it, or what lies on this side and on that. */
  private joinedParts([a, b, c]: Triangle): (readonly Corner[])[] {
    const gaps = [[a, b], [b, c], [c, a]].flatMap(([from = nowhere, to = nowhere]) => {
      const gap = this.gapBetween(from, to);
      return gap ? [{ from, to, gap }] : [];
    });
    if (gaps.length === 0) return [[a, b, c]];
    const lastBefore = (inside: Corner, outside: Corner): Corner => {
      const found = gaps.find(({ from, to }) => (from === inside && to === outside) || (from === outside && to === inside));
      return found ? found.gap[found.from === inside ? 0 : 1] : inside;
    };
    // A corner is cut off from those that it has a gap to; with one gap alone the jump ends within the triangle.
    const alone = [a, b, c].filter((corner) => gaps.filter(({ from, to }) => from === corner || to === corner).length === 2);
    const together = [a, b, c].filter((corner) => !alone.includes(corner));
    const sides = alone.length === 0 ? [] : [...alone.map((corner) => [corner]), ...(together.length > 0 ? [together] : [])];
    return sides.map((side) => clip([a, b, c], (corner) => side.includes(corner), lastBefore));
  }

  private cutPart(part: readonly Corner[]): Triangle[] {
    const [a, b, c] = part;
    if (part.length === 3 && a && b && c && part.every((corner) => this.isWithin(corner))) return [[a, b, c]];
    const [least, most] = this.range;
    const valued = clip(part, ({ value }) => Number.isFinite(value), (inside, outside) => this.lastValued(inside, outside));
    const below = clip(valued, ({ value }) => value <= most, (inside, outside) => between(inside, outside, most));
    const kept = clip(below, ({ value }) => value >= least, (inside, outside) => between(inside, outside, least));
    const [first] = kept;
    return kept.slice(1, -1).flatMap((corner, index): Triangle[] => {
      const next = kept[index + 2];
      return first && next ? [[first, corner, next]] : [];
    });
  }

  cutLine(a: Corner, b: Corner): (readonly [Corner, Corner])[] {
    const gap = this.gapBetween(a, b);
    const pieces: (readonly [Corner, Corner])[] = gap ? [[a, gap[0]], [gap[1], b]] : [[a, b]];
    return pieces.flatMap((piece) => this.cutPiece(piece));
  }

  private cutPiece(piece: readonly [Corner, Corner]): (readonly [Corner, Corner])[] {
    const [least, most] = this.range;
    const valued = clipLine(piece, ({ value }) => Number.isFinite(value), (inside, outside) => this.lastValued(inside, outside));
    const below = valued && clipLine(valued, ({ value }) => value <= most, (inside, outside) => between(inside, outside, most));
    const kept = below && clipLine(below, ({ value }) => value >= least, (inside, outside) => between(inside, outside, least));
    return kept ? [kept] : [];
  }

  private isWithin({ value }: Corner): boolean {
    return value >= this.range[0] && value <= this.range[1];
  }

  /** The two sides of a jump between corners; none where the rise shrinks as one looks closer, as that of a steep slope does. */
  private gapBetween(a: Corner, b: Corner): readonly [Corner, Corner] | undefined {
    const rise = Math.abs(b.value - a.value);
    if (!(rise > suspicious * (this.range[1] - this.range[0]))) return undefined;
    let [left, right] = [a, b];
    for (let turn = 0; turn < halvings; turn++) {
      const middle = this.valueAt((left.x + right.x) / 2, (left.y + right.y) / 2);
      if (!Number.isFinite(middle.value)) break;
      if (Math.abs(middle.value - left.value) >= Math.abs(right.value - middle.value)) right = { ...b, ...middle };
      else left = { ...a, ...middle };
      if (Math.abs(right.value - left.value) < rise / 8) return undefined;
    }
    return [left, right];
  }

  /** The last corner with a value on the way to one without. */
  private lastValued(inside: Corner, outside: Corner): Corner {
    let [valued, empty]: [Pick<Corner, "x" | "y" | "value">, Pick<Corner, "x" | "y">] = [inside, outside];
    for (let turn = 0; turn < halvings; turn++) {
      const middle = this.valueAt((valued.x + empty.x) / 2, (valued.y + empty.y) / 2);
      if (Number.isFinite(middle.value)) valued = middle;
      else empty = middle;
    }
    return { ...inside, x: valued.x, y: valued.y, value: valued.value };
  }

  private valueAt(x: number, y: number): Pick<Corner, "x" | "y" | "value"> {
    return { x, y, value: this.grid.at(x, y) };
  }
}

/** The part of a polygon that is inside (I. Sutherland, G. Hodgman, "Reentrant polygon clipping", 1974). */
function clip(polygon: readonly Corner[], inside: (corner: Corner) => boolean, cut: (inside: Corner, outside: Corner) => Corner): Corner[] {
  return polygon.flatMap((corner, index) => {
    const next = polygon[(index + 1) % polygon.length] ?? corner;
    const [here, there] = [inside(corner), inside(next)];
    const kept = here ? [corner] : [];
    return here === there ? kept : [...kept, here ? cut(corner, next) : cut(next, corner)];
  });
}

function clipLine([a, b]: readonly [Corner, Corner], inside: (corner: Corner) => boolean, cut: (inside: Corner, outside: Corner) => Corner): readonly [Corner, Corner] | undefined {
  if (inside(a)) return [a, inside(b) ? b : cut(a, b)];
  return inside(b) ? [cut(b, a), b] : undefined;
}

/** The corner between two that has a value. */
function between(a: Corner, b: Corner, value: number): Corner {
  const part = (value - a.value) / (b.value - a.value);
  const mix = (from: number, to: number): number => from + (to - from) * part;
  return { x: mix(a.x, b.x), y: mix(a.y, b.y), value, slopeX: mix(a.slopeX, b.slopeX), slopeY: mix(a.slopeY, b.slopeY) };
}
