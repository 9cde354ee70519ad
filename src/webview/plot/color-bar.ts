import { element } from "../dom";
import { formatNumber } from "../format-number";
import { mathematics } from "../typeset";
import type { HeatScale } from "./heat";

/** What the colours of a heat map mean: a bar with values under it. */
export function colorBar(latex: string): { readonly root: HTMLElement; draw(heat: HeatScale | undefined): void } {
  const canvas = element("canvas", { width: "256", height: "1", "aria-hidden": "true" });
  const ticks = element("div", { class: "color-ticks" });
  const root = element("div", { class: "color-bar" }, mathematics(latex), element("div", { class: "color-scale" }, canvas, ticks));
  return {
    root,
    draw(heat) {
      root.hidden = heat === undefined;
      const brush = canvas.getContext("2d");
      if (!heat || !brush) return;
      for (let column = 0; column < canvas.width; column++) {
        brush.fillStyle = heat.color(column / (canvas.width - 1));
        brush.fillRect(column, 0, 1, 1);
      }
      ticks.replaceChildren(...apart(heat, root.clientWidth * 0.7 || 150).map(({ text, share }) => {
        const tick = element("span", {}, text);
        tick.style.left = `${(share * 100).toFixed(1)}%`;
        return tick;
      }));
    },
  };
}

const digitWidth = 7;
const gap = 9;

/** The round values whose labels stand apart on a bar of that width. */
function apart(heat: HeatScale, width: number): { readonly text: string; readonly share: number }[] {
  const placed: { text: string; share: number; end: number }[] = [];
  for (const value of heat.levels(6)) {
    const text = formatNumber(value);
    const share = heat.share(value);
    const half = (text.length * digitWidth) / 2;
    if (share * width - half < (placed.at(-1)?.end ?? -Infinity) + gap) continue;
    placed.push({ text, share, end: share * width + half });
  }
  return placed;
}
