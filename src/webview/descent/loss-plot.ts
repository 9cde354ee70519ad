import { axisBottom, axisLeft } from "d3-axis";
import { scaleLinear } from "d3-scale";
import { select } from "d3-selection";
import { line } from "d3-shape";
import { setAttribute, setText, svgElement, element, show } from "../dom";
import { formatNumber } from "../format-number";
import { createPicture, onWidth } from "../plot/picture";
import { mathematics } from "../typeset";
import { lossScale, lossTicks } from "./loss-scale";
import type { Ways } from "./ways";

const height = 150;
const [top, bottom, right] = [10, 24, 14];

/** The value against the step, a line for each way; a press or drag on it looks at the step there. */
export function lossPlot(latex: string, onStep: (step: number) => void, signal: AbortSignal): { readonly root: HTMLElement; draw(ways: Ways): void } {
  const picture = createPicture("loss", "The value after each step");
  const axes = picture.layer.insertBefore(svgElement("g", { class: "axes", "aria-hidden": "true" }), picture.layer.firstChild);
  const across = axes.appendChild(svgElement("g", { class: "axis" }));
  const up = axes.appendChild(svgElement("g", { class: "axis" }));
  const now = picture.clipped.appendChild(svgElement("line", { class: "now" }));
  const lines = ["first", "second"].map((name) => picture.clipped.appendChild(svgElement("path", { class: `loss ${name}` })));
  const marks = ["first", "second"].map((name) => picture.front.appendChild(svgElement("circle", { class: `loss-mark ${name}`, r: "4" })));
  const kind = element("span");
  let width = 0;
  let shown: Ways | undefined;
  let steps = scaleLinear();

  const draw = (ways: Ways): void => {
    shown = ways;
    if (width === 0) return;
    const losses = ways.ways.map((way) => (way.ok ? way.descent.values : []));
    const inner = height - top - bottom;
    const axis = lossScale(losses.flat(), inner);
    const ticks = lossTicks(axis, 4);
    const left = Math.max(34, 14 + 7 * Math.max(...ticks.map((tick) => formatNumber(tick, 3).length)));
    const frame = { left, top, width: width - left - right, height: inner };
    picture.resize(width, height, frame);
    steps = scaleLinear([0, Math.max(1, ways.last)], [0, frame.width]);
    across.setAttribute("transform", `translate(0,${inner})`);
    select(across).call(axisBottom(steps).tickValues(steps.ticks(Math.max(2, Math.min(8, frame.width / 60))).filter(Number.isInteger)).tickFormat((step) => String(step.valueOf())).tickSizeInner(-inner).tickSizeOuter(0).tickPadding(6));
    select(up).call(axisLeft(axis.scale).tickValues(ticks).tickFormat((value) => formatNumber(value.valueOf(), 3)).tickSizeInner(-frame.width).tickSizeOuter(0).tickPadding(6));
    const place = (value: number): number => Math.max(-inner, Math.min(2 * inner, axis.scale(value)));
    const isDrawn = (value: number): boolean => Number.isFinite(value) && (axis.kind === "linear" || value > 0);
    const path = line<number>().defined(isDrawn).x((_, step) => steps(step)).y(place);
    for (const [index, loss] of lines.entries()) {
      const values = losses[index] ?? [];
      setAttribute(loss, "d", path(values) ?? "");
      const at = Math.min(ways.step, values.length - 1);
      const value = values[at] ?? NaN;
      const mark = marks[index];
      const visible = isDrawn(value) && place(value) >= -1 && place(value) <= inner + 1;
      if (mark) show(mark, visible);
      if (!mark || !visible) continue;
      setAttribute(mark, "cx", steps(at).toFixed(2));
      setAttribute(mark, "cy", place(value).toFixed(2));
    }
    for (const [name, value] of Object.entries({ x1: steps(ways.step), x2: steps(ways.step), y1: 0, y2: inner })) setAttribute(now, name, value.toFixed(2));
    setText(kind, axis.kind === "log" ? " after each step, logarithmic" : " after each step");
  };
  const lookAt = (event: PointerEvent): void => {
    if (!shown || event.buttons === 0) return;
    const box = picture.svg.getBoundingClientRect();
    const offset = Number(picture.layer.getAttribute("transform")?.match(/[\d.]+/)?.[0] ?? 0);
    onStep(Math.max(0, Math.min(shown.last, Math.round(steps.invert(event.clientX - box.left - offset)))));
  };
  for (const type of ["pointerdown", "pointermove"] as const) picture.svg.addEventListener(type, lookAt);
  onWidth(picture.root, (next) => {
    width = next;
    if (shown) draw(shown);
  }, signal);
  return { root: element("div", { class: "loss-plot" }, element("p", { class: "quiet-text" }, mathematics(latex), kind), picture.root), draw };
}
