import type { FigureContext, PanelContext } from "../context";
import { element } from "../dom";
import { gradientSection } from "../gradient-section";
import { createModel } from "../model";
import type { FunctionModel } from "../model";
import { plotSection } from "../plot/plot-section";
import { startingPoint } from "../point";
import { safely } from "../safely";
import { tabList } from "../tabs";
import { lazyFigure } from "./lazy-figure";
import { figureState } from "./state";

/** One way to look at the function. */
interface Figure {
  readonly name: string;
  readonly title: string;
  /** Whether there is something to look at this way. */
  readonly serves: (context: FigureContext) => boolean;
  readonly build: (context: FigureContext) => HTMLElement;
}

const all: readonly Figure[] = [
  { name: "plot", title: "Plot", serves: () => true, build: plotSection },
  { name: "surface", title: "Surface", serves: hasPlane, build: lazyFigure(async () => (await import("../surface")).surfaceSection) },
  { name: "graph", title: "Graph", serves: hasOperations, build: lazyFigure(async () => (await import("../graph")).graphSection) },
];

/** Whether there are two variables to draw. */
function hasPlane({ model }: FigureContext): boolean {
  return model !== undefined && model.variables.length >= 2;
}

/** Whether the function is made of operations on variables. */
function hasOperations({ model }: FigureContext): boolean {
  return model !== undefined && model.variables.length > 0 && model.expression.kind === "operation";
}

/** The figures of the function, one tab each, and its gradient at the point. */
export function figures(context: PanelContext): HTMLElement[] {
  const { content, store, host } = context;
  const model = safely(host, () => createModel(content));
  if (model) store.update({ point: wholePoint(model, store.state.point) });
  const numeric = { ...context, model };
  const part = (build: () => HTMLElement): HTMLElement => safely(host, build) ?? element("p", { class: "broken", role: "alert" }, "This part could not be shown.");
  const served = all.filter(({ serves }) => serves(numeric));
  const opened = figureState.read(store.state).open;
  const section = element("section", { class: "figures", "aria-label": "Figures" }, ...tabList({
    name: "figure",
    label: "Ways to look at the function",
    titles: served.map(({ title }) => title),
    selected: Math.max(0, served.findIndex(({ name }) => name === opened)),
    panel: (index) => part(() => served[index]?.build(numeric) ?? element("p")),
    onSelect: (index) => figureState.update(store, { open: served[index]?.name }),
  }));
  return model && model.variables.length > 0 ? [section, part(() => gradientSection({ ...context, model }))] : [section];
}

/** Every name gets a coordinate: those chosen, and a good place for the rest. */
function wholePoint(model: FunctionModel, chosen: Readonly<Record<string, number>>): Readonly<Record<string, number>> {
  const places = startingPoint(model, chosen);
  return { ...chosen, ...Object.fromEntries(model.names.map((name, index) => [name, places[index] ?? 0])) };
}
