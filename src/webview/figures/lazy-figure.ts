import type { NumericContext, FigureContext } from "../context";
import { element } from "../dom";
import { describe } from "../host";

/**
 * A figure that is loaded when its tab is opened: a word stands in its place until it is there, and a sentence where it
 * cannot be loaded or built.
 */
export function lazyFigure(load: () => Promise<(context: NumericContext) => HTMLElement>): (context: FigureContext) => HTMLElement {
  return (context) => {
    const place = element("div", { class: "lazy-figure", "aria-busy": "true" }, element("p", { class: "quiet-text", role: "status" }, "Loading …"));
    const { model, host, signal } = context;
    const fill = async (): Promise<void> => {
      try {
        const build = await load();
        if (model && !signal.aborted) place.replaceChildren(build({ ...context, model }));
      } catch (thrown) {
        host.post({ type: "failed", message: describe(thrown) });
        place.replaceChildren(element("p", { class: "broken", role: "alert" }, "This part could not be shown."));
      }
      place.removeAttribute("aria-busy");
    };
    void fill();
    return place;
  };
}
