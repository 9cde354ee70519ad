import { restrictField, searchCriticalPoints } from "../../../core";
import type { CriticalPoints } from "../../../core";
import { whileIdle } from "../../idle";
import type { Viewport } from "../../state";
import type { Plane } from "../plane";

/** What is known of the critical points in view. */
export interface CriticalSearch {
  /** What was found last in this plane; undefined while nothing is known. */
  found(): CriticalPoints | undefined;
  /** Looks through the part of the plane in view, unless that is what was looked through last. */
  search(plane: Plane, viewport: Viewport): void;
}

/** A view that moves is not searched: it has to rest so long. */
const rest = 160;

/**
 * Looks for critical points after the picture was painted, while the page is idle. Until a new view is known, the points
 * found before stay: only where other coordinates are held, or other axes drawn, they are wrong at once.
 */
export function criticalSearch(onChange: () => void, signal: AbortSignal): CriticalSearch {
  let found: CriticalPoints | undefined;
  let running = new AbortController();
  let searched = { plane: "", view: "" };
  return {
    found: () => found,
    search(plane, viewport) {
      const asked = { plane: heldKey(plane), view: JSON.stringify(viewport) };
      if (asked.plane === searched.plane && asked.view === searched.view) return;
      running.abort();
      running = new AbortController();
      if (asked.plane !== searched.plane && found) {
        found = undefined;
        onChange();
      }
      searched = asked;
      const lifetime = AbortSignal.any([signal, running.signal]);
      const start = setTimeout(() => {
        whileIdle(searchPlane(plane, viewport), (result) => {
          found = result;
          onChange();
        }, lifetime);
      }, rest);
      lifetime.addEventListener("abort", () => clearTimeout(start));
    },
  };
}

/** Compiling comes in the first step, so that it waits for an idle page, too. */
function* searchPlane({ model, point, across, up }: Plane, { x, y }: Viewport): Generator<undefined, CriticalPoints> {
  const axes = [across, up];
  const field = restrictField(model.field(), point, axes);
  yield;
  return yield* searchCriticalPoints(model.expression, field, axes.map((axis) => model.names[axis] ?? ""), [x, y]);
}

/** The axes, and what is held beside them. */
function heldKey({ point, across, up }: Plane): string {
  return JSON.stringify([across, up, point.filter((_, index) => index !== across && index !== up)]);
}
