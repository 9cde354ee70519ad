import { scaleLinear } from "d3-scale";
import { roundStep, snap } from "./grid-step";
import type { Grid } from "./plane";
import { bulk } from "./range";
import type { Interval } from "./range";

/** How values are spread over colours, and where lines of equal value are drawn. */
export interface ValueScale {
  readonly interval: Interval;
  /** Where a value lies between the ends: 0 to 1. */
  share(value: number): number;
  /** About so many round values between the ends. */
  levels(count: number): readonly number[];
}

/** Half of the values within this share of the span: even steps would show the other half alone. */
const skewed = 0.15;
/** The finest difference that still gets its own colour, as a share of the span. */
const finest = 1e-4;

/** The scale for a grid: even, unless the function grows so fast towards the border that all the rest would look the same. */
export function valueScale(grid: Grid): ValueScale | undefined {
  const found = bulk(grid.values, grid.columns);
  if (!found) return undefined;
  const interval: Interval = found[1] > found[0] ? found : [found[0] - 1, found[1] + 1];
  const [from, to] = interval;
  const sorted = Float64Array.from(grid.values).filter((value) => value >= from && value <= to).sort();
  // The part of the span that a share of the values takes, counted from either end.
  const low = (share: number): number => ((sorted[Math.floor(share * (sorted.length - 1))] ?? from) - from) / (to - from);
  const high = (share: number): number => (to - (sorted[Math.ceil((1 - share) * (sorted.length - 1))] ?? to)) / (to - from);
  if (low(0.5) < skewed && isOnBorder(grid, (value) => value >= to)) return growing(interval, Math.max(finest, low(0.1)));
  if (high(0.5) < skewed && isOnBorder(grid, (value) => value <= from)) return mirrored(growing([-to, -from], Math.max(finest, high(0.1))));
  return { interval, share: (value) => (value - from) / (to - from), levels: (count) => scaleLinear([from, to], [0, 1]).ticks(count) };
}

/** Whether extreme values lie on the border of the grid alone: a peak inside is no growth. */
function isOnBorder({ columns, rows, values }: Grid, isExtreme: (value: number) => boolean): boolean {
  let inside = false;
  let outside = false;
  values.forEach((value, index) => {
    const [column, row] = [index % columns, Math.floor(index / columns)];
    const border = column === 0 || row === 0 || column === columns - 1 || row === rows - 1;
    if (border) outside ||= isExtreme(value);
    else inside ||= isExtreme(value);
  });
  return outside && !inside;
}

/** A logarithmic scale from the low end up: even within the first part, of the share `unit`, in even factors beyond. */
function growing([from, to]: Interval, unit: number): ValueScale {
  const size = unit * (to - from);
  const whole = Math.log1p(1 / unit);
  return {
    interval: [from, to],
    share: (value) => Math.log1p(Math.max(0, value - from) / size) / whole,
    levels(count) {
      const base = snap(from, roundStep(size / 10));
      const lowest = Math.floor(Math.log10(size)) - 1;
      const factors = (Math.log10(to - from) - lowest) * 3 > count * 1.5 ? [1] : [1, 2, 5];
      const powers = Array.from({ length: Math.ceil(Math.log10(to - from)) - lowest + 1 }, (_, index) => lowest + index);
      return powers.flatMap((power) => factors.map((factor) => snap(base + factor * 10 ** power, 10 ** power))).filter((value) => value > from && value < to);
    },
  };
}

function mirrored({ interval: [from, to], share, levels }: ValueScale): ValueScale {
  return { interval: [-to, -from], share: (value) => 1 - share(-value), levels: (count) => levels(count).map((value) => -value).reverse() };
}
