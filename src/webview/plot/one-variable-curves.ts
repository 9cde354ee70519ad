import type { NumericContext } from "../context";
import { setAttribute, svgElement } from "../dom";
import { pointOf } from "../point";
import type { Frame, Scale } from "./axes";
import { pathOf, sampleSegments } from "./curve";
import type { Picture } from "./picture";
import type { Sampler } from "./range";

/** The two curves of the plot: drawn again when the view changes, left alone while the point moves. */
export function oneVariableCurves({ model, store }: NumericContext, picture: Picture): { draw(x: Scale, y: Scale, frame: Frame): void } {
  const slope = picture.clipped.appendChild(svgElement("path", { class: "curve-slope" }));
  const curve = picture.clipped.appendChild(svgElement("path", { class: "curve" }));
  return {
    draw(x, y, frame) {
      const [from = 0, to = 1] = x.domain();
      const [low = 0, high = 1] = y.domain();
      const count = Math.max(200, Math.round(frame.width * 1.5));
      const point = pointOf(model, store.state);
      const columns = (at: Float64Array): Float64Array[] => point.map((held, index) => (index === 0 ? at : Float64Array.of(held)));
      const path = (values: Sampler): string => pathOf(sampleSegments(values, [from, to], count, high - low), x, y, frame.height);
      setAttribute(curve, "d", path((at) => model.values(columns(at))));
      setAttribute(slope, "d", path((at) => model.slopes(0, columns(at))));
    },
  };
}
