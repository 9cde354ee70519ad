import type { Interval } from "../plot/range";
import type { Viewport } from "../state";
import { boxHeight } from "./camera";
import type { Place } from "./camera";

/** The part of space that is drawn: two variables and the value. */
export interface Box extends Viewport {
  readonly value: Interval;
}

/** Where a point of the graph is in the box. */
export function placeIn(box: Box, x: number, y: number, value: number): Place {
  return { across: share(box.x, x) * 2 - 1, up: share(box.y, y) * 2 - 1, height: (share(box.value, value) * 2 - 1) * boxHeight };
}

/** The coordinates of a place of the box. */
export function coordinatesOf(box: Box, { across, up }: Pick<Place, "across" | "up">): { readonly x: number; readonly y: number } {
  return { x: along(box.x, (across + 1) / 2), y: along(box.y, (up + 1) / 2) };
}

/** How steep a slope looks in the box, by what the axes are scaled with. */
export function slopeIn(box: Box, axis: "x" | "y", slope: number): number {
  return (slope * (box[axis][1] - box[axis][0]) * boxHeight) / (box.value[1] - box.value[0]);
}

/** What part of the way from one end to the other. */
export function share([from, to]: Interval, value: number): number {
  return (value - from) / (to - from);
}

function along([from, to]: Interval, part: number): number {
  return from + (to - from) * part;
}
