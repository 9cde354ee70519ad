import { scaleLinear } from "d3-scale";
import type { NumericContext } from "../context";
import { element } from "../dom";
import { pointOf } from "../point";
import type { Viewport } from "../state";
import { createAxes, leftMargin } from "./axes";
import type { Frame, Scale } from "./axes";
import { createLabel } from "./label";
import { legend } from "./legend";
import { oneVariableCurves } from "./one-variable-curves";
import { oneVariablePoint } from "./one-variable-point";
import { oneVariableReadouts } from "./one-variable-readouts";
import { createPicture, onWidth } from "./picture";
import { chooseHorizontal, chooseVertical, contains, places } from "./range";
import { heldFields } from "./held";
import { zoomControls } from "./zoom";

/** A function of one variable and its derivative on shared axes, with the tangent at a point that can be dragged. */
export function oneVariablePlot(context: NumericContext): HTMLElement {
  const { content, model, store, signal } = context;
  const variable = model.variables[0] ?? "";
  const symbol = model.latex(variable);
  const f = `${content.nameLatex}(${symbol})`;
  const derivativeName = content.derivatives[0]?.leftLatex ?? `${content.nameLatex}'(${symbol})`;

  const picture = createPicture("curve", `Plot of ${content.title} and its derivative`);
  const plot = element("div", { class: "plot one-variable", tabindex: "-1" });
  const axes = createAxes(true);
  picture.layer.prepend(axes.back);
  const xLabel = createLabel(picture.root, "axis-label");
  const yLabel = createLabel(picture.root, "axis-label");
  const curves = oneVariableCurves(context, picture);
  const point = oneVariablePoint(context, picture);

  let width = 0;
  let frame: Frame = { left: 0, top: 0, width: 1, height: 1 };
  let x: Scale = scaleLinear();
  let y: Scale = scaleLinear();
  let chosen: Viewport | undefined;
  const viewport = (): Viewport => store.state.viewport ?? (chosen ??= chooseViewport(context));

  const layout = (): void => {
    const height = Math.round(Math.max(230, Math.min(400, width * 0.62)));
    const { x: across, y: up } = viewport();
    const inner = height - 22 - 30;
    y = scaleLinear([up[0], up[1]], [inner, 0]);
    const left = leftMargin(y, inner);
    frame = { left, top: 22, width: width - left - 22, height: inner };
    x = scaleLinear([across[0], across[1]], [0, frame.width]);
    picture.resize(width, height, frame);
    axes.draw(x, y, frame);
    xLabel.node.style.transform = `translate(${width - 18}px, ${22 + inner - 12}px)`;
    yLabel.node.style.transform = `translate(${Math.max(0, left - 8)}px, -2px)`;
  };
  const drawAll = (): void => {
    if (width === 0) return;
    layout();
    curves.draw(x, y, frame);
    point.draw(x, y, frame);
  };
  xLabel.place(symbol, 0, 0);
  yLabel.place(`${f},\\ ${derivativeName}`, 0, 0);
  const zoom = zoomControls({
    plot, svg: picture.svg, viewport,
    frame: () => frame,
    onViewport: (next) => {
      chosen = undefined;
      store.update({ viewport: next });
    },
  }, signal);
  onWidth(picture.root, (next) => {
    width = next;
    drawAll();
  }, signal);
  store.subscribe((state, before) => {
    if (!before || width === 0) return;
    const held = model.parameters.some((name) => state.point[name] !== before.point[name]);
    // A point typed far away takes the view along, unless the reader chose the view.
    const lost = !state.viewport && !contains(viewport().x, state.point[variable]);
    if (lost) chosen = undefined;
    if (lost || state.viewport !== before.viewport || held) drawAll();
    else if (state.point !== before.point) point.draw(x, y, frame);
  }, signal);

  plot.append(
    element("div", { class: "plot-top" }, legend([
      { mark: "curve", latex: f },
      { mark: "curve-slope", latex: derivativeName },
      { mark: "tangent", words: "tangent" },
    ]), zoom),
    picture.root,
    oneVariableReadouts(context, derivativeName),
    ...heldFields(context, model.parameters));
  return plot;
}

/** The part of the plane that shows the function well around the point. */
function chooseViewport({ model, store }: NumericContext): Viewport {
  const point = pointOf(model, store.state);
  const columns = (at: Float64Array): Float64Array[] => point.map((held, index) => (index === 0 ? at : Float64Array.of(held)));
  const x = chooseHorizontal((at) => model.values(columns(at)), point[0] ?? 0);
  const at = places(x, 601);
  return { x, y: chooseVertical(model.values(columns(at)), model.slopes(0, columns(at)), { value: model.value(point), slope: model.gradient(point)[0] }) };
}
