import type { NumericContext } from "../context";
import { formatNumber, formatNumberLatex } from "../format-number";
import type { FunctionModel } from "../model";
import { slopeAlong, unitVector } from "../point";
import { createArrow } from "./arrow";
import type { Frame, Scale } from "./axes";
import { roundStep, snap } from "./grid-step";
import { createHandle } from "./handle";
import { createLabel } from "./label";
import { unitsPerPixel } from "./scale-steps";
import type { Picture } from "./picture";
import type { Plane } from "./plane";

/** Where the direction's arrow is drawn. */
export interface DirectionPlace {
  readonly x: Scale;
  readonly y: Scale;
  readonly frame: Frame;
  readonly left: number;
  readonly top: number;
  readonly gradient: readonly number[];
}

/** The arrow and its label, written before all is placed. */
export interface DirectionHandle {
  write(gradient: readonly number[]): void;
  draw(plane: Plane, place: DirectionPlace): void;
}

const armLength = 86;
const shortestArm = 28;
const turnByKey = Math.PI / 36;

/** Along the first axis, as every direction starts. */
export function firstDirection(model: FunctionModel, across: string): readonly number[] {
  return model.variables.map((name) => (name === across ? 1 : 0));
}

/** The arrow of the direction, turned by its tip. A direction that has no part in the plane waits along the axis, hollow. */
export function directionHandle({ content, store }: NumericContext, picture: Picture): DirectionHandle {
  const arrow = createArrow(picture.front, "direction");
  const label = createLabel(picture.root, "value direction");
  let drawn: { plane: Plane; place: DirectionPlace } | undefined;
  // While half a direction is typed, there is none; the handle keeps the last one.
  let last: readonly number[] = [];
  const directionOf = (): readonly number[] => last = store.state.direction ?? last;

  const turnTo = (right: number, up: number): void => {
    const direction = directionOf();
    if (!drawn) return;
    const { across, up: upward } = drawn.plane;
    const length = Math.hypot(direction[across] ?? 0, direction[upward] ?? 0) || 1;
    const size = Math.hypot(right, up);
    if (size === 0) return;
    const turned = drawn.plane.model.variables.map((_, index) => direction[index] ?? 0);
    turned[across] = snap((right / size) * length, roundStep(length / 200));
    turned[upward] = snap((up / size) * length, roundStep(length / 200));
    store.update({ direction: turned });
  };
  const handle = createHandle(picture.front, {
    label: "Direction of the directional derivative", className: "turn", radius: 5,
    onDrag: (left, top) => {
      if (drawn) turnTo((left - drawn.place.left) * unitsPerPixel(drawn.place.x), (drawn.place.top - top) * unitsPerPixel(drawn.place.y));
    },
    onKey: (move) => {
      const direction = directionOf();
      if (!drawn) return;
      const angle = Math.atan2(direction[drawn.plane.up] ?? 0, direction[drawn.plane.across] ?? 0);
      // Upwards is counter-clockwise, as angles are counted.
      const next = move.toEnd ? (move.toEnd < 0 ? 0 : Math.PI) : angle + turnByKey * (move.up - move.right);
      turnTo(Math.cos(next), Math.sin(next));
    },
  });

  const slopeLatex = (gradient: readonly number[]): string => `D_{\\mathbf{u}} ${content.nameLatex} = ${formatNumberLatex(slopeAlong(gradient, directionOf()))}`;
  return {
    write: (gradient) => label.write(slopeLatex(gradient)),
    draw(plane, place) {
      drawn = { plane, place };
      const direction = directionOf();
      const { x, y, left, top, frame, gradient } = place;
      const [right = 0, up = 0] = [direction[plane.across], direction[plane.up]];
      const inPlane = unitVector([right / unitsPerPixel(x), -up / unitsPerPixel(y)]);
      const [stepRight = 1, stepDown = 0] = inPlane ?? [];
      const length = Math.max(shortestArm, Math.min(armLength, room(left, stepRight, frame.width), room(top, stepDown, frame.height)));
      const tipX = left + stepRight * length;
      const tipY = top + stepDown * length;
      if (inPlane) label.place(slopeLatex(gradient), frame.left + tipX, frame.top + tipY, { right: stepRight, down: stepDown });
      else label.hide();
      arrow.node.toggleAttribute("hidden", !inPlane);
      handle.node.classList.toggle("hollow", !inPlane);
      arrow.place(left, top, stepRight, stepDown, inPlane ? length - 4 : 0);
      handle.place(tipX, tipY);
      const angle = (Math.atan2(up, right) * 180) / Math.PI;
      handle.describe({ now: Math.round(angle), least: -180, most: 180,
        text: inPlane ? `${Math.round(angle)} degrees, slope along it ${formatNumber(slopeAlong(gradient, direction))}` : "not along the axes that are drawn" });
    },
  };
}

/** How far one can go from a place until the end of the frame. */
function room(start: number, step: number, end: number): number {
  if (step === 0) return Infinity;
  return step > 0 ? (end - start) / step : start / -step;
}
