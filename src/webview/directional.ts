import type { NumericContext } from "./context";
import { element, setText, show } from "./dom";
import { formatNumber } from "./format-number";
import { numberField } from "./number-field";
import { dot, pointOf, unitVector } from "./point";
import { keepScrollable } from "./scrollable";
import { mathematics, typeset } from "./typeset";
import { numberColumn, productLatex } from "./vector";

/** The directional derivative: asks for a direction, and shows the slope along its unit vector and along the vector as given. */
export function directionalPart(context: NumericContext): HTMLElement {
  const { content, model, store, signal } = context;
  const name = content.nameLatex;
  const typed: (number | undefined)[] = model.variables.map((_, index) => store.state.direction?.[index]);
  const fields = model.variables.map((variable, index) => numberField({
    id: `direction-${index}`,
    latex: `v_{${model.latex(variable)}}`,
    label: `${variable}, component of the direction`,
    optional: true,
    onValue: (value) => {
      typed[index] = value;
      const whole = typed.filter((component) => component !== undefined);
      store.update({ direction: whole.length === typed.length ? whole : undefined });
    },
  }));
  const hint = element("p", { class: "quiet-text", role: "status" });
  const unit = element("span", { class: "readout-unit" });
  const sum = element("span");
  const slope = element("span", { class: "number readout-directional" });
  const given = element("span", { class: "number readout-as-given" });
  const unitLine = element("div", { class: "equation" }, mathematics("\\mathbf{u} = \\frac{\\mathbf{v}}{\\lVert\\mathbf{v}\\rVert}"), unit);
  const sumLine = element("div", { class: "equation" }, sum, slope);
  const givenLine = element("div", { class: "equation quiet-text" }, "along the vector as given:\u00a0 ", mathematics(`\\nabla ${name} \\cdot \\mathbf{v} = {}`), given);
  for (const equation of [unitLine, sumLine, givenLine]) keepScrollable(equation, signal);
  const results = element("div", { class: "directional-results" }, unitLine, sumLine, givenLine);

  store.subscribe((state, before) => {
    const { direction } = state;
    if (before && before.point === state.point && before.direction === direction) return;
    // Half a direction stands in the fields alone: showing it from the state would wipe what was typed.
    if (direction) {
      direction.forEach((component, index) => {
        typed[index] = component;
        fields[index]?.show(component);
      });
    }
    const u = direction && unitVector(direction);
    setText(hint, direction ? (u ? "" : "The zero vector has no direction. Type one that is not zero.") : "Type a direction to see the slope along it.");
    show(hint, hint.textContent !== "");
    show(results, u !== undefined);
    if (!direction || !u) return;
    const gradient = model.gradient(pointOf(model, state));
    typeset(unit, `{} = ${numberColumn(u)}`);
    const written = gradient.every(Number.isFinite) ? productLatex(gradient, u) : "";
    typeset(sum, `D_{\\mathbf{u}} ${name} = \\nabla ${name} \\cdot \\mathbf{u} ${written === "" ? "" : `= ${written}`} = {}`);
    setText(slope, formatNumber(dot(gradient, u)));
    setText(given, formatNumber(dot(gradient, direction)));
  }, signal);

  return element("div", { class: "directional", role: "group", "aria-labelledby": "directional-title" },
    element("h3", { id: "directional-title" }, "Along a direction ", mathematics("\\mathbf{v}")),
    element("div", { class: "fields" }, ...fields.map((field) => field.root)),
    hint, results);
}
