import { element, svgElement } from "../dom";
import { mathematics } from "../typeset";

/** One line of a legend: how it is drawn (a class of the style sheet) and what it is. */
export interface LegendEntry {
  readonly mark: string;
  /** Whether it is an arrow. */
  readonly arrow?: boolean;
  readonly latex?: string;
  readonly words?: string;
}

/** What the lines and arrows of a plot are. */
export function legend(entries: readonly LegendEntry[]): HTMLElement {
  return element("ul", { class: "legend" }, ...entries.map(({ mark, arrow, latex, words }) => {
    const swatch = svgElement("svg", { class: "swatch", width: "26", height: "10", viewBox: "0 0 26 10", "aria-hidden": "true" });
    swatch.append(svgElement("line", { class: mark, x1: "1", y1: "5", x2: arrow ? "19" : "25", y2: "5" }));
    if (arrow) swatch.append(svgElement("path", { class: mark, d: "M26,5L17,1L17,9Z" }));
    return element("li", {}, swatch, ...(latex === undefined ? [] : [mathematics(latex)]), ...(words === undefined ? [] : [` ${words}`]));
  }));
}
