import type { NumericContext } from "../context";
import { coordinateFields } from "../coordinates";
import { element, setText } from "../dom";
import { formatNumber, formatNumberLatex } from "../format-number";
import { drawnNames } from "../plot/axis-choice";
import { pointOf } from "../point";
import { keepScrollable } from "../scrollable";
import { mathematics, typeset } from "../typeset";

/** The coordinates of the point (which can be typed), the value, and the equation of the tangent plane. */
export function surfaceReadouts(context: NumericContext): HTMLElement {
  const { content, model, store, signal } = context;
  const value = element("span", { class: "number readout-value" });
  const plane = element("div", { class: "tangent-equation" });
  const remark = element("p", { class: "quiet-text surface-remark", role: "status" });
  keepScrollable(plane, signal);
  store.subscribe((state, before) => {
    if (before && before.point === state.point && before.drawn === state.drawn) return;
    const point = pointOf(model, state);
    const height = model.value(point);
    setText(value, formatNumber(height));
    const gradient = model.gradient(point);
    const terms = drawnNames(context).map((name) => ({ name, slope: gradient[model.variables.indexOf(name)] ?? NaN, at: state.point[name] ?? 0 }));
    const exists = Number.isFinite(height) && terms.every(({ slope }) => Number.isFinite(slope));
    plane.hidden = !exists;
    if (exists) typeset(plane, `z = ${formatNumberLatex(height)}${terms.map(({ name, slope, at }) => term(slope, model.latex(name), at)).join("")}`);
    setText(remark, model.remark(point));
  }, signal);
  return element("div", {},
    element("div", { class: "readouts" }, coordinateFields(context, "surface-point", model.names),
      element("span", { class: "readout" }, mathematics(`${content.nameLatex} = {}`), value)),
    element("div", { class: "readout tangent-line" }, element("span", { class: "quiet-text" }, "tangent plane "), plane),
    remark);
}

/** A term of the tangent plane: + 2 (x - 1). */
function term(slope: number, variable: string, at: number): string {
  const size = formatNumberLatex(Math.abs(slope));
  if (size === "0") return "";
  const shift = formatNumberLatex(Math.abs(at));
  const distance = shift === "0" ? variable : `\\left(${variable} ${at < 0 ? "+" : "-"} ${shift}\\right)`;
  return ` ${slope < 0 ? "-" : "+"} ${size === "1" ? "" : size}${/\d$/.test(size) && size !== "1" ? "\\," : ""}${distance}`;
}
