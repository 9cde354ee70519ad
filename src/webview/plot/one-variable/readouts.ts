import type { NumericContext } from "../../context";
import { element, setText } from "../../dom";
import { formatLine, formatNumber } from "../../format-number";
import { numberField } from "../../number-field";
import { pointOf } from "../../point";
import { mathematics, typeset } from "../../typeset";

/** The numbers at the point: its coordinate (which can be typed), value, slope, and the tangent's equation. */
export function oneVariableReadouts({ content, model, store, signal }: NumericContext, derivativeName: string): HTMLElement {
  const variable = model.variables[0] ?? "";
  const symbol = model.latex(variable);
  const field = numberField({
    id: "plot-point", latex: symbol, label: `${variable}, where the tangent touches`,
    onValue: (value) => value !== undefined && store.update({ point: { ...store.state.point, [variable]: value } }),
  });
  const value = element("span", { class: "number readout-value" });
  const slope = element("span", { class: "number readout-slope" });
  const tangent = element("span", { class: "readout-tangent" });
  const tangentPart = element("span", { class: "readout" }, "tangent:\u00a0 ", tangent);
  store.subscribe((state, before) => {
    if (before && before.point === state.point) return;
    const point = pointOf(model, state);
    const at = point[0] ?? NaN;
    const height = model.value(point);
    const steepness = model.gradient(point)[0] ?? NaN;
    field.show(at);
    setText(value, formatNumber(height));
    setText(slope, formatNumber(steepness));
    const equation = model.sides(point) ? "" : formatLine(symbol === "y" ? "t" : "y", symbol, steepness, height - steepness * at);
    typeset(tangent, equation);
    tangentPart.hidden = equation === "";
  }, signal);
  return element("div", { class: "readouts" },
    field.root,
    element("span", { class: "readout" }, mathematics(`${content.nameLatex}(${symbol}) = {}`), value),
    element("span", { class: "readout" }, mathematics(`${derivativeName} = {}`), slope),
    tangentPart);
}
