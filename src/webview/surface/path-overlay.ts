import { setAttribute, svgElement } from "../dom";
import type { Eye, Place } from "./camera";

/** A way over the surface: places with whether the surface hides each from the reader. */
export type SeenPath = readonly (Place & { readonly hidden: boolean })[];

/** Ways on the surface, drawn over the canvas: what is behind a hill is thin. */
export function pathOverlay(layer: SVGGElement): { draw(eye: Eye, paths: readonly SeenPath[]): void } {
  const root = layer.appendChild(svgElement("g", { "aria-hidden": "true" }));
  return {
    draw(eye, paths) {
      while (root.childElementCount < paths.length) root.append(pathGroup(root.childElementCount));
      [...root.children].forEach((group, index) => {
        const path = paths[index];
        group.toggleAttribute("hidden", path === undefined);
        const [seen, behind, dots] = group.children;
        if (!path || !seen || !behind || !dots) return;
        const pixels = path.map((place) => ({ ...eye.project(place), hidden: place.hidden }));
        setAttribute(seen, "d", lineOf(pixels, false));
        setAttribute(behind, "d", lineOf(pixels, true));
        // A line of no length with round ends is a dot.
        setAttribute(dots, "d", pixels.filter(({ hidden }) => !hidden).map(({ x, y }) => `M${x.toFixed(1)},${y.toFixed(1)}h0`).join(""));
      });
    },
  };
}

function pathGroup(index: number): SVGGElement {
  const group = svgElement("g", { class: `surface-path ${index === 0 ? "first" : "second"}` });
  group.append(svgElement("path", { class: "seen" }), svgElement("path", { class: "behind" }), svgElement("path", { class: "dots" }));
  return group;
}

/** The pieces of a way that are hidden, or those that are not. */
function lineOf(pixels: readonly { readonly x: number; readonly y: number; readonly hidden: boolean }[], hidden: boolean): string {
  return pixels.slice(1).map((to, index) => {
    const from = pixels[index];
    if (!from || (from.hidden || to.hidden) !== hidden || !Number.isFinite(from.x + from.y + to.x + to.y)) return "";
    return `M${from.x.toFixed(1)},${from.y.toFixed(1)}L${to.x.toFixed(1)},${to.y.toFixed(1)}`;
  }).join("");
}
