import type { NumericContext } from "../context";
import { show } from "../dom";
import { formatNumber } from "../format-number";
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

const armLength = 86;
const shortestArm = 28;
const turnByKey = Math.PI / 36;

/** The arrow of the direction, turned by its tip; it shows once a direction is set. */
export function directionHandle({ store }: NumericContext, picture: Picture): { draw(plane: Plane, place: DirectionPlace): void } {
  const arrow = createArrow(picture.front, "direction");
  const label = createLabel(picture.root, "value direction");
  let drawn: { plane: Plane; place: DirectionPlace } | undefined;

  const turnTo = (right: number, up: number): void => {
    const direction = store.state.direction;
    if (!drawn || !direction) return;
    const { across, up: upward } = drawn.plane;
    const length = Math.hypot(direction[across] ?? 0, direction[upward] ?? 0) || 1;
    const size = Math.hypot(right, up);
    if (size === 0) return;
    const turned = [...direction];
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
      const direction = store.state.direction;
      if (!drawn || !direction) return;
      const angle = Math.atan2(direction[drawn.plane.up] ?? 0, direction[drawn.plane.across] ?? 0);
      // Upwards is counter-clockwise, as angles are counted.
      const next = move.toEnd ? (move.toEnd < 0 ? 0 : Math.PI) : angle + turnByKey * (move.up - move.right);
      turnTo(Math.cos(next), Math.sin(next));
    },
  });

  return {
    draw(plane, place) {
      drawn = { plane, place };
      const direction = store.state.direction;
      const { x, y, left, top, frame, gradient } = place;
      const [right = 0, up = 0] = direction ? [direction[plane.across], direction[plane.up]] : [];
      const onScreen = unitVector([right / unitsPerPixel(x), -up / unitsPerPixel(y)]);
      show(handle.node, onScreen !== undefined);
      arrow.node.toggleAttribute("hidden", !onScreen);
      if (!direction || !onScreen) {
        label.hide();
        return;
      }
      const [stepRight = 0, stepDown = 0] = onScreen;
      const length = Math.max(shortestArm, Math.min(armLength, room(left, stepRight, frame.width), room(top, stepDown, frame.height)));
      const tipX = left + stepRight * length;
      const tipY = top + stepDown * length;
      arrow.place(left, top, stepRight, stepDown, length - 4);
      handle.place(tipX, tipY);
      const angle = (Math.atan2(up, right) * 180) / Math.PI;
      handle.describe({ now: Math.round(angle), least: -180, most: 180,
        text: `${Math.round(angle)} degrees, slope along it ${formatNumber(slopeAlong(gradient, direction))}` });
      label.place("\\mathbf{u}", frame.left + tipX, frame.top + tipY, { right: stepRight, down: stepDown });
    },
  };
}

/** How far one can go from a place until the end of the frame. */
function room(start: number, step: number, end: number): number {
  if (step === 0) return Infinity;
  return step > 0 ? (end - start) / step : start / -step;
}
