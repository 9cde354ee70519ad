import type { CriticalPoint, CriticalPoints } from "../../../core";
import { element, setText, show, svgElement } from "../../dom";
import { formatNumber } from "../../format-number";
import { kindMark, kindWords } from "./kinds";

/** The critical points in view: kind, coordinates and value, each a button that puts the point there. */
export function criticalList(choose: (point: readonly number[]) => void): { readonly root: HTMLElement; draw(found: CriticalPoints | undefined): void } {
  const words = element("p", { class: "quiet-text", role: "status" });
  const list = element("ul", { class: "critical-points" });
  return {
    root: element("section", { class: "critical", "aria-labelledby": "critical-title" }, element("h3", { id: "critical-title" }, "Critical points in view"), list, words),
    draw(found) {
      list.replaceChildren(...(found?.points ?? []).map((point) => element("li", {}, item(point, choose))));
      show(list, list.childElementCount > 0);
      setText(words, found ? remarks(found).join(" ") : "Looking for them …");
      show(words, words.textContent !== "");
    },
  };
}

function item({ kind, smooth, point, value }: CriticalPoint, choose: (point: readonly number[]) => void): HTMLButtonElement {
  const picture = svgElement("svg", { width: "16", height: "16", viewBox: "-9 -9 18 18", "aria-hidden": "true" });
  picture.append(kindMark(kind, smooth));
  const made = element("button", { type: "button", class: "choice critical-point", title: "Put the point here" }, picture,
    element("span", {}, kindWords(kind, smooth)),
    element("span", { class: "number" }, `(${point.map((coordinate) => formatNumber(coordinate)).join(", ")})`),
    element("span", { class: "number quiet-text" }, formatNumber(value)));
  made.addEventListener("click", () => choose(point));
  return made;
}

/** What the list alone does not say. */
export function remarks(found: CriticalPoints): string[] {
  const { points, plateaus, leftOut, incomplete } = found;
  const said: string[] = [];
  if (plateaus.some(({ isEverywhere }) => isEverywhere)) said.push("The function is constant here: every point is level.");
  else if (plateaus.length > 0) said.push("The function is constant in parts: every point inside of them is level.");
  else if (points.length === 0) said.push("There are none.");
  if (points.some(({ isolated }) => !isolated)) said.push("Level points may run on in a line, of which one is listed.");
  if (leftOut > 0) said.push(`${leftOut} more are left out.`);
  if (incomplete) said.push("The function turns so often here that some may be missing.");
  return said;
}
