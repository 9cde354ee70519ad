import { scaleLinear } from "d3-scale";
import type { Viewport } from "../../state";
import { leftMargin, type Frame, type Scale } from "../axes";
import type { Interval } from "../range";

/** One of the two pictures: its vertical scale and drawing area. */
export interface Half {
  readonly y: Scale;
  readonly frame: Frame;
  /** Of the whole picture, in pixels. */
  readonly height: number;
}

/** What both pictures share: the function above, its derivative below, one horizontal scale. */
export interface OneVariableView {
  readonly x: Scale;
  readonly value: Half;
  readonly slope: Half;
}

const top = 22;
const right = 22;

/** Lays both pictures out in a width. */
export function viewOf(width: number, viewport: Viewport, slopes: Interval): OneVariableView {
  const heights = { value: clamp(width * 0.52, 200, 340), slope: clamp(width * 0.3, 130, 200) };
  const inner = { value: heights.value - top - 10, slope: heights.slope - top - 28 };
  const y = { value: scaleLinear([...viewport.y], [inner.value, 0]), slope: scaleLinear([...slopes], [inner.slope, 0]) };
  const left = Math.max(leftMargin(y.value, inner.value), leftMargin(y.slope, inner.slope));
  const half = (name: "value" | "slope"): Half => ({ y: y[name], frame: { left, top, width: width - left - right, height: inner[name] }, height: heights[name] });
  return { x: scaleLinear([...viewport.x], [0, width - left - right]), value: half("value"), slope: half("slope") };
}

function clamp(value: number, least: number, most: number): number {
  return Math.round(Math.max(least, Math.min(most, value)));
}

/** Whether a value lies on a scale. */
export function isOn(scale: Scale, value: number): boolean {
  const [from = 0, to = 0] = scale.domain();
  return value >= from && value <= to;
}
