import { scaleLinear } from "d3-scale";
import type { NumericContext } from "../context";
import { formatNumber } from "../format-number";
import { createArrow } from "../plot/arrow";
import { roundStep, snap } from "../plot/grid-step";
import { createHandle } from "../plot/handle";
import type { Plane } from "../plot/plane";
import { movedByKey } from "../plot/scale-steps";
import { lengthOf } from "../point";
import { coordinatesOf, placeIn } from "./box";
import type { Box } from "./box";
import type { Eye, Place } from "./camera";
import type { NodeGrid } from "./node-grid";
import { moved, tangentReach } from "./shapes";
import { placesOn } from "./visibility";

/** What is drawn at the point. */
export interface DrawnPoint {
  readonly plane: Plane;
  readonly box: Box;
  readonly eye: Eye;
  readonly grid: NodeGrid | undefined;
  readonly place: Place;
  readonly hidden: boolean;
  readonly ascent: Place | undefined;
  readonly gradient: readonly [number, number];
}

/** The point on the surface, which can be dragged and moved by keys, and the gradient as the way up in the tangent plane. */
export function pointOverlay({ store }: NumericContext, layer: SVGGElement): { draw(point: DrawnPoint): void } {
  const arrow = createArrow(layer, "ascent");
  let drawn: DrawnPoint | undefined;
  const moveTo = (x: number, y: number): void => {
    if (!drawn) return;
    const { plane } = drawn;
    const { names } = plane.model;
    store.update({ point: { ...store.state.point, [names[plane.across] ?? ""]: x, [names[plane.up] ?? ""]: y } });
  };
  const handle = createHandle(layer, {
    label: "Point on the surface", className: "point", radius: 7,
    onDrag: (left, top) => {
      if (!drawn) return;
      const { box, eye, grid, place } = drawn;
      // Of the places under the pointer it goes to the one nearest to it: a slope in front must not catch it.
      const distance = (other: Place): number => Math.hypot(other.across - place.across, other.up - place.up, other.height - place.height);
      const [under] = (grid ? placesOn(eye.ray(left, top), grid, box, eye.place) : []).sort((a, b) => distance(a) - distance(b));
      if (!under) return;
      const { x, y } = coordinatesOf(box, under);
      moveTo(snap(x, roundStep((box.x[1] - box.x[0]) / 500)), snap(y, roundStep((box.y[1] - box.y[0]) / 500)));
    },
    onKey: (move) => {
      if (!drawn) return;
      const { plane, box } = drawn;
      const [x, y] = [plane.point[plane.across] ?? 0, plane.point[plane.up] ?? 0];
      moveTo(movedByKey(x, { ...move, up: 0 }, scaleLinear([...box.x], [0, 1])), move.toEnd ? y : movedByKey(y, { right: 0, up: move.up }, scaleLinear([...box.y], [0, 1])));
    },
  });
  return {
    draw(point) {
      drawn = point;
      const { plane, box, eye, place, hidden, ascent, gradient } = point;
      const value = plane.model.value(plane.point);
      const [x = NaN, y = NaN] = [plane.point[plane.across], plane.point[plane.up]];
      const valued = Number.isFinite(value);
      const shown = valued ? place : placeIn(box, x, y, box.value[0]);
      const at = eye.project(shown);
      handle.place(at.x, at.y);
      handle.node.classList.toggle("hollow", !valued || hidden || value < box.value[0] || value > box.value[1]);
      const { names } = plane.model;
      handle.describe({ now: x, least: box.x[0], most: box.x[1],
        text: `${names[plane.across]} = ${formatNumber(x)}, ${names[plane.up]} = ${formatNumber(y)}, value ${formatNumber(value)}, length of the gradient ${formatNumber(lengthOf(gradient))}` });
      const end = ascent ? eye.project(moved(shown, ascent, tangentReach)) : at;
      const length = Math.hypot(end.x - at.x, end.y - at.y);
      arrow.place(at.x, at.y, (end.x - at.x) / length, (end.y - at.y) / length, valued && ascent && length > 3 && lengthOf(gradient) > 0 ? length : 0);
    },
  };
}
