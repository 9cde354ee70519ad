import type { NumericContext } from "../context";
import { element, setText } from "../dom";
import { formatNumber } from "../format-number";
import type { DrawnMap } from "./map";
import type { Picture } from "./picture";
import { lifted } from "./plane";
import type { Plane } from "./plane";

/** A line with the coordinates and the value under the pointer. */
export function pointerValues({ model, signal }: NumericContext, picture: Picture, drawn: () => DrawnMap & { readonly plane: Plane }): HTMLElement {
  const line = element("p", { class: "pointer-values quiet-text", "aria-hidden": "true" }, "\u00a0");
  picture.svg.addEventListener("pointermove", (event) => {
    const { frame, x, y, plane } = drawn();
    const box = picture.svg.getBoundingClientRect();
    const left = event.clientX - box.left - frame.left;
    const top = event.clientY - box.top - frame.top;
    if (left < 0 || top < 0 || left > frame.width || top > frame.height) return;
    const [across, up] = [x.invert(left), y.invert(top)];
    const value = model.value(lifted(plane, across, up));
    setText(line, `under the pointer: ${model.names[plane.across]} = ${formatNumber(across, 3)}, ${model.names[plane.up]} = ${formatNumber(up, 3)}, value ${formatNumber(value)}`);
  }, { signal });
  picture.svg.addEventListener("pointerleave", () => setText(line, "\u00a0"), { signal });
  return line;
}
