import { line } from "d3-shape";
import { setAttribute, svgElement } from "../dom";
import type { Way, Ways } from "./ways";

/** Where a place of a way is drawn, in pixels: by its coordinates, and by the value there. */
export type Placed = (place: readonly number[], value: number) => readonly [x: number, y: number];

/** Ways over a plot: the part walked strong and with a dot for each step, the rest thin. */
export interface WayLayer {
  /** Nothing is drawn for nothing. */
  draw(ways: Ways | undefined, placed: Placed): void;
}

/** More dots than this run into one another. */
const mostDots = 400;
/** Past this many pixels a renderer would be asked for lines that nobody sees. */
const far = 1e5;

interface Drawn {
  readonly group: SVGGElement;
  readonly ahead: SVGPathElement;
  readonly halo: SVGPathElement;
  readonly walked: SVGPathElement;
  readonly dots: SVGPathElement;
  readonly here: SVGCircleElement;
}

/** Adds the ways to a layer of a plot; the second one is told apart by colour and dashes. */
export function createWayLayer(layer: SVGGElement): WayLayer {
  const drawn = ["first", "second"].map((name): Drawn => {
    const group = layer.appendChild(svgElement("g", { class: `way ${name}`, "aria-hidden": "true", hidden: "" }));
    const path = (className: string): SVGPathElement => group.appendChild(svgElement("path", { class: className }));
    return { group, ahead: path("ahead"), halo: path("halo"), walked: path("walked"), dots: path("dots"), here: group.appendChild(svgElement("circle", { class: "here", r: "5" })) };
  });
  return {
    draw(ways, placed) {
      drawn.forEach((one, index) => {
        const way = ways?.ways[index];
        one.group.toggleAttribute("hidden", !ways || !way?.ok);
        if (ways && way?.ok) drawWay(one, way, ways.step, placed);
      });
    },
  };
}

function drawWay({ ahead, halo, walked, dots, here }: Drawn, { descent }: Extract<Way, { ok: true }>, step: number, placed: Placed): void {
  const pixels = descent.points.map((point, index) => placed(point, descent.values[index] ?? NaN));
  const at = Math.min(step, descent.endedAt);
  const path = line<readonly [number, number]>().defined(([x, y]) => Number.isFinite(x) && Number.isFinite(y)).x(([x]) => cut(x)).y(([, y]) => cut(y));
  const behind = path(pixels.slice(0, at + 1)) ?? "";
  setAttribute(ahead, "d", path(pixels) ?? "");
  setAttribute(halo, "d", behind);
  setAttribute(walked, "d", behind);
  const every = Math.ceil((at + 1) / mostDots);
  // A line of no length with round ends is a dot: one path for all of them.
  setAttribute(dots, "d", pixels.slice(0, at + 1).filter(([x, y], index) => index % every === 0 && Math.abs(x) < far && Math.abs(y) < far)
    .map(([x, y]) => `M${x.toFixed(1)},${y.toFixed(1)}h0`).join(""));
  const [x = NaN, y = NaN] = pixels[at] ?? [];
  here.toggleAttribute("hidden", !(Math.abs(x) < far && Math.abs(y) < far));
  if (Math.abs(x) < far && Math.abs(y) < far) {
    setAttribute(here, "cx", x.toFixed(2));
    setAttribute(here, "cy", y.toFixed(2));
  }
}

function cut(pixel: number): number {
  return Math.max(-far, Math.min(far, Math.round(pixel * 10) / 10));
}
