import type { NumericContext } from "../../context";
import { element, setText } from "../../dom";
import { formatNumber } from "../../format-number";
import { pointOf } from "../../point";
import type { Picture } from "../picture";
import type { OneVariableView } from "./view";

/** A line with the coordinate under the pointer, and what the function and its derivative are there. */
export function pointerLine({ content, model, store, signal }: NumericContext, pictures: readonly Picture[], shown: () => OneVariableView | undefined): HTMLElement {
  const line = element("p", { class: "pointer-values quiet-text", "aria-hidden": "true" }, "\u00a0");
  const variable = model.variables[0] ?? "";
  for (const { svg } of pictures) {
    svg.addEventListener("pointermove", (event) => {
      const view = shown();
      if (!view) return;
      const left = event.clientX - svg.getBoundingClientRect().left - view.value.frame.left;
      if (left < 0 || left > view.value.frame.width) return;
      const [, ...held] = pointOf(model, store.state);
      const at = view.x.invert(left);
      const name = /^[a-zA-Z]+$/.test(content.nameLatex) ? content.nameLatex : "f";
      setText(line, `under the pointer: ${variable} = ${formatNumber(at, 3)}, ${name} = ${formatNumber(model.value([at, ...held]))}, ${name}′ = ${formatNumber(model.gradient([at, ...held])[0] ?? NaN)}`);
    }, { signal });
    svg.addEventListener("pointerleave", () => setText(line, "\u00a0"), { signal });
  }
  return line;
}
