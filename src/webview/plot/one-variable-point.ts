import type { NumericContext } from "../context";
import { setAttribute, svgElement } from "../dom";
import { formatNumber, formatNumberLatex } from "../format-number";
import { pointOf } from "../point";
import type { Frame, Scale } from "./axes";
import { roundStep, snap } from "./grid-step";
import { createHandle } from "./handle";
import type { KeyMove } from "./handle";
import { createLabel, separate } from "./label";
import type { Picture } from "./picture";

/** The point on the curve that is dragged, its tangent, and the height of the derivative there. */
export function oneVariablePoint(context: NumericContext, picture: Picture): { draw(x: Scale, y: Scale, frame: Frame): void } {
  const { content, model, store } = context;
  const variable = model.variables[0] ?? "";
  const tangent = picture.clipped.appendChild(svgElement("line", { class: "tangent" }));
  const drop = picture.clipped.appendChild(svgElement("line", { class: "drop" }));
  const mark = picture.clipped.appendChild(svgElement("circle", { class: "slope-mark", r: "4.5" }));
  const pointLabel = createLabel(picture.root, "value");
  const slopeLabel = createLabel(picture.root, "value slope");
  let scales: { x: Scale; y: Scale } | undefined;

  const moveTo = (value: number): void => store.update({ point: { ...store.state.point, [variable]: value } });
  const handle = createHandle(picture.front, {
    label: `Point on the curve, ${variable}`, className: "point", radius: 7,
    onDrag: (pixel) => {
      if (!scales) return;
      const [left = 0, right = 1] = scales.x.range();
      moveTo(snap(scales.x.invert(Math.max(left, Math.min(right, pixel))), roundStep(unitsPerPixel(scales.x))));
    },
    onKey: (move) => {
      const now = store.state.point[variable];
      if (scales && now !== undefined) moveTo(movedByKey(now, move, scales.x));
    },
  });

  return {
    draw(x, y, frame) {
      scales = { x, y };
      const point = pointOf(model, store.state);
      const at = point[0] ?? NaN;
      const value = model.value(point);
      const slope = model.gradient(point)[0] ?? NaN;
      const [from = 0, to = 1] = x.domain();
      const visible = at >= from && at <= to;
      const left = x(at);
      // A handle out of sight could not be taken again: it waits at the edge.
      const top = Number.isFinite(value) ? Math.max(0, Math.min(frame.height, y(value))) : frame.height;
      handle.place(Math.max(0, Math.min(frame.width, left)), top);
      handle.node.classList.toggle("hollow", !Number.isFinite(value) || !visible || top !== y(value));
      handle.describe({ now: at, least: from, most: to, text: `${variable} = ${formatNumber(at)}, value ${formatNumber(value)}, slope ${formatNumber(slope)}` });

      const hasTangent = Number.isFinite(value) && Number.isFinite(slope);
      tangent.toggleAttribute("hidden", !hasTangent);
      if (hasTangent) setLine(tangent, 0, y(value + slope * (from - at)), frame.width, y(value + slope * (to - at)), frame.height);
      const hasMark = visible && Number.isFinite(slope);
      mark.toggleAttribute("hidden", !hasMark);
      drop.toggleAttribute("hidden", !hasMark);
      if (hasMark) {
        setAttribute(mark, "cx", left.toFixed(2));
        setAttribute(mark, "cy", clampFar(y(slope), frame.height).toFixed(2));
        setLine(drop, left, y(0), left, y(slope), frame.height);
      }
      const inFrame = visible && value >= (y.domain()[0] ?? 0) && value <= (y.domain()[1] ?? 0);
      // Above the curve on the side where it lies lower: right of a falling one, left of a rising one.
      if (inFrame) pointLabel.place(`(${formatNumberLatex(at)},\\ ${formatNumberLatex(value)})`, frame.left + left, frame.top + top, { right: slope > 0 ? -0.6 : 0.6, down: -0.8 });
      else pointLabel.hide();
      const slopeTop = y(slope);
      if (hasMark && slopeTop >= 0 && slopeTop <= frame.height) {
        slopeLabel.place(`${content.nameLatex}' = ${formatNumberLatex(slope)}`, frame.left + left, frame.top + slopeTop, { right: 1, down: slopeTop < top ? -1 : 1 });
        separate(pointLabel, slopeLabel);
      } else slopeLabel.hide();
    },
  };
}

/** How much of the axis one pixel covers. */
export function unitsPerPixel(scale: Scale): number {
  return Math.abs(scale.invert(1) - scale.invert(0));
}

/** A coordinate moved by keys: a hundredth of the axis or so at a time, to a round number; Home and End go to the axis' ends. */
export function movedByKey(now: number, move: KeyMove, scale: Scale): number {
  const [from = 0, to = 1] = scale.domain();
  const step = roundStep(Math.abs(to - from) / 150);
  if (move.toEnd) return snap(move.toEnd < 0 ? from : to, step);
  const steps = move.right + move.up;
  return steps === 0 ? now : snap(now + steps * step, step);
}

function clampFar(pixel: number, height: number): number {
  return Math.max(-50 * height, Math.min(51 * height, pixel));
}

function setLine(line: SVGLineElement, x1: number, y1: number, x2: number, y2: number, height: number): void {
  const far = 1e5 * height;
  for (const [name, value] of Object.entries({ x1, y1, x2, y2 })) setAttribute(line, name, Math.max(-far, Math.min(far, value)).toFixed(2));
}
