import type { NumericContext } from "../context";
import { element, setAttribute } from "../dom";
import { formatNumber } from "../format-number";
import { numberField } from "../number-field";
import { around } from "./range";

/** Sliders and fields for the coordinates that are not on an axis. */
export function heldFields({ model, store, signal }: NumericContext, names: readonly string[]): HTMLElement[] {
  if (names.length === 0) return [];
  const rows = names.map((name) => {
    const set = (value: number | undefined): void => {
      if (value !== undefined) store.update({ point: { ...store.state.point, [name]: value } });
    };
    const field = numberField({ id: `held-${name}`, latex: model.latex(name), label: `${name}, held constant in the plot`, onValue: set });
    const [from, to] = around(store.state.point[name] ?? 0, 3);
    const slider = element("input", { type: "range", min: String(from), max: String(to), step: String((to - from) / 120), "aria-label": `${name}, held constant in the plot` });
    slider.addEventListener("input", () => set(Number(Number(slider.value).toPrecision(6))));
    return { name, field, slider };
  });
  store.subscribe((state, before) => {
    for (const { name, field, slider } of rows) {
      const value = state.point[name] ?? 0;
      if (before && before.point[name] === value) continue;
      field.show(value);
      slider.value = String(value);
      setAttribute(slider, "aria-valuetext", formatNumber(value));
    }
  }, signal);
  return [element("div", { class: "held", role: "group", "aria-label": "Held constant" },
    element("span", { class: "quiet-text" }, "held constant"),
    ...rows.map(({ field, slider }) => element("div", { class: "held-row" }, field.root, slider)))];
}
