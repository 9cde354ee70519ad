import type { NumericContext } from "../../context";
import { setAttribute, svgElement } from "../../dom";
import { pointOf } from "../../point";
import { pathOf, sampleSegments } from "../curve";
import type { Picture } from "../picture";
import type { Sampler } from "../range";
import type { Half, OneVariableView } from "./view";

/** Function and derivative as they vary along the axis, everything else held. */
export function samplersOf({ model, store }: NumericContext): { readonly value: Sampler; readonly slope: Sampler } {
  const columns = (at: Float64Array): Float64Array[] => pointOf(model, store.state).map((held, index) => (index === 0 ? at : Float64Array.of(held)));
  return { value: (at) => model.values(columns(at)), slope: (at) => model.slopes(0, columns(at)) };
}

/** The two curves: drawn again when the view changes, left alone while the point moves. */
export function oneVariableCurves(context: NumericContext, above: Picture, below: Picture): { draw(view: OneVariableView): void } {
  const curve = above.clipped.appendChild(svgElement("path", { class: "curve" }));
  const slope = below.clipped.appendChild(svgElement("path", { class: "curve-slope" }));
  return {
    draw({ x, value, slope: lower }) {
      const samplers = samplersOf(context);
      const [from = 0, to = 1] = x.domain();
      const count = Math.max(200, Math.round(value.frame.width * 1.5));
      const path = (sampler: Sampler, { y, frame }: Half): string => {
        const [low = 0, high = 1] = y.domain();
        return pathOf(sampleSegments(sampler, [from, to], count, high - low), x, y, frame.height);
      };
      setAttribute(curve, "d", path(samplers.value, value));
      setAttribute(slope, "d", path(samplers.slope, lower));
    },
  };
}
