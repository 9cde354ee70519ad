import { select } from "d3-selection";
import { zoom, ZoomTransform } from "d3-zoom";
import type { D3ZoomEvent } from "d3-zoom";
import { element } from "../dom";
import type { Box } from "./layout";
import type { GraphView } from "./state";

interface PanZoomOptions {
  readonly root: HTMLElement;
  readonly svg: SVGSVGElement;
  readonly content: SVGGElement;
  /** Size of what is drawn. */
  readonly size: { readonly width: number; readonly height: number };
  /** Told when the reader moved it; undefined for the whole. */
  readonly onView: (view: GraphView | undefined) => void;
}

export interface PanZoom {
  readonly buttons: HTMLElement;
  /** Fits a window of a width, and gives the height that it needs. */
  resize(width: number): number;
  /** Moves no farther than it takes to see a box. */
  reveal(box: Box): void;
  /** Shows a view from before; undefined for the whole. */
  restore(view: GraphView | undefined): void;
}

/** Smaller than this, numbers cannot be read. */
const leastReadable = 0.8;
const mostAtFirst = 1.25;
const extent: readonly [number, number] = [0.15, 5];
const mostHeight = 560;
const factor = 1.35;

/** Moving by drag, scaling by wheel, keys (+, -, 0, F) and buttons; at first the whole graph, as large as it can be read. */
export function panZoom({ root, svg, content, size, onView }: PanZoomOptions, signal: AbortSignal): PanZoom {
  let frame = { width: 0, height: 0 };
  let now: GraphView = { x: 0, y: 0, k: 1 };
  let chosen = false;
  const behavior = zoom<SVGSVGElement, unknown>()
    .scaleExtent([...extent])
    .filter((event: MouseEvent | WheelEvent) => event.type === "wheel" ? event.ctrlKey || root.contains(document.activeElement) : !event.button && !event.ctrlKey)
    .on("zoom", (event: D3ZoomEvent<SVGSVGElement, unknown>) => {
      const { x, y, k } = event.transform;
      now = { x, y, k };
      content.setAttribute("transform", `translate(${x.toFixed(2)},${y.toFixed(2)}) scale(${k.toFixed(4)})`);
      if (event.sourceEvent === null || event.sourceEvent === undefined) return;
      chosen = true;
      onView(now);
    });
  select(svg).call(behavior).on("dblclick.zoom", null);
  const set = (view: GraphView): void => {
    select(svg).call(behavior.transform.bind(behavior), new ZoomTransform(view.k, view.x, view.y));
  };
  const choose = (view: GraphView | undefined): void => {
    chosen = view !== undefined;
    set(view ?? whole(leastReadable));
    onView(view);
  };
  const scaled = (by: number): void => {
    const k = Math.max(extent[0], Math.min(extent[1], now.k * by));
    const [cx, cy] = [frame.width / 2, frame.height / 2];
    choose({ k, x: cx - ((cx - now.x) / now.k) * k, y: cy - ((cy - now.y) / now.k) * k });
  };
  const whole = (least: number): GraphView => {
    const k = Math.max(least, Math.min(mostAtFirst, frame.width / size.width, frame.height / size.height));
    // What does not fit begins at its inputs.
    return { k, x: Math.max(0, (frame.width - size.width * k) / 2), y: (frame.height - size.height * k) / 2 };
  };
  const reset = (): void => choose(undefined);
  const fit = (): void => choose(whole(extent[0]));
  const keys: Readonly<Record<string, () => void>> = { "+": () => scaled(factor), "=": () => scaled(factor), "-": () => scaled(1 / factor), "0": reset, f: fit, F: fit };
  root.addEventListener("keydown", (event) => {
    if (event.target instanceof HTMLInputElement && event.target.type !== "range") return;
    if (event.ctrlKey || event.metaKey || event.altKey || !Object.hasOwn(keys, event.key)) return;
    event.preventDefault();
    keys[event.key]?.();
  }, { signal });
  return {
    buttons: element("div", { class: "zoom", role: "group", "aria-label": "Zoom" },
      button("+", "Zoom in (key +)", () => scaled(factor)),
      button("\u2212", "Zoom out (key -)", () => scaled(1 / factor)),
      button("Fit", "Fit the whole graph (key F)", fit),
      button("Reset", "Reset the view (key 0)", reset)),
    resize(width) {
      const k = Math.max(leastReadable, Math.min(mostAtFirst, width / size.width));
      frame = { width, height: Math.round(Math.min(mostHeight, size.height * k)) };
      svg.setAttribute("viewBox", `0 0 ${width} ${frame.height}`);
      svg.setAttribute("width", String(width));
      svg.setAttribute("height", String(frame.height));
      if (!chosen) set(whole(leastReadable));
      return frame.height;
    },
    reveal(box) {
      const side = (middle: number, half: number, offset: number, length: number): number => {
        const [from, to] = [(middle - half) * now.k + offset, (middle + half) * now.k + offset];
        return from < 0 ? -from : to > length ? Math.max(length - to, -from) : 0;
      };
      const right = side(box.x, box.width / 2 + 12, now.x, frame.width);
      const down = side(box.y, box.height / 2 + 24, now.y, frame.height);
      if (right !== 0 || down !== 0) set({ ...now, x: now.x + right, y: now.y + down });
    },
    restore(view) {
      chosen = view !== undefined;
      if (frame.width > 0) set(view ?? whole(leastReadable));
      else if (view) set(view);
    },
  };
}

function button(text: string, description: string, act: () => void): HTMLButtonElement {
  const made = element("button", { type: "button", class: "quiet", "aria-label": description, title: description }, text);
  made.addEventListener("click", act);
  return made;
}
