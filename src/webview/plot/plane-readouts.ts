import type { NumericContext } from "../context";
import { element, setText } from "../dom";
import { formatNumber } from "../format-number";
import { coordinateFields } from "../coordinates";
import { lengthOf, pointOf } from "../point";
import { mathematics } from "../typeset";
import { drawnNames } from "./axis-choice";

/** The numbers at the point of the map: coordinates (which can be typed), value, and how steep it is. */
export function planeReadouts(context: NumericContext): HTMLElement {
  const { content, model, store, signal } = context;
  const fields = element("div", { class: "plane-fields" });
  const value = element("span", { class: "number readout-value" });
  const slope = element("span", { class: "number readout-slope" });
  let fieldsShown = new AbortController();
  const showFields = (): void => {
    fieldsShown.abort();
    fieldsShown = new AbortController();
    const lifetime = AbortSignal.any([signal, fieldsShown.signal]);
    fields.replaceChildren(coordinateFields({ ...context, signal: lifetime }, "plot-point", drawnNames(context)));
  };
  store.subscribe((state, before) => {
    if (!before || before.drawn !== state.drawn) showFields();
    if (before && before.point === state.point) return;
    const point = pointOf(model, state);
    setText(value, formatNumber(model.value(point)));
    setText(slope, formatNumber(lengthOf(model.gradient(point))));
  }, signal);
  return element("div", { class: "readouts" }, fields,
    element("span", { class: "readout" }, mathematics(`${content.nameLatex} = {}`), value),
    element("span", { class: "readout" }, mathematics(`\\lVert\\nabla ${content.nameLatex}\\rVert = {}`), slope));
}
