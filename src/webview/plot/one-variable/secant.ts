import type { NumericContext } from "../../context";
import { svgElement } from "../../dom";
import { formatNumber, formatNumberLatex } from "../../format-number";
import { pointOf } from "../../point";
import { roundStep, snap } from "../grid-step";
import { createHandle } from "../handle";
import { createLabel } from "../label";
import type { Picture } from "../picture";
import { unitsPerPixel } from "../scale-steps";
import { setLine } from "./lines";
import { oneVariableState } from "./state";
import { isOn, type OneVariableView } from "./view";

/** What a secant is made of: two points of the graph and the slope between them. */
export interface Secant {
  readonly at: number;
  readonly h: number;
  readonly value: number;
  readonly other: number;
  /** Rise over run; NaN where a value is missing. */
  readonly slope: number;
}

/** The secant of the state as it is now. */
export function secantOf({ model, store }: NumericContext): Secant {
  const { h } = oneVariableState.read(store.state);
  const point = pointOf(model, store.state);
  const [at = NaN, ...held] = point;
  const value = model.value(point);
  const other = model.value([at + h, ...held]);
  // What is divided by is the distance of the two doubles, not h as it was asked for.
  return { at, h, value, other, slope: (other - value) / (at + h - at) };
}

/** The second point, the line through both, and the rise over the run between them. */
export function secantLines(context: NumericContext, picture: Picture): { draw(view: OneVariableView): void } {
  const { model, store } = context;
  const variable = model.variables[0] ?? "";
  const line = picture.clipped.appendChild(svgElement("line", { class: "secant" }));
  const run = picture.clipped.appendChild(svgElement("line", { class: "run" }));
  const rise = picture.clipped.appendChild(svgElement("line", { class: "rise" }));
  const runLabel = createLabel(picture.root, "value small");
  const riseLabel = createLabel(picture.root, "value small");
  let shown: OneVariableView | undefined;

  const moveTo = (place: number, { x }: OneVariableView): void => {
    const at = pointOf(model, store.state)[0] ?? 0;
    const h = snap(place, roundStep(unitsPerPixel(x))) - at;
    if (h !== 0) oneVariableState.update(store, { h: Number(h.toPrecision(12)) });
  };
  const handle = createHandle(picture.front, {
    label: `Second point, ${variable} + h`, className: "second", radius: 6,
    onDrag: (pixel) => {
      if (!shown) return;
      const [left = 0, right = 1] = shown.x.range();
      moveTo(shown.x.invert(Math.max(left, Math.min(right, pixel))), shown);
    },
    onKey: ({ right, up }) => {
      const { h } = oneVariableState.read(store.state);
      const steps = right + up;
      if (!shown || steps === 0) return;
      const step = roundStep(Math.abs(h) / 15);
      const next = snap(h + steps * step, step);
      if (next !== 0) oneVariableState.update(store, { h: next });
    },
  });

  return {
    draw(view) {
      shown = view;
      const { secant } = oneVariableState.read(store.state);
      const { x, value: { y, frame } } = view;
      const { at, h, value, other, slope } = secantOf(context);
      const exists = secant && Number.isFinite(value) && Number.isFinite(other);
      for (const part of [line, run, rise]) part.toggleAttribute("hidden", !exists);
      handle.node.toggleAttribute("hidden", !secant);
      runLabel.hide();
      riseLabel.hide();
      if (!secant) return;
      const [from = 0, to = 1] = x.domain();
      const top = Number.isFinite(other) ? Math.max(0, Math.min(frame.height, y(other))) : frame.height;
      handle.place(Math.max(0, Math.min(frame.width, x(at + h))), top);
      handle.node.classList.toggle("hollow", !Number.isFinite(other) || top !== y(other) || !isOn(x, at + h));
      handle.describe({ now: at + h, least: from, most: to, text: `h = ${formatNumber(h)}, value ${formatNumber(other)}, slope of the secant ${formatNumber(slope)}` });
      if (!exists) return;
      setLine(line, x(from), y(value + slope * (from - at)), x(to), y(value + slope * (to - at)), frame.height);
      setLine(run, x(at), y(value), x(at + h), y(value), frame.height);
      setLine(rise, x(at + h), y(value), x(at + h), y(other), frame.height);
      // Labels need room of their own between the two points.
      if (Math.abs(x(at + h) - x(at)) > 46 && isOn(y, value)) {
        runLabel.place(`h = ${formatNumberLatex(h)}`, frame.left + x(at + h / 2), frame.top + y(value), { right: 0, down: other > value ? 0.6 : -0.6 });
      }
      if (Math.abs(y(other) - y(value)) > 24 && isOn(x, at + h)) {
        riseLabel.place(formatNumberLatex(other - value), frame.left + x(at + h), frame.top + Math.max(8, Math.min(frame.height - 8, y((value + other) / 2))), { right: h > 0 ? 0.6 : -0.6, down: 0 });
      }
    },
  };
}
