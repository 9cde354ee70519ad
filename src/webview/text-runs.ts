import { svgElement } from "./dom";

/** A piece of text set in one way: names in italics, indices lower, exponents higher. */
export interface Run {
  readonly text: string;
  readonly shift: "none" | "sub" | "super";
  readonly italic: boolean;
}

/** Upright text on the line. */
export function upright(text: string): Run {
  return { text, shift: "none", italic: false };
}

/** How wide runs are, about, in pixels at the size of a node's label; good enough to lay boxes out. */
export function widthOf(runs: readonly Run[]): number {
  return runs.reduce((total, { text, shift }) => total + [...text].filter((letter) => !/\p{M}/u.test(letter)).length * (shift === "none" ? 8.4 : 6), 0);
}

/** The letters in order, for those who hear them and for tests. */
export function plainOf(runs: readonly Run[]): string {
  return runs.map(({ text }) => text).join("");
}

const shifts: Readonly<Record<Run["shift"], number>> = { none: 0, sub: 3.5, super: -5 };

/** Fills a text element; raised and lowered runs move the line and bring it back. */
export function setRuns(target: SVGTextElement, runs: readonly Run[]): void {
  let height = 0;
  for (const run of runs) {
    const wanted = shifts[run.shift];
    const span = target.appendChild(svgElement("tspan", { class: `${run.shift === "none" ? "on-line" : "off-line"}${run.italic ? " italic" : ""}`, dy: String(wanted - height) }));
    span.textContent = run.text;
    height = wanted;
  }
}
