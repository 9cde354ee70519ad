import { axisBottom, axisLeft } from "d3-axis";
import type { ScaleLinear } from "d3-scale";
import { select } from "d3-selection";
import { svgElement } from "../dom";
import { formatNumber } from "../format-number";

export type Scale = ScaleLinear<number, number>;

/** The drawing area within the picture, in pixels. */
export interface Frame {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Axes with ticks, a grid, and stronger lines through zero. */
export interface Axes {
  readonly back: SVGGElement;
  draw(x: Scale, y: Scale, frame: Frame): void;
}

/** Makes the axes; `grid` says whether lines cross the drawing area. */
export function createAxes(grid: boolean): Axes {
  const back = svgElement("g", { class: "axes", "aria-hidden": "true" });
  const bottom = back.appendChild(svgElement("g", { class: "axis" }));
  const left = back.appendChild(svgElement("g", { class: "axis" }));
  const zeroX = back.appendChild(svgElement("line", { class: "zero" }));
  const zeroY = back.appendChild(svgElement("line", { class: "zero" }));
  return {
    back,
    draw(x, y, frame) {
      const [columns, rows] = tickCounts(frame);
      bottom.setAttribute("transform", `translate(0,${frame.height})`);
      select(bottom).call(axisBottom(x).ticks(columns).tickFormat(tickFormat(x, columns)).tickSizeInner(grid ? -frame.height : 5).tickSizeOuter(0).tickPadding(7));
      select(left).call(axisLeft(y).ticks(rows).tickFormat(tickFormat(y, rows)).tickSizeInner(grid ? -frame.width : 5).tickSizeOuter(0).tickPadding(7));
      placeLine(zeroX, grid && inside(x, 0), { x1: x(0), x2: x(0), y1: 0, y2: frame.height });
      placeLine(zeroY, grid && inside(y, 0), { x1: 0, x2: frame.width, y1: y(0), y2: y(0) });
    },
  };
}

/** How many ticks fit on the horizontal and the vertical axis. */
export function tickCounts({ width, height }: Pick<Frame, "width" | "height">): readonly [number, number] {
  return [Math.max(3, Math.min(11, Math.round(width / 62))), Math.max(3, Math.min(8, Math.round(height / 52)))];
}

/** Ticks as people write numbers: as many decimals as the steps need, powers of ten only far from one. */
export function tickFormat(scale: Scale, count: number): (value: { valueOf(): number }) => string {
  const [from = 0, to = 1] = scale.domain();
  const largest = Math.max(Math.abs(from), Math.abs(to));
  const plain = largest < 1e5 && to - from > 1e-3;
  const usual = scale.tickFormat(count);
  return (value) => (plain ? usual(value) : formatNumber(value.valueOf(), 6));
}

/** Room that the labels of the vertical axis need. */
export function leftMargin(y: Scale, height: number): number {
  const count = tickCounts({ width: 0, height })[1];
  const format = tickFormat(y, count);
  const longest = Math.max(...y.ticks(count).map((tick) => format(tick).length), 1);
  return Math.round(Math.max(30, 14 + longest * 7.2));
}

function inside(scale: Scale, value: number): boolean {
  const [from = 0, to = 0] = scale.domain();
  return value >= from && value <= to;
}

function placeLine(line: SVGLineElement, visible: boolean, ends: Readonly<Record<"x1" | "x2" | "y1" | "y2", number>>): void {
  line.toggleAttribute("hidden", !visible);
  if (visible) for (const [name, value] of Object.entries(ends)) line.setAttribute(name, value.toFixed(2));
}
