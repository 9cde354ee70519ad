import { select } from "d3-selection";
import { zoom, zoomIdentity } from "d3-zoom";
import type { D3ZoomEvent, ZoomTransform } from "d3-zoom";
import { element } from "../dom";
import type { Viewport } from "../state";
import type { Frame } from "./axes";
import type { Interval } from "./range";

/** What zooming needs to know of a plot. */
export interface Zoomable {
  /** Holds picture and controls; keys are heard on it. */
  readonly plot: HTMLElement;
  readonly svg: SVGSVGElement;
  frame(): Frame;
  viewport(): Viewport;
  /** Told of a new part of the plane; undefined for the one that the plot chooses. */
  onViewport(viewport: Viewport | undefined): void;
}

const keyFactor = 1.5;

/**
 * Zooming and panning by wheel, drag, keys (+, -, 0) and buttons. The wheel zooms once the plot has the focus (or with
 * Ctrl, as a pinch gives it): a page that scrolls must not stop under the pointer. Returns the buttons.
 */
export function zoomControls(target: Zoomable, signal: AbortSignal): HTMLElement {
  listenToPointer(target);
  const by = (factor: number): void => target.onViewport(scaled(target.viewport(), factor));
  const reset = (): void => target.onViewport(undefined);
  const keys: Readonly<Record<string, () => void>> = { "+": () => by(1 / keyFactor), "=": () => by(1 / keyFactor), "-": () => by(keyFactor), "0": reset };
  target.plot.addEventListener("keydown", (event) => {
    const typing = event.target instanceof HTMLInputElement || event.target instanceof HTMLSelectElement;
    if (typing || event.ctrlKey || event.metaKey || event.altKey || !Object.hasOwn(keys, event.key)) return;
    event.preventDefault();
    keys[event.key]?.();
  }, { signal });
  return element("div", { class: "zoom", role: "group", "aria-label": "Zoom" },
    button("+", "Zoom in (key +)", () => by(1 / keyFactor)),
    button("\u2212", "Zoom out (key -)", () => by(keyFactor)),
    button("Reset", "Reset the view (key 0)", reset));
}

function button(text: string, description: string, act: () => void): HTMLButtonElement {
  const made = element("button", { type: "button", class: "quiet", "aria-label": description, title: description }, text);
  made.addEventListener("click", act);
  return made;
}

/** Panning by drag and zooming by wheel alone, for a picture that shares its buttons and keys with another. */
export function listenToPointer(target: Zoomable): void {
  const { svg } = target;
  let base = target.viewport();
  const behavior = zoom<SVGSVGElement, unknown>()
    .filter((event: MouseEvent | WheelEvent) => event.type === "wheel" ? event.ctrlKey || hasFocus(target) : !event.button && !event.ctrlKey)
    .on("start", () => {
      base = target.viewport();
    })
    .on("zoom", (event: D3ZoomEvent<SVGSVGElement, unknown>) => {
      const moved = transformed(base, event.transform, target.frame());
      if (isReasonable(moved)) target.onViewport(moved);
    })
    .on("end", () => {
      // Each gesture starts from what is shown: d3 keeps the transform in this property of the element.
      select(svg).property("__zoom", zoomIdentity);
    });
  select(svg).call(behavior).on("dblclick.zoom", null);
  svg.addEventListener("pointerdown", () => {
    if (!hasFocus(target)) target.plot.focus({ preventScroll: true });
  });
}

function hasFocus({ plot }: Zoomable): boolean {
  return plot.contains(document.activeElement);
}

/** The part of the plane under a frame that was moved and scaled by `transform`, in pixels of the picture. */
export function transformed(base: Viewport, transform: Pick<ZoomTransform, "x" | "y" | "k">, frame: Frame): Viewport {
  const along = ([from, to]: Interval, shift: number, offset: number, length: number): Interval => {
    const unit = (to - from) / length;
    const start = (offset - shift) / transform.k - offset;
    return [from + start * unit, from + (start + length / transform.k) * unit];
  };
  const x = along(base.x, transform.x, frame.left, frame.width);
  // Down the picture the values fall.
  const [top, bottom] = along([base.y[1], base.y[0]], transform.y, frame.top, frame.height);
  return { x, y: [bottom, top] };
}

/** The same middle, with both sides longer by a factor. */
export function scaled({ x, y }: Viewport, factor: number): Viewport {
  const grown = ([from, to]: Interval): Interval => {
    const middle = (from + to) / 2;
    const half = ((to - from) / 2) * factor;
    return [middle - half, middle + half];
  };
  const result = { x: grown(x), y: grown(y) };
  return isReasonable(result) ? result : { x, y };
}

/** Doubles carry 16 digits: past this the picture would be steps and dust. */
function isReasonable({ x, y }: Viewport): boolean {
  return [x, y].every(([from, to]) => {
    const span = to - from;
    return span > 1e-10 * Math.max(Math.abs(from), Math.abs(to)) && span > 1e-100 && span < 1e100;
  });
}
