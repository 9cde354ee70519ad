import type { CriticalKind } from "../../../core";
import { svgElement } from "../../dom";

/** The outline of each kind's mark, about its middle: told apart by shape, not by colour alone. */
const outlines: Readonly<Record<CriticalKind, string>> = {
  minimum: "M-6.5,-5H6.5L0,6.5Z",
  maximum: "M-6.5,5H6.5L0,-6.5Z",
  saddle: "M-6,-6L6,6M6,-6L-6,6",
  inflection: "M0,-6L6,0L0,6L-6,0Z",
  undecided: "M-5.5,-5.5H5.5V5.5H-5.5Z",
};

/** The mark of a critical point; hollow at a kink, where there is no gradient that could vanish. */
export function kindMark(kind: CriticalKind, smooth: boolean): SVGGElement {
  const mark = svgElement("g", { class: `critical-mark ${kind}${smooth ? "" : " kink"}` });
  mark.append(svgElement("path", { class: "halo", d: outlines[kind] }), svgElement("path", { class: "shape", d: outlines[kind] }));
  return mark;
}

/** What people call it. */
export function kindWords(kind: CriticalKind, smooth: boolean): string {
  const name = kind === "undecided" ? "level point" : kind;
  return smooth ? name : `${name} at a kink`;
}
