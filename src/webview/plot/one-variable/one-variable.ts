import type { NumericContext } from "../../context";
import { createWayLayer, descentPart } from "../../descent";
import type { Placed } from "../../descent";
import { element } from "../../dom";
import type { Viewport } from "../../state";
import { createAxes } from "../axes";
import { exportTools } from "../export/export-tools";
import { heldFields } from "../held";
import { createLabel } from "../label";
import { legend } from "../legend";
import { createPicture, onWidth } from "../picture";
import { contains } from "../range";
import { listenToPointer, zoomControls } from "../zoom";
import { oneVariableCurves } from "./curves";
import { levelMarks } from "./level-points";
import { oneVariablePoint } from "./point";
import { pointerLine } from "./pointer";
import { oneVariableReadouts } from "./readouts";
import { secantLines } from "./secant";
import { secantControls } from "./secant-controls";
import { oneVariableState } from "./state";
import { viewOf, type OneVariableView } from "./view";
import { chooseViewport, slopesIn } from "./viewport";

/** A function of one variable above its derivative, on the same horizontal axis, with the tangent at a point that can be dragged. */
export function oneVariablePlot(context: NumericContext): HTMLElement {
  const { content, model, store, signal } = context;
  const variable = model.variables[0] ?? "";
  const symbol = model.latex(variable);
  const f = `${content.nameLatex}(${symbol})`;
  const derivativeName = content.derivatives[0]?.leftLatex ?? `${content.nameLatex}'(${symbol})`;

  const above = createPicture("curve", `Plot of ${content.title}`);
  const below = createPicture("slope", `Plot of the derivative of ${content.title}`);
  const plot = element("div", { class: "plot one-variable", tabindex: "-1" });
  const [upperAxes, lowerAxes] = [createAxes(true), createAxes(true)];
  upperAxes.back.classList.add("without-numbers");
  above.layer.prepend(upperAxes.back);
  below.layer.prepend(lowerAxes.back);
  const names = { x: createLabel(below.root, "axis-label"), value: createLabel(above.root, "axis-label"), slope: createLabel(below.root, "axis-label") };
  names.x.place(symbol, 0, 0);
  names.value.place(f, 0, 0);
  names.slope.place(derivativeName, 0, 0);
  const curves = oneVariableCurves(context, above, below);
  const marks = levelMarks(context, above, below);
  const secant = secantLines(context, above);
  const point = oneVariablePoint(context, above, below);
  const controls = secantControls(context);
  const waysDrawn = createWayLayer(above.clipped);
  const descent = descentPart(context, () => [variable]);

  let width = 0;
  let view: OneVariableView | undefined;
  let chosen: Viewport | undefined;
  const viewport = (): Viewport => store.state.viewport ?? (chosen ??= chooseViewport(context));
  const drawPoint = (): void => {
    if (!view) return;
    secant.draw(view);
    point.draw(view);
  };
  const drawWays = (): void => {
    if (view) waysDrawn.draw(descent.ways(store.state), onCurve(view));
  };
  const drawAll = (): void => {
    if (width === 0) return;
    const part = viewport();
    view = viewOf(width, part, slopesIn(context, part.x));
    const { x, value, slope } = view;
    above.resize(width, value.height, value.frame);
    below.resize(width, slope.height, slope.frame);
    upperAxes.draw(x, value.y, value.frame);
    lowerAxes.draw(x, slope.y, slope.frame);
    names.x.node.style.transform = `translate(${width - 18}px, ${slope.frame.top + slope.frame.height - 12}px)`;
    for (const name of [names.value, names.slope]) name.node.style.transform = `translate(${Math.max(0, value.frame.left - 8)}px, -2px)`;
    curves.draw(view);
    marks.draw(view);
    marks.search(view);
    drawPoint();
    drawWays();
  };
  const onViewport = (next: Viewport | undefined): void => {
    chosen = undefined;
    store.update({ viewport: next });
  };
  const zoom = zoomControls({ plot, svg: above.svg, viewport, frame: () => view?.value.frame ?? noFrame, onViewport }, signal);
  // The derivative moves along with the function; how high it is chooses itself.
  listenToPointer({
    plot, svg: below.svg, viewport, frame: () => view?.slope.frame ?? noFrame,
    onViewport: (next) => onViewport(next && { x: next.x, y: viewport().y }),
  });
  onWidth(above.root, (next) => {
    width = next;
    drawAll();
  }, signal);
  store.subscribe((state, before) => {
    if (!before || width === 0) return;
    const held = model.parameters.some((name) => state.point[name] !== before.point[name]);
    // A point typed far away takes the view along, unless the reader chose the view.
    const lost = !state.viewport && !contains(viewport().x, state.point[variable]);
    if (lost) chosen = undefined;
    if (lost || state.viewport !== before.viewport || held) {
      drawAll();
      return;
    }
    if (state.point !== before.point || oneVariableState.changed(state, before)) drawPoint();
    if (descent.changed(state, before)) drawWays();
  }, signal);

  plot.append(
    element("div", { class: "plot-top" }, legend([
      { mark: "curve", latex: f },
      { mark: "curve-slope", latex: derivativeName },
      { mark: "tangent", words: "tangent" },
    ]), element("div", { class: "plot-tools" }, controls.toggle, exportTools(context, [above, below]), zoom)),
    above.root, below.root,
    pointerLine(context, [above, below], () => view),
    oneVariableReadouts(context, derivativeName),
    controls.root,
    marks.list,
    ...heldFields(context, model.parameters),
    descent.root);
  return plot;
}

/** A way down a curve: each place at the height of its value. */
function onCurve({ x, value }: OneVariableView): Placed {
  return ([at = NaN], height) => [x(at), value.y(height)];
}

const noFrame = { left: 0, top: 0, width: 1, height: 1 };
