import type { NumericContext } from "../context";
import { formatNumber, formatNumberLatex } from "../format-number";
import { dot, lengthOf, unitVector } from "../point";
import { arrowLength } from "./arrow-length";
import { createArrow } from "./arrow";
import type { Frame, Scale } from "./axes";
import { directionHandle } from "./direction-handle";
import { roundStep, snap } from "./grid-step";
import { createHandle } from "./handle";
import { createLabel } from "./label";
import { movedByKey, unitsPerPixel } from "./scale-steps";
import type { Picture } from "./picture";
import type { Plane } from "./plane";

/** What is drawn over the map at the point: its handle, the gradient, the steepest way down, and the direction. */
export function twoVariablesPoint(context: NumericContext, picture: Picture): { draw(plane: Plane, x: Scale, y: Scale, frame: Frame, usual: number): void } {
  const { content, store } = context;
  const descent = createArrow(picture.front, "descent");
  const ascent = createArrow(picture.front, "ascent");
  const direction = directionHandle(context, picture);
  const pointLabel = createLabel(picture.root, "value");
  const ascentLabel = createLabel(picture.root, "value ascent");
  const descentLabel = createLabel(picture.root, "value descent");
  let drawn: { plane: Plane; x: Scale; y: Scale } | undefined;

  const handle = createHandle(picture.front, {
    label: "Point on the map", className: "point", radius: 7,
    onDrag: (left, top) => {
      if (!drawn) return;
      moveTo(pull(drawn.x, left), pull(drawn.y, top));
    },
    onKey: (move) => {
      if (!drawn) return;
      const { plane, x, y } = drawn;
      moveTo(
        movedByKey(plane.point[plane.across] ?? 0, { ...move, up: 0 }, x),
        move.toEnd ? plane.point[plane.up] ?? 0 : movedByKey(plane.point[plane.up] ?? 0, { right: 0, up: move.up }, y));
    },
  });

  function moveTo(across: number, up: number): void {
    if (!drawn) return;
    const { plane } = drawn;
    const names = plane.model.names;
    store.update({ point: { ...store.state.point, [names[plane.across] ?? ""]: across, [names[plane.up] ?? ""]: up } });
  }

  return {
    draw(plane, x, y, frame, usual) {
      drawn = { plane, x, y };
      const across = plane.point[plane.across] ?? 0;
      const up = plane.point[plane.up] ?? 0;
      const left = Math.max(0, Math.min(frame.width, x(across)));
      const top = Math.max(0, Math.min(frame.height, y(up)));
      const gradient = plane.model.gradient(plane.point);
      const value = plane.model.value(plane.point);
      const shownValue = `${content.nameLatex} = ${formatNumberLatex(value)}`;
      // Words before lines: each measure of a label after a line was moved would lay out the page again.
      pointLabel.write(shownValue);
      direction.write(gradient);
      const [gx = NaN, gy = NaN] = [gradient[plane.across], gradient[plane.up]];
      const onScreen = unitVector([gx / unitsPerPixel(x), -gy / unitsPerPixel(y)]);
      const length = Math.max(26, arrowLength(Math.hypot(gx, gy), usual, 120));
      const [right = 0, down = 0] = onScreen ?? [];
      const turned = store.state.direction;
      const along = unitVector([(turned?.[plane.across] ?? 0) / unitsPerPixel(x), -(turned?.[plane.up] ?? 0) / unitsPerPixel(y)]);
      const arrows = [...(onScreen ? [onScreen, [-right, -down]] : []), ...(along ? [along] : [])];
      pointLabel.place(shownValue, frame.left + left, frame.top + top, freeSide(arrows));
      if (onScreen) {
        ascentLabel.place(`\\nabla ${content.nameLatex}`, frame.left + left + right * length, frame.top + top + down * length, { right, down });
        descentLabel.place(`-\\nabla ${content.nameLatex}`, frame.left + left - right * length, frame.top + top - down * length, { right: -right, down: -down });
      } else {
        ascentLabel.hide();
        descentLabel.hide();
      }
      direction.draw(plane, { x, y, frame, left, top, gradient });
      ascent.place(left, top, right, down, onScreen ? length : 0);
      descent.place(left, top, -right, -down, onScreen ? length : 0);
      const names = plane.model.names;
      handle.place(left, top);
      handle.node.classList.toggle("hollow", !Number.isFinite(value) || left !== x(across) || top !== y(up));
      const [from = 0, to = 1] = x.domain();
      handle.describe({ now: across, least: from, most: to,
        text: `${names[plane.across]} = ${formatNumber(across)}, ${names[plane.up]} = ${formatNumber(up)}, value ${formatNumber(value)}, length of the gradient ${formatNumber(lengthOf(gradient))}` });
    },
  };
}

/** The round coordinate under a pixel, within the axis. */
function pull(scale: Scale, pixel: number): number {
  const [start = 0, end = 0] = scale.range();
  const kept = Math.max(Math.min(start, end), Math.min(Math.max(start, end), pixel));
  return snap(scale.invert(kept), roundStep(unitsPerPixel(scale)));
}

const sides = [-45, 45, 135, -135, 0, 180].map((degrees) => ({ right: Math.cos((degrees * Math.PI) / 180), down: Math.sin((degrees * Math.PI) / 180) }));

/** The side of the point that is farthest from all arrows that start there. */
function freeSide(arrows: readonly (readonly number[])[]): { readonly right: number; readonly down: number } | undefined {
  const nearness = ({ right, down }: { right: number; down: number }): number => Math.max(-1, ...arrows.map((arrow) => dot(arrow, [right, down])));
  return sides.reduce((best, side) => (nearness(side) < nearness(best) - 1e-6 ? side : best));
}
