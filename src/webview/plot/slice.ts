import { scaleLinear } from "d3-scale";
import type { NumericContext } from "../context";
import { element, setAttribute, setText, show, svgElement } from "../dom";
import { formatNumber } from "../format-number";
import { slopeAlong, unitVector } from "../point";
import type { Viewport } from "../state";
import { mathematics } from "../typeset";
import { createAxes, leftMargin } from "./axes";
import { chord } from "./chord";
import { pathOf, sampleSegments } from "./curve";
import { createLabel } from "./label";
import { legend } from "./legend";
import { createPicture, onWidth } from "./picture";
import type { Plane } from "./plane";
import { chooseVertical, places } from "./range";

const height = 170;
const top = 20;

/** The function along the direction, as far as the line is in view: what a walker along u sees, with the slope at the point as a tangent. */
export function slicePlot(context: NumericContext, shown: () => { readonly plane: Plane; readonly viewport: Viewport }): HTMLElement {
  const { content, model, store, signal } = context;
  const picture = createPicture("slice", "The function along the direction");
  const axes = createAxes(true);
  picture.layer.prepend(axes.back);
  const curve = picture.clipped.appendChild(svgElement("path", { class: "curve" }));
  const tangent = picture.clipped.appendChild(svgElement("line", { class: "tangent" }));
  const mark = picture.clipped.appendChild(svgElement("circle", { class: "slice-mark", r: "5" }));
  const label = createLabel(picture.root, "axis-label");
  const slopeText = element("span", { class: "number readout-slice-slope" });
  const entries = legend([{ mark: "curve", latex: `${content.nameLatex}(\\mathbf{p} + t\\,\\mathbf{u})` }, { mark: "tangent", words: "its slope at the point," }]);
  entries.lastElementChild?.append(mathematics(`\\ D_{\\mathbf{u}} ${content.nameLatex} = {}`), slopeText);
  const root = element("div", { class: "slice", role: "group", "aria-label": "Slice along the direction" }, entries, picture.root);
  label.place("t", 0, 0);
  let width = 0;

  const draw = (): void => {
    const unit = store.state.direction && unitVector(store.state.direction);
    show(root, unit !== undefined);
    if (!unit || width === 0) return;
    const { plane, viewport } = shown();
    const { point } = plane;
    const [from, to] = chord([point[plane.across] ?? NaN, point[plane.up] ?? NaN], [unit[plane.across] ?? 0, unit[plane.up] ?? 0], viewport);
    // Parameters have no part in the direction: they stay where they are.
    const along = (t: Float64Array): Float64Array =>
      model.values(point.map((start, index) => (unit[index] ? t.map((step) => start + step * (unit[index] ?? 0)) : Float64Array.of(start))));
    const value = model.value(point);
    const slope = slopeAlong(model.gradient(point), unit);
    setText(slopeText, formatNumber(slope));
    const inner = height - top - 30;
    const range = chooseVertical(along(places([from, to], 301)), [], { value });
    const y = scaleLinear([range[0], range[1]], [inner, 0]);
    const left = leftMargin(y, inner);
    const frame = { left, top, width: width - left - 22, height: inner };
    const x = scaleLinear([from, to], [0, frame.width]);
    picture.resize(width, height, frame);
    axes.draw(x, y, frame);
    label.node.style.transform = `translate(${width - 16}px, ${top + inner - 12}px)`;
    setAttribute(curve, "d", pathOf(sampleSegments(along, [from, to], Math.max(150, frame.width), range[1] - range[0]), x, y, inner));
    const exists = Number.isFinite(value);
    mark.toggleAttribute("hidden", !exists);
    tangent.toggleAttribute("hidden", !exists || !Number.isFinite(slope));
    if (!exists) return;
    setAttribute(mark, "cx", x(0).toFixed(2));
    setAttribute(mark, "cy", y(value).toFixed(2));
    if (!Number.isFinite(slope)) return;
    const ends = { x1: x(from), y1: y(value + slope * from), x2: x(to), y2: y(value + slope * to) };
    for (const [name, pixel] of Object.entries(ends)) setAttribute(tangent, name, Math.max(-1e6, Math.min(1e6, pixel)).toFixed(2));
  };
  onWidth(picture.root, (next) => {
    width = next;
    draw();
  }, signal);
  store.subscribe((state, before) => {
    if (!before || before.point !== state.point || before.direction !== state.direction || before.viewport !== state.viewport || before.drawn !== state.drawn) draw();
  }, signal);
  return root;
}
