import { scaleLinear } from "d3-scale";
import { setAttribute, setText, svgElement } from "../dom";
import { tickFormat } from "../plot/axes";
import type { Interval } from "../plot/range";
import { symbolRuns } from "../symbol-runs";
import { setRuns } from "../text-runs";
import { share } from "./box";
import type { Box } from "./box";
import { boxHeight } from "./camera";
import type { Eye, Place } from "./camera";

/** Names of the axes in LaTeX. */
export interface AxisNames {
  readonly x: string;
  readonly y: string;
  readonly value: string;
}

export interface AxesOverlay {
  draw(eye: Eye, box: Box, names: AxisNames): void;
}

const count = 5;
const tickLength = 5;
const labelDistance = 9;
const nameDistance = 38;
/** The same where the axes are short. */
const shortNameDistance = 29;

/**
 * Axes along the edges of the box that are nearest to the reader, with ticks, numbers and names. They are drawn over the canvas,
 * so that letters are as sharp as elsewhere.
 */
export function axesOverlay(layer: SVGGElement): AxesOverlay {
  const root = layer.appendChild(svgElement("g", { class: "surface-axes", "aria-hidden": "true" }));
  const axes = [axis(root), axis(root), axis(root)] as const;
  return {
    draw(eye, box, names) {
      const { across, up } = eye.place;
      const [near, side] = [up < 0 ? -1 : 1, across < 0 ? -1 : 1];
      const floor = -boxHeight;
      axes[0](eye, box.x, names.x, (part) => ({ across: part * 2 - 1, up: near, height: floor }), { across: 0, up: near, height: 0 });
      axes[1](eye, box.y, names.y, (part) => ({ across: side, up: part * 2 - 1, height: floor }), { across: side, up: 0, height: 0 }, (part) => Math.abs(part * 2 - 1 - near) > 0.1);
      // The upright axis stands at the outermost of the box's corners on the left.
      const corners = [[-1, -1], [1, -1], [1, 1], [-1, 1]].map(([a = 0, b = 0]): Place => ({ across: a, up: b, height: 0 }));
      const outermost = corners.reduce((best, corner) => (eye.project(corner).x < eye.project(best).x ? corner : best));
      axes[2](eye, box.value, names.value, (part) => ({ ...outermost, height: (part * 2 - 1) * boxHeight }), outermost, (part) => part > 0.08);
    },
  };
}

type DrawAxis = (eye: Eye, interval: Interval, name: string, place: (part: number) => Place, outward: Place, hasRoom?: (part: number) => boolean) => void;

function axis(root: SVGGElement): DrawAxis {
  const group = root.appendChild(svgElement("g"));
  const line = group.appendChild(svgElement("line", { class: "axis-line" }));
  const nameText = group.appendChild(svgElement("text", { class: "axis-name" }));
  const ticks: { readonly mark: SVGLineElement; readonly number: SVGTextElement }[] = [];
  return (eye, interval, name, place, outward, hasRoom = () => true) => {
    const [start, end] = [eye.project(place(0)), eye.project(place(1))];
    place2(line, start, end);
    const middle = eye.project({ across: 0, up: 0, height: place(0.5).height });
    const out = direction(middle, eye.project({ ...place(0.5), ...(outward.height === 0 ? {} : outward) }), start, end);
    const scale = scaleLinear([...interval], [0, 1]);
    // Where axes meet, one of them leaves its number out.
    const values = scale.ticks(Math.hypot(end.x - start.x, end.y - start.y) < 130 ? 3 : count).filter((value) => hasRoom(scale(value)));
    const format = tickFormat(scale, count);
    values.forEach((value, index) => {
      const tick = (ticks[index] ??= { mark: group.appendChild(svgElement("line", { class: "axis-line" })), number: group.appendChild(svgElement("text", { class: "axis-number" })) });
      const at = eye.project(place(share(interval, value)));
      place2(tick.mark, at, { x: at.x + out.x * tickLength, y: at.y + out.y * tickLength });
      placeText(tick.number, at, out, labelDistance);
      setText(tick.number, format(value));
    });
    ticks.forEach(({ mark, number }, index) => [mark, number].forEach((node) => node.toggleAttribute("hidden", index >= values.length)));
    if (nameText.dataset.latex !== name) {
      nameText.dataset.latex = name;
      nameText.replaceChildren();
      setRuns(nameText, symbolRuns(name));
    }
    placeText(nameText, { x: (start.x + end.x) / 2, y: (start.y + end.y) / 2 }, out, Math.hypot(end.x - start.x, end.y - start.y) < 130 ? shortNameDistance : nameDistance);
  };
}

/** The side of a line that is away from the middle of the box, of length one. */
function direction(middle: { x: number; y: number }, edge: { x: number; y: number }, start: { x: number; y: number }, end: { x: number; y: number }): { x: number; y: number } {
  const [dx, dy] = [end.x - start.x, end.y - start.y];
  const length = Math.hypot(dx, dy) || 1;
  const normal = { x: -dy / length, y: dx / length };
  return normal.x * (edge.x - middle.x) + normal.y * (edge.y - middle.y) >= 0 ? normal : { x: -normal.x, y: -normal.y };
}

function place2(line: SVGLineElement, from: { x: number; y: number }, to: { x: number; y: number }): void {
  for (const [name, value] of [["x1", from.x], ["y1", from.y], ["x2", to.x], ["y2", to.y]] as const) setAttribute(line, name, value.toFixed(1));
}

function placeText(text: SVGTextElement, at: { x: number; y: number }, out: { x: number; y: number }, distance: number): void {
  setAttribute(text, "x", (at.x + out.x * distance).toFixed(1));
  setAttribute(text, "y", (at.y + out.y * distance + 4 + out.y * 4).toFixed(1));
  setAttribute(text, "text-anchor", out.x > 0.35 ? "start" : out.x < -0.35 ? "end" : "middle");
}
