import type { FigureContext, NumericContext } from "../context";
import { element } from "../dom";
import { oneVariablePlot } from "./one-variable/one-variable";
import { twoVariablePlot } from "./two-variables";

/** The plot that suits the number of variables; a sentence where there is nothing to draw. */
export function plotSection(context: FigureContext): HTMLElement {
  const { model } = context;
  const section = element("section", { class: "plot-section", "aria-labelledby": "plot-title" }, element("h2", { id: "plot-title" }, "Plot"));
  if (!model) section.append(words("A function of which only the name is known has no values to draw."));
  else if (model.variables.length === 0) section.append(words("There is no variable to draw this by: it is constant."));
  else section.append(drawing({ ...context, model }));
  return section;
}

function drawing(context: NumericContext): HTMLElement {
  return context.model.variables.length === 1 ? oneVariablePlot(context) : twoVariablePlot(context);
}

function words(text: string): HTMLElement {
  return element("p", { class: "quiet-text" }, text);
}
