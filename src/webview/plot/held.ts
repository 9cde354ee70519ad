import type { NumericContext } from "../context";
import { element } from "../dom";
import { evenScale, slidingField } from "../sliding-field";
import { drawnNames } from "./axis-choice";
import { around } from "./range";

/** Sliders and fields for the coordinates that are not on an axis. */
export function heldFields({ model, store, signal }: NumericContext, names: readonly string[]): HTMLElement[] {
  if (names.length === 0) return [];
  const rows = names.map((name) => {
    const set = (value: number): void => store.update({ point: { ...store.state.point, [name]: value } });
    const [from, to] = around(store.state.point[name] ?? 0, 3);
    return { name, sliding: slidingField({ id: `held-${name}`, latex: model.latex(name), label: `${name}, held constant in the plot`, scale: evenScale(from, to), onValue: set }) };
  });
  store.subscribe((state, before) => {
    for (const { name, sliding } of rows) {
      const value = state.point[name] ?? 0;
      if (before?.point[name] !== value) sliding.show(value);
    }
  }, signal);
  return [element("div", { class: "held", role: "group", "aria-label": "Held constant" },
    element("span", { class: "quiet-text" }, "held constant"),
    ...rows.map(({ sliding }) => element("div", { class: "held-row" }, sliding.field, sliding.slider)))];
}

/** The same for the plane that is drawn, made anew when other axes are chosen. */
export function heldPart(context: NumericContext): HTMLElement {
  const { model, store, signal } = context;
  const root = element("div", { class: "held-part" });
  let shown = new AbortController();
  store.subscribe((state, before) => {
    if (before && state.drawn === before.drawn) return;
    const names = drawnNames(context);
    shown.abort();
    shown = new AbortController();
    const lifetime = AbortSignal.any([signal, shown.signal]);
    root.replaceChildren(...heldFields({ ...context, signal: lifetime }, model.names.filter((name) => !names.includes(name))));
  }, signal);
  return root;
}
