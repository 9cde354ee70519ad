import { setAttribute, svgElement } from "../dom";

/** An arrow drawn in the picture. */
export interface Arrow {
  readonly node: SVGGElement;
  /** From a place, along a direction in pixels of length one; no arrow for length 0. */
  place(x: number, y: number, right: number, down: number, length: number): void;
}

const head = 9;

/** Adds an arrow to a layer; its colour comes from the class. */
export function createArrow(layer: SVGGElement, className: string): Arrow {
  const node = svgElement("g", { class: `arrow ${className}` });
  const halo = node.appendChild(svgElement("line", { class: "halo" }));
  const shaft = node.appendChild(svgElement("line", { class: "shaft" }));
  const tip = node.appendChild(svgElement("path", { class: "tip", d: `M0,0L${-head},${-head * 0.45}L${-head},${head * 0.45}Z` }));
  layer.append(node);
  return {
    node,
    place(x, y, right, down, length) {
      node.toggleAttribute("hidden", !(length > 0));
      if (!(length > 0)) return;
      const end = { x: x + right * length, y: y + down * length };
      for (const line of [halo, shaft]) {
        setAttribute(line, "x1", x.toFixed(2));
        setAttribute(line, "y1", y.toFixed(2));
        setAttribute(line, "x2", (end.x - right * head * 0.8).toFixed(2));
        setAttribute(line, "y2", (end.y - down * head * 0.8).toFixed(2));
      }
      setAttribute(tip, "transform", `translate(${end.x.toFixed(2)},${end.y.toFixed(2)}) rotate(${((Math.atan2(down, right) * 180) / Math.PI).toFixed(2)})`);
    },
  };
}
