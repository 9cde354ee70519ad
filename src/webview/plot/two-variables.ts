import type { NumericContext } from "../context";
import { createWayLayer, descentPart, pointAt } from "../descent";
import { element } from "../dom";
import { pointOf } from "../point";
import type { Viewport } from "../state";
import { onThemeChange } from "../theme";
import { axisChoice, drawnNames } from "./axis-choice";
import { createAxes } from "./axes";
import { criticalPart } from "./critical";
import { cutLine } from "./cut-line";
import { firstDirection } from "./direction-handle";
import { exportTools } from "./export/export-tools";
import { heldPart } from "./held";
import { createLabel } from "./label";
import { legend } from "./legend";
import { createMap } from "./map";
import { createPicture, onWidth } from "./picture";
import { contains } from "./range";
import type { Plane } from "./plane";
import { choosePlaneViewport } from "./plane-range";
import { pointerValues } from "./pointer-values";
import { planeReadouts } from "./plane-readouts";
import { slicePlot } from "./slice";
import { twoVariablesPoint } from "./two-variables-point";
import { zoomControls } from "./zoom";

/** A map of a function of two variables, or of two among more: colours, lines of equal value, and the gradient. */
export function twoVariablePlot(context: NumericContext): HTMLElement {
  const { content, model, store, signal } = context;
  if (!store.state.direction) store.update({ direction: firstDirection(model, drawnNames(context)[0]) });
  const picture = createPicture("map", `Map of ${content.title} with its gradient`);
  const plot = element("div", { class: "plot two-variables", tabindex: "-1" });
  const axes = createAxes(false);
  picture.layer.prepend(axes.back);
  const xLabel = createLabel(picture.root, "axis-label");
  const yLabel = createLabel(picture.root, "axis-label");
  const map = createMap(context, picture);
  const cut = cutLine(picture.clipped);
  const critical = criticalPart(context, picture, () => drawnNames(context));
  const waysDrawn = createWayLayer(picture.clipped);
  const descent = descentPart(context, () => drawnNames(context));
  const point = twoVariablesPoint(context, picture);

  let width = 0;
  let chosen: { readonly names: string; readonly viewport: Viewport } | undefined;
  const plane = (): Plane => {
    const [across, up] = drawnNames(context);
    return { model, point: pointOf(model, store.state), across: model.names.indexOf(across), up: model.names.indexOf(up) };
  };
  const viewport = (): Viewport => {
    const names = drawnNames(context).join();
    if (store.state.viewport) return store.state.viewport;
    if (chosen?.names !== names) chosen = { names, viewport: choosePlaneViewport(plane()) };
    return chosen.viewport;
  };
  const drawAll = (): void => {
    if (width === 0) return;
    const { frame, x, y } = map.draw(plane(), viewport(), width);
    axes.draw(x, y, frame);
    const [across, up] = drawnNames(context);
    xLabel.place(model.latex(across), 0, 0);
    yLabel.place(model.latex(up), 0, 0);
    xLabel.node.style.transform = `translate(${frame.left + frame.width + 7}px, ${frame.top + frame.height - 12}px)`;
    yLabel.node.style.transform = `translate(${Math.max(2, frame.left - 16)}px, -1px)`;
    critical.draw(plane(), viewport(), x, y);
    drawPoint();
    drawWays();
  };
  const drawPoint = (): void => {
    const { frame, x, y, usual } = map.drawn();
    const here = plane();
    point.draw(here, x, y, frame, usual);
    cut.draw(here, store.state.direction, x, y);
  };
  const drawWays = (): void => {
    const ways = descent.ways(store.state);
    const { x, y } = map.drawn();
    const { across, up } = plane();
    waysDrawn.draw(ways, (place) => {
      const at = ways ? pointAt(ways, model, place) : [];
      return [x(at[across] ?? NaN), y(at[up] ?? NaN)];
    });
  };

  const zoom = zoomControls({
    plot, svg: picture.svg, viewport,
    frame: () => map.drawn().frame,
    onViewport: (next) => {
      chosen = undefined;
      store.update({ viewport: next });
    },
  }, signal);
  onWidth(picture.root, (next) => {
    width = next;
    drawAll();
  }, signal);
  onThemeChange(drawAll, signal);
  store.subscribe((state, before) => {
    if (!before || width === 0) return;
    const names = drawnNames(context);
    const heldMoved = model.names.some((name) => !names.includes(name) && state.point[name] !== before.point[name]);
    const [across, up] = names.map((name) => state.point[name] ?? 0);
    const lost = !state.viewport && !(contains(viewport().x, across) && contains(viewport().y, up));
    if (lost) chosen = undefined;
    if (lost || state.viewport !== before.viewport || state.drawn !== before.drawn || heldMoved) {
      drawAll();
      return;
    }
    if (state.point !== before.point || state.direction !== before.direction) drawPoint();
    if (descent.changed(state, before)) drawWays();
  }, signal);

  plot.append(
    element("div", { class: "plot-top" }, ...axisChoice(context), map.bar, element("div", { class: "plot-tools" }, exportTools(context, [picture]), zoom)),
    picture.root,
    pointerValues(context, picture, () => ({ ...map.drawn(), plane: plane() })),
    legend([
      { mark: "field-arrow", arrow: true, latex: `\\nabla ${content.nameLatex}`, words: "field, lengths compressed" },
      { mark: "ascent", arrow: true, latex: `\\nabla ${content.nameLatex}`, words: "steepest ascent" },
      { mark: "descent", arrow: true, latex: `-\\nabla ${content.nameLatex}`, words: "steepest descent" },
      { mark: "direction", arrow: true, latex: "\\mathbf{u}", words: "direction, to turn" },
    ]),
    planeReadouts(context),
    heldPart(context),
    slicePlot(context, () => ({ plane: plane(), viewport: viewport() })),
    descent.root,
    critical.root);
  return plot;
}
