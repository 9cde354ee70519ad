import type { CriticalPoint, CriticalPoints } from "../../../core";
import { setAttribute, svgElement } from "../../dom";
import { formatNumber } from "../../format-number";
import type { Scale } from "../axes";
import { kindMark, kindWords } from "./kinds";

/** Marks over the map at the critical points; a click puts the point there. Keys and screen readers have the list below. */
export function criticalMarks(layer: SVGGElement, choose: (point: readonly number[]) => void): { draw(found: CriticalPoints | undefined, x: Scale, y: Scale): void } {
  const group = layer.appendChild(svgElement("g", { class: "critical-marks", "aria-hidden": "true" }));
  let shown: CriticalPoints | undefined;
  let marks: SVGGElement[] = [];
  return {
    draw(found, x, y) {
      if (found !== shown) {
        shown = found;
        marks = (found?.points ?? []).map((point) => markOf(point, choose));
        group.replaceChildren(...marks);
      }
      marks.forEach((mark, index) => {
        const [across = NaN, up = NaN] = found?.points[index]?.point ?? [];
        setAttribute(mark, "transform", `translate(${x(across).toFixed(2)},${y(up).toFixed(2)})`);
      });
    },
  };
}

function markOf({ kind, smooth, point, value }: CriticalPoint, choose: (point: readonly number[]) => void): SVGGElement {
  const mark = kindMark(kind, smooth);
  const title = svgElement("title");
  title.textContent = `${kindWords(kind, smooth)} at (${point.map((coordinate) => formatNumber(coordinate)).join(", ")}), value ${formatNumber(value)}`;
  mark.prepend(svgElement("circle", { class: "hit", r: "10" }), title);
  mark.addEventListener("click", () => choose(point));
  return mark;
}
