import type { NumericContext } from "../../context";
import { setAttribute, svgElement } from "../../dom";
import { formatNumber, formatNumberLatex } from "../../format-number";
import { pointOf } from "../../point";
import { roundStep, snap } from "../grid-step";
import { createHandle } from "../handle";
import { createLabel } from "../label";
import type { Picture } from "../picture";
import { movedByKey, unitsPerPixel } from "../scale-steps";
import { clampFar, setLine } from "./lines";
import { isOn, type OneVariableView } from "./view";

/** The point on the curve that is dragged, its tangent (two of them at a kink), and the height of the derivative there. */
export function oneVariablePoint(context: NumericContext, above: Picture, below: Picture): { draw(view: OneVariableView): void } {
  const { content, model, store } = context;
  const variable = model.variables[0] ?? "";
  const tangent = above.clipped.appendChild(svgElement("line", { class: "tangent" }));
  const otherSide = above.clipped.appendChild(svgElement("line", { class: "tangent" }));
  const guides = [above, below].map((picture) => picture.clipped.appendChild(svgElement("line", { class: "guide" })));
  const drop = below.clipped.appendChild(svgElement("line", { class: "drop" }));
  const mark = below.clipped.appendChild(svgElement("circle", { class: "slope-mark", r: "5" }));
  const pointLabel = createLabel(above.root, "value");
  const slopeLabel = createLabel(below.root, "value slope");
  const before = createLabel(above.root, "value");
  const after = createLabel(above.root, "value");
  let shown: OneVariableView | undefined;

  const moveTo = (value: number): void => store.update({ point: { ...store.state.point, [variable]: value } });
  const handle = createHandle(above.front, {
    label: `Point on the curve, ${variable}`, className: "point", radius: 7,
    onDrag: (pixel) => {
      if (!shown) return;
      const [left = 0, right = 1] = shown.x.range();
      moveTo(snap(shown.x.invert(Math.max(left, Math.min(right, pixel))), roundStep(unitsPerPixel(shown.x))));
    },
    onKey: (move) => {
      const now = store.state.point[variable];
      if (shown && now !== undefined) moveTo(movedByKey(now, move, shown.x));
    },
  });

  return {
    draw(view) {
      shown = view;
      const { x, value: { y, frame }, slope: lower } = view;
      const point = pointOf(model, store.state);
      const at = point[0] ?? NaN;
      const value = model.value(point);
      const slope = model.gradient(point)[0] ?? NaN;
      const sides = Number.isFinite(value) ? model.sides(point) : undefined;
      const [from = 0, to = 1] = x.domain();
      const visible = at >= from && at <= to;
      const left = x(at);
      // A handle out of sight could not be taken again: it waits at the edge.
      const top = Number.isFinite(value) ? Math.max(0, Math.min(frame.height, y(value))) : frame.height;
      handle.place(Math.max(0, Math.min(frame.width, left)), top);
      handle.node.classList.toggle("hollow", !Number.isFinite(value) || !visible || top !== y(value));
      const slopeText = sides ? `slope ${formatNumber(sides.before)} before and ${formatNumber(sides.after)} behind` : `slope ${formatNumber(slope)}`;
      handle.describe({ now: at, least: from, most: to, text: `${variable} = ${formatNumber(at)}, value ${formatNumber(value)}, ${slopeText}` });

      /** The line of a slope through the point, from one place to another. */
      const drawSlope = (line: SVGLineElement, steepness: number, start: number, end: number): void => {
        const exists = Number.isFinite(value) && Number.isFinite(steepness);
        line.toggleAttribute("hidden", !exists);
        if (exists) setLine(line, x(start), y(value + steepness * (start - at)), x(end), y(value + steepness * (end - at)), frame.height);
      };
      drawSlope(tangent, sides ? sides.before : slope, from, sides ? at : to);
      drawSlope(otherSide, sides ? sides.after : NaN, at, to);
      guides.forEach((guide, index) => {
        guide.toggleAttribute("hidden", !visible);
        setLine(guide, left, index === 0 ? top : 0, left, index === 0 ? frame.height : lower.frame.height, frame.height);
      });

      const hasMark = visible && Number.isFinite(slope);
      mark.toggleAttribute("hidden", !hasMark);
      drop.toggleAttribute("hidden", !hasMark);
      if (hasMark) {
        setAttribute(mark, "cx", left.toFixed(2));
        setAttribute(mark, "cy", clampFar(lower.y(slope), lower.frame.height).toFixed(2));
        setLine(drop, left, lower.y(0), left, lower.y(slope), lower.frame.height);
      }
      // Above the curve on the side where it lies lower: right of a falling one, left of a rising one.
      if (visible && isOn(y, value)) pointLabel.place(`(${formatNumberLatex(at)},\\ ${formatNumberLatex(value)})`, frame.left + left, frame.top + top, { right: slope > 0 ? -0.6 : 0.6, down: -0.8 });
      else pointLabel.hide();
      if (hasMark && isOn(lower.y, slope)) {
        slopeLabel.place(`${content.nameLatex}' = ${formatNumberLatex(slope)}`, lower.frame.left + left, lower.frame.top + lower.y(slope), { right: left > 0.7 * frame.width ? -1 : 1, down: -0.5 });
      } else slopeLabel.hide();
      const labels = sides && visible && isOn(y, value) ? [[before, sides.before, -1], [after, sides.after, 1]] as const : [];
      before.hide();
      after.hide();
      for (const [label, steepness, side] of labels) label.place(`\\text{slope } ${formatNumberLatex(steepness)}`, frame.left + left + side * 26, frame.top + top + 6, { right: side, down: 0.6 });
    },
  };
}
