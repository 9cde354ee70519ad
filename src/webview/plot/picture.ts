import { element, svgElement } from "../dom";
import type { Frame } from "./axes";

/** The place that a plot is drawn in: a canvas below, an SVG picture over it, labels on top. */
export interface Picture {
  readonly root: HTMLElement;
  readonly canvas: HTMLCanvasElement;
  readonly svg: SVGSVGElement;
  /** Moved to the drawing area's corner. */
  readonly layer: SVGGElement;
  /** Within the layer, cut off at the drawing area. */
  readonly clipped: SVGGElement;
  /** Over everything: handles. */
  readonly front: SVGGElement;
  resize(width: number, height: number, frame: Frame): void;
}

/** Makes an empty picture; `id` keeps clip paths apart. */
export function createPicture(id: string, label: string): Picture {
  const canvas = element("canvas", { "aria-hidden": "true" });
  const svg = svgElement("svg", { role: "group", "aria-label": label });
  const bounds = svgElement("rect");
  const clip = svgElement("clipPath", { id: `${id}-clip` });
  clip.append(bounds);
  const layer = svgElement("g");
  const clipped = svgElement("g", { "clip-path": `url(#${id}-clip)` });
  const front = svgElement("g");
  layer.append(clipped, front);
  svg.append(clip, layer);
  const root = element("div", { class: "picture" }, canvas, svg);
  return {
    root, canvas, svg, layer, clipped, front,
    resize(width, height, frame) {
      svg.setAttribute("width", String(width));
      svg.setAttribute("height", String(height));
      svg.setAttribute("viewBox", `0 0 ${width} ${height}`);
      bounds.setAttribute("width", String(frame.width));
      bounds.setAttribute("height", String(frame.height));
      layer.setAttribute("transform", `translate(${frame.left},${frame.top})`);
      canvas.style.left = `${frame.left}px`;
      canvas.style.top = `${frame.top}px`;
      canvas.style.width = `${frame.width}px`;
      canvas.style.height = `${frame.height}px`;
    },
  };
}

/** Calls back with the width that an element has, soon and whenever it changes. */
export function onWidth(target: HTMLElement, changed: (width: number) => void, signal: AbortSignal): void {
  let last = 0;
  const observer = new ResizeObserver(() => {
    const width = Math.floor(target.clientWidth);
    if (width === last || width < 50) return;
    last = width;
    // In the next frame: drawing here would change sizes while they are being told.
    requestAnimationFrame(() => {
      if (!signal.aborted && width === last) changed(width);
    });
  });
  observer.observe(target);
  signal.addEventListener("abort", () => observer.disconnect());
}
