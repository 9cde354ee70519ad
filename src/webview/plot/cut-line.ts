import { setAttribute, svgElement } from "../dom";
import { unitVector } from "../point";
import type { Scale } from "./axes";
import { chord } from "./chord";
import type { Plane } from "./plane";

/** The line of the slice on the map: along the direction, through the point, from border to border. */
export function cutLine(layer: SVGGElement): { draw(plane: Plane, direction: readonly number[] | undefined, x: Scale, y: Scale): void } {
  const lines = ["cut-halo", "cut"].map((name) => layer.appendChild(svgElement("line", { class: name })));
  return {
    draw({ point, across, up }, direction, x, y) {
      const unit = direction && unitVector(direction);
      const [stepX, stepY] = [unit?.[across] ?? 0, unit?.[up] ?? 0];
      const [startX, startY] = [point[across] ?? NaN, point[up] ?? NaN];
      const hidden = stepX === 0 && stepY === 0;
      for (const line of lines) line.toggleAttribute("hidden", hidden);
      if (hidden) return;
      const [from, to] = chord([startX, startY], [stepX, stepY], { x: ends(x), y: ends(y) });
      const pixels = { x1: x(startX + from * stepX), y1: y(startY + from * stepY), x2: x(startX + to * stepX), y2: y(startY + to * stepY) };
      for (const line of lines) for (const [name, pixel] of Object.entries(pixels)) setAttribute(line, name, pixel.toFixed(2));
    },
  };
}

function ends(scale: Scale): readonly [number, number] {
  const [from = 0, to = 1] = scale.domain();
  return [from, to];
}
