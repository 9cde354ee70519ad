import type { NumericContext } from "../../context";
import type { Viewport } from "../../state";
import type { Scale } from "../axes";
import type { Picture } from "../picture";
import type { Plane } from "../plane";
import { criticalList } from "./list";
import { criticalMarks } from "./marks";
import { criticalSearch } from "./search";

/** The critical points of what is drawn: marks on the map, and a list to stand below. */
export interface CriticalPart {
  readonly root: HTMLElement;
  /** After the map was drawn: places the marks, and looks for points in a new view. */
  draw(plane: Plane, viewport: Viewport, x: Scale, y: Scale): void;
}

/** Makes it, for the two variables that are drawn. */
export function criticalPart({ store, signal }: NumericContext, picture: Picture, drawnNames: () => readonly string[]): CriticalPart {
  const choose = (place: readonly number[]): void =>
    store.update({ point: { ...store.state.point, ...Object.fromEntries(drawnNames().map((name, index) => [name, place[index] ?? 0])) } });
  const marks = criticalMarks(picture.clipped, choose);
  const list = criticalList(choose);
  let scales: { readonly x: Scale; readonly y: Scale } | undefined;
  const search = criticalSearch(() => {
    list.draw(search.found());
    if (scales) marks.draw(search.found(), scales.x, scales.y);
  }, signal);
  list.draw(undefined);
  return {
    root: list.root,
    draw(plane, viewport, x, y) {
      scales = { x, y };
      search.search(plane, viewport);
      marks.draw(search.found(), x, y);
    },
  };
}
