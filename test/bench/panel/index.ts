import { execFileSync } from "node:child_process";
import { median, milliseconds, quantile, sorted, type Times } from "../measure";
import type { Table } from "../tables";
import type { PanelTimes } from "./measure-page";

/** The panel's page in a browser without a graphics card: measured in a process of its own, as its tests are loaded. */
export function benchPanel(): Table {
  const times = JSON.parse(execFileSync(process.execPath, ["--import", "tsx", "test/bench/panel/main.ts"], { encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] })) as PanelTimes;
  const row = (name: string, list: readonly number[]): string[] => {
    const all: Times = sorted(list);
    return [name, milliseconds(median(all)), milliseconds(quantile(all, 0.95)), String(all.length)];
  };
  return {
    title: `The panel in a browser, with a function of ${times.operations} operations`,
    head: ["", "median", "95th percentile", "of"],
    rows: [
      row("from the formula x^2 + sin(y) to the first plot, on a new page", times.firstPlots),
      row("the same for the function of so many operations", times.firstLargePlots),
      row("frame while the point is dragged: contours, field, slice, gradient, and the ways of two optimizers", times.frames),
      ["work of the page's thread for such a frame, on average", milliseconds(times.work), "-", String(times.frames.length)],
      row("a grid of 400 x 400 values", times.grids),
    ],
    notes: ["A frame lasts 17 ms where the page keeps up with a screen of 60 Hz. The browser paints without a graphics card, on the processors that also run it."],
  };
}
