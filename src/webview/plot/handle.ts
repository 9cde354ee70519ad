import { drag } from "d3-drag";
import { select } from "d3-selection";
import { setAttribute, svgElement } from "../dom";

/** A move by keys, in steps; `toEnd` for Home (-1) and End (1). */
export interface KeyMove {
  readonly right: number;
  readonly up: number;
  readonly toEnd?: -1 | 1;
}

/** What a handle needs. */
export interface HandleOptions {
  readonly label: string;
  readonly className: string;
  readonly radius: number;
  /** Told where the pointer drags the handle to, in pixels of the layer. */
  readonly onDrag: (x: number, y: number) => void;
  readonly onKey: (move: KeyMove) => void;
}

/** Something in a plot that is dragged by pointer and moved by keys. */
export interface Handle {
  readonly node: SVGGElement;
  place(x: number, y: number): void;
  /** What a screen reader says of it. */
  describe(value: { readonly now: number; readonly least: number; readonly most: number; readonly text: string }): void;
}

/** Adds a handle to a layer: a slider by its role, so it says its value and takes arrow keys, Shift for bigger steps, Home and End. */
export function createHandle(layer: SVGGElement, options: HandleOptions): Handle {
  const node = svgElement("g", { class: `handle ${options.className}`, role: "slider", tabindex: "0", "aria-label": options.label });
  // A wide invisible disc makes it easy to hit, by finger too.
  node.append(
    svgElement("circle", { class: "hit", r: "18" }),
    svgElement("circle", { class: "focus-ring", r: String(options.radius + 5) }),
    svgElement("circle", { class: "knob", r: String(options.radius) }));
  layer.append(node);
  let place = { x: 0, y: 0 };
  select(node).call(drag<SVGGElement, unknown>()
    .container(() => layer)
    .subject(() => place)
    .on("start", () => {
      node.focus({ preventScroll: true });
      node.classList.add("dragging");
    })
    .on("drag", (event: { x: number; y: number }) => options.onDrag(event.x, event.y))
    .on("end", () => node.classList.remove("dragging")));
  node.addEventListener("keydown", (event) => {
    const move = moveOf(event);
    if (!move) return;
    event.preventDefault();
    event.stopPropagation();
    options.onKey(move);
  });
  return {
    node,
    place(x, y) {
      place = { x, y };
      setAttribute(node, "transform", `translate(${x.toFixed(2)},${y.toFixed(2)})`);
    },
    describe({ now, least, most, text }) {
      setAttribute(node, "aria-valuenow", String(now));
      setAttribute(node, "aria-valuemin", String(least));
      setAttribute(node, "aria-valuemax", String(most));
      setAttribute(node, "aria-valuetext", text);
    },
  };
}

const moves: Readonly<Record<string, KeyMove>> = {
  ArrowRight: { right: 1, up: 0 }, ArrowLeft: { right: -1, up: 0 },
  ArrowUp: { right: 0, up: 1 }, ArrowDown: { right: 0, up: -1 },
  PageUp: { right: 0, up: 10 }, PageDown: { right: 0, up: -10 },
  Home: { right: 0, up: 0, toEnd: -1 }, End: { right: 0, up: 0, toEnd: 1 },
};

function moveOf(event: KeyboardEvent): KeyMove | undefined {
  if (event.ctrlKey || event.metaKey || event.altKey || !Object.hasOwn(moves, event.key)) return undefined;
  const move = moves[event.key];
  return move && event.shiftKey ? { ...move, right: move.right * 10, up: move.up * 10 } : move;
}
