import type { NumericContext } from "../context";
import { element } from "../dom";

/** The two names on the axes: those chosen, else the first two that the function is differentiated by. */
export function drawnNames({ content, model, store }: NumericContext): readonly [string, string] {
  const [across, up] = store.state.drawn ?? [];
  if (across !== undefined && up !== undefined) return [across, up];
  const differentiated = content.derivatives.map((derivative) => derivative.variable);
  const order = [...differentiated, ...model.variables].filter((name, index, all) => model.names.includes(name) && all.indexOf(name) === index);
  return [order[0] ?? "", order[1] ?? ""];
}

/** Two lists to choose the axes from, where there are more than two variables. */
export function axisChoice(context: NumericContext): HTMLElement[] {
  const { model, store, signal } = context;
  if (model.variables.length < 3) return [];
  const across = choice(model.variables, "Variable on the horizontal axis");
  const up = choice(model.variables, "Variable on the vertical axis");
  const choose = (changed: "across" | "up"): void => {
    const before = drawnNames(context);
    // The variable that is taken from the other axis leaves its own in exchange.
    const taken = across.value === up.value;
    const drawn = changed === "across" ? [across.value, taken ? before[0] : up.value] : [taken ? before[1] : across.value, up.value];
    store.update({ drawn, viewport: undefined });
  };
  across.addEventListener("change", () => choose("across"));
  up.addEventListener("change", () => choose("up"));
  store.subscribe(() => {
    [across.value, up.value] = drawnNames(context);
  }, signal);
  return [element("div", { class: "axis-choice" }, element("label", {}, "across ", across), " ", element("label", {}, "up ", up))];
}

function choice(names: readonly string[], label: string): HTMLSelectElement {
  return element("select", { "aria-label": label }, ...names.map((name) => element("option", { value: name }, name)));
}
