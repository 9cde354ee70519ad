import { scaleLinear } from "d3-scale";
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
      const scale = scaleLinear([...heat.interval], [0, 100]);
      ticks.replaceChildren(...scale.ticks(5).map((value) => {
        const tick = element("span", {}, formatNumber(value));
        tick.style.left = `${scale(value).toFixed(1)}%`;
        return tick;
      }));
    },
  };
}
