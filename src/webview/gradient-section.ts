import type { NumericContext } from "./context";
import { coordinateFields } from "./coordinates";
import { directionalPart } from "./directional";
import { element, setText, show } from "./dom";
import { formatNumber } from "./format-number";
import { partialsTable } from "./partials-table";
import { lengthOf, pointOf, unitVector } from "./point";
import { keepScrollable } from "./scrollable";
import { mathematics, typeset } from "./typeset";
import { columnLatex, numberColumn, rowLatex } from "./vector";

/** The gradient at the point: symbols and numbers, length, steepest ways up and down, and the slope along a direction. */
export function gradientSection(context: NumericContext): HTMLElement {
  const { content, model, store, signal } = context;
  const symbolic = element("span");
  const numeric = element("span", { class: "gradient-numbers" });
  const vector = element("div", { class: "gradient-vector" }, symbolic, numeric);
  typeset(symbolic, symbolicGradient(context), { display: true });
  keepScrollable(symbolic, signal);
  const length = element("span", { class: "number readout-length" });
  const ascent = element("span", { class: "readout-ascent" });
  const descent = element("span", { class: "readout-descent" });
  const facts = element("dl", { class: "facts" },
    fact("Length", mathematics(`\\lVert\\nabla ${content.nameLatex}\\rVert`), length),
    fact("Steepest ascent", mathematics(`\\frac{\\nabla ${content.nameLatex}}{\\lVert\\nabla ${content.nameLatex}\\rVert}`), ascent),
    fact("Steepest descent", mathematics(`-\\frac{\\nabla ${content.nameLatex}}{\\lVert\\nabla ${content.nameLatex}\\rVert}`), descent));
  const remark = element("p", { class: "gradient-remark", role: "status" });

  for (const value of [ascent, descent]) keepScrollable(value, signal);
  store.subscribe((state, before) => {
    if (before && before.point === state.point) return;
    const point = pointOf(model, state);
    const gradient = model.gradient(point);
    const unit = unitVector(gradient);
    const exists = gradient.every(Number.isFinite);
    typeset(numeric, `\\displaystyle {} = ${numberColumn(gradient)}`);
    setText(length, exists ? formatNumber(lengthOf(gradient)) : "undefined");
    if (unit) {
      typeset(ascent, rowLatex(unit));
      typeset(descent, rowLatex(unit.map((component) => -component + 0)));
    }
    facts.classList.toggle("no-direction", !unit);
    setText(remark, model.remark(point) || remarkOn(gradient));
    show(remark, remark.textContent !== "");
  }, signal);

  return element("section", { class: "gradient", "aria-labelledby": "gradient-title" },
    element("h2", { id: "gradient-title" }, "Gradient at a point"),
    coordinateFields(context, "gradient-at", model.names),
    vector, facts, remark, ...(model.variables.length > 1 ? [partialsTable(context), directionalPart(context)] : []));
}

function symbolicGradient({ content, model }: NumericContext): string {
  const partials = model.variables.map((variable) => content.derivatives.find((derivative) => derivative.variable === variable)?.latex);
  const known = partials.filter((latex) => latex !== undefined);
  const left = `\\nabla ${content.nameLatex}`;
  return known.length === partials.length ? `${left} = ${columnLatex(known)}` : left;
}

function fact(label: string, left: HTMLElement, value: HTMLElement): HTMLElement {
  return element("div", { class: "fact" }, element("dt", {}, label), element("dd", {}, left, mathematics("{} = {}"), value));
}

function remarkOn(gradient: readonly number[]): string {
  if (!gradient.every(Number.isFinite)) return "The gradient is undefined at this point.";
  if (gradient.some((component) => component !== 0)) return "";
  return "The gradient is zero: a candidate for minimum, maximum or saddle; no direction is steepest.";
}
