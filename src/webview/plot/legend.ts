import { element, svgElement } from "../dom";
import { mathematics } from "../typeset";

/** One line of a legend: how it is drawn (a class of the style sheet) and what it is. */
export interface LegendEntry {
  readonly mark: string;
  readonly latex?: string;
  readonly words?: string;
}

/** What the lines and arrows of a plot are. */
export function legend(entries: readonly LegendEntry[]): HTMLElement {
  return element("ul", { class: "legend" }, ...entries.map(({ mark, latex, words }) => {
    const swatch = svgElement("svg", { class: "swatch", width: "26", height: "10", viewBox: "0 0 26 10", "aria-hidden": "true" });
    swatch.append(svgElement("line", { class: mark, x1: "1", y1: "5", x2: "25", y2: "5" }));
    return element("li", {}, swatch, ...(latex === undefined ? [] : [mathematics(latex)]), ...(words === undefined ? [] : [` ${words}`]));
  }));
}
