import { scaleLog, type ScaleLogarithmic } from "d3-scale";
import { line } from "d3-shape";
import { differenceErrors } from "../../../core";
import type { NumericContext } from "../../context";
import { element, setAttribute, show, svgElement } from "../../dom";
import { formatNumber } from "../../format-number";
import { pointOf } from "../../point";
import { mathematics } from "../../typeset";
import { legend } from "../legend";
import { createPicture, onWidth } from "../picture";
import { oneVariableState } from "./state";

const height = 180;
const margin = { left: 52, right: 16, top: 10, bottom: 30 } as const;
const kinds = ["forward", "backward", "central"] as const;
/** No error is drawn below this: it would be 0 on a scale that has none. */
const least = 1e-17;

/** How far the difference quotients are from the derivative, against h, both on scales of powers of ten: truncation falls with h, rounding rises. */
export function errorPlot({ model, store, signal }: NumericContext): HTMLElement {
  const variable = model.variables[0] ?? "";
  const picture = createPicture("errors", "Error of difference quotients against h");
  const ticks = picture.layer.appendChild(svgElement("g", { class: "axis", "aria-hidden": "true" }));
  picture.layer.prepend(ticks);
  const floor = picture.clipped.appendChild(svgElement("path", { class: "error-line rounding" }));
  const lines = kinds.map((kind) => picture.clipped.appendChild(svgElement("path", { class: `error-line ${kind}` })));
  const here = picture.clipped.appendChild(svgElement("line", { class: "guide" }));
  const best = element("p", { class: "quiet-text best-step", role: "status" });
  const root = element("div", { class: "error-plot" },
    element("p", { class: "quiet-text" }, "Error against ", mathematics("h"), ": each quotient nears the derivative, until rounding takes over."),
    legend([...kinds.map((kind) => ({ mark: `error-line ${kind}`, words: kind })), { mark: "error-line rounding", words: "rounding floor" }]), picture.root, best);
  let width = 0;

  const draw = (): void => {
    const { secant, h } = oneVariableState.read(store.state);
    if (!secant || width === 0) return;
    const point = pointOf(model, store.state);
    const errors = differenceErrors(model.expression, variable, Object.fromEntries(model.names.map((name, index) => [name, point[index] ?? 0])));
    const known = Number.isFinite(errors.exact);
    show(picture.root, known);
    if (!known) {
      best.textContent = "There is no derivative here to compare with.";
      return;
    }
    const frame = { left: margin.left, top: margin.top, width: width - margin.left - margin.right, height: height - margin.top - margin.bottom };
    picture.resize(width, height, frame);
    const x = scaleLog([1e-16, 1], [0, frame.width]).clamp(true);
    const all = kinds.flatMap((kind) => errors[kind]).filter((error) => Number.isFinite(error) && error > 0);
    const y = scaleLog([least, Math.max(1e-3, ...all)], [frame.height, 0]).clamp(true).nice();
    drawTicks(ticks, x, y, frame);
    const path = (values: readonly number[]): string => line<number>().defined((_, i) => Number.isFinite(values[i]))
      .x((_, i) => x(errors.steps[i] ?? 1)).y((_, i) => y(Math.max(least, values[i] ?? least)))([...errors.steps]) ?? "";
    kinds.forEach((kind, index) => setAttribute(lines[index] ?? floor, "d", path(errors[kind])));
    setAttribute(floor, "d", path(errors.rounding));
    const at = x(Math.abs(h));
    for (const [name, value] of Object.entries({ x1: at, x2: at, y1: 0, y2: frame.height })) setAttribute(here, name, value.toFixed(2));
    best.textContent = kinds.flatMap((kind) => {
      const found = errors.best[kind];
      return found ? [`${kind}: best at h = ${formatNumber(found.step, 1)}, off by ${formatNumber(found.error, 1)}`] : [];
    }).join("; ");
  };
  onWidth(picture.root, (next) => {
    width = next;
    draw();
  }, signal);
  store.subscribe((state, before) => {
    if (!before || oneVariableState.changed(state, before) || state.point !== before.point) draw();
  }, signal);
  return root;
}

/** Ticks at some powers of ten, with their grid. */
function drawTicks(group: SVGGElement, x: ScaleLogarithmic<number, number>, y: ScaleLogarithmic<number, number>, frame: { readonly width: number; readonly height: number }): void {
  const parts: SVGElement[] = [];
  const add = (place: Readonly<Record<string, number>>, text: string, at: readonly [number, number], anchor: string): void => {
    parts.push(svgElement("line", Object.fromEntries(Object.entries(place).map(([name, value]) => [name, value.toFixed(2)]))));
    const label = svgElement("text", { x: at[0].toFixed(2), y: at[1].toFixed(2), "text-anchor": anchor, "dominant-baseline": "middle" });
    label.textContent = text;
    parts.push(label);
  };
  for (let exponent = -16; exponent <= 0; exponent += frame.width < 340 ? 8 : 4) {
    const left = x(10 ** exponent);
    add({ x1: left, x2: left, y1: 0, y2: frame.height }, formatNumber(10 ** exponent), [left, frame.height + 14], "middle");
  }
  const [low = least, high = 1] = y.domain();
  const [first, last] = [Math.ceil(Math.log10(low)), Math.floor(Math.log10(high))];
  const step = Math.max(4, Math.ceil((last - first) / 4));
  for (let exponent = first; exponent <= last; exponent += step) {
    const top = y(10 ** exponent);
    add({ x1: 0, x2: frame.width, y1: top, y2: top }, formatNumber(10 ** exponent), [-8, top], "end");
  }
  group.replaceChildren(...parts);
}
