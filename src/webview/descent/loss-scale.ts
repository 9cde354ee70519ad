import { scaleLinear, scaleLog } from "d3-scale";
import type { ScaleLinear, ScaleLogarithmic } from "d3-scale";

/** The vertical axis of the losses. */
export type LossScale = { readonly kind: "linear"; readonly scale: ScaleLinear<number, number> } | { readonly kind: "log"; readonly scale: ScaleLogarithmic<number, number> };

/** Losses that fall by such a factor are seen on a logarithmic axis only. */
const wide = 100;
/** What lies this far beyond the start went wrong, and would flatten the rest. */
const mostGrowth = 1e9;

/** An axis of so many pixels for the values: logarithmic where they are positive and span powers of ten. */
export function lossScale(values: readonly number[], height: number): LossScale {
  const start = Math.abs(values[0] ?? 1);
  const finite = values.filter((value) => Number.isFinite(value) && Math.abs(value) <= mostGrowth * (1 + start));
  const positive = finite.filter((value) => value > 0);
  const [least, most] = [Math.min(...positive), Math.max(...positive)];
  // At a minimum of zero the last values may be zero: they lie below the axis.
  if (positive.length > 1 && finite.every((value) => value >= 0) && most / least >= wide) {
    return { kind: "log", scale: scaleLog([10 ** Math.floor(Math.log10(Math.max(least, most * 1e-16))), 10 ** Math.ceil(Math.log10(most) - 1e-9)], [height, 0]) };
  }
  const [from, to] = finite.length > 0 ? [Math.min(...finite), Math.max(...finite)] : [0, 1];
  const pad = to > from ? 0.06 * (to - from) : Math.max(1, Math.abs(from) / 2);
  return { kind: "linear", scale: scaleLinear([from - pad, to + pad], [height, 0]) };
}

/** Ticks of the axis: of a logarithmic one only powers of ten, few enough to stand apart. */
export function lossTicks({ kind, scale }: LossScale, most: number): number[] {
  if (kind === "linear") return scale.ticks(most);
  const [from = 1, to = 10] = scale.domain().map((end) => Math.round(Math.log10(end)));
  const every = Math.max(1, Math.ceil((to - from) / most));
  return Array.from({ length: Math.floor((to - from) / every) + 1 }, (_, index) => 10 ** (from + index * every));
}
