import type { NumericContext } from "./context";
import { element } from "./dom";
import { numberField } from "./number-field";

/** Typed coordinates of the point, for the names given; they follow the point as it moves. */
export function coordinateFields(context: NumericContext, place: string, names: readonly string[]): HTMLElement {
  const { model, store, signal } = context;
  const fields = names.map((name, index) => ({ name, field: numberField({
    id: `${place}-${index}`,
    latex: model.latex(name),
    label: `${name}, coordinate of the point`,
    onValue: (value) => value !== undefined && store.update({ point: { ...store.state.point, [name]: value } }),
  }) }));
  store.subscribe((state) => {
    for (const { name, field } of fields) field.show(state.point[name]);
  }, signal);
  return element("div", { class: "fields" }, ...fields.map(({ field }) => field.root));
}
