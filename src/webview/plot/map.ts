import { scaleLinear } from "d3-scale";
import type { NumericContext } from "../context";
import type { Viewport } from "../state";
import { readTheme } from "../theme";
import type { Frame, Scale } from "./axes";
import { leftMargin, tickCounts } from "./axes";
import { brokenEdges } from "./broken-edges";
import { colorBar } from "./color-bar";
import { contourLines } from "./contour-lines";
import { heatScale, paintHeat } from "./heat";
import { paintContours, paintField } from "./paint-plane";
import type { Picture } from "./picture";
import { evaluateGrid } from "./plane";
import type { Plane } from "./plane";

/** What was drawn last: where, and the usual length of the gradient in it. */
export interface DrawnMap {
  readonly frame: Frame;
  readonly x: Scale;
  readonly y: Scale;
  readonly usual: number;
}

/** What is painted below the handles, and only when the view changes. */
export interface PlaneMap {
  readonly bar: HTMLElement;
  drawn(): DrawnMap;
  draw(plane: Plane, viewport: Viewport, width: number): DrawnMap;
}

const cell = 4;
const levels = 12;

/** The canvas of the plot: heat map, contours, gradient field; and the bar that says what the colours mean. */
export function createMap(context: NumericContext, picture: Picture): PlaneMap {
  const { content, model } = context;
  const bar = colorBar(`${content.nameLatex}(${model.variables.map((name) => model.latex(name)).join(", ")})`);
  let last: DrawnMap = { frame: { left: 0, top: 0, width: 1, height: 1 }, x: scaleLinear(), y: scaleLinear(), usual: 1 };
  return {
    bar: bar.root,
    drawn: () => last,
    draw(plane, viewport, width) {
      const { x: across, y: up } = viewport;
      const guess = scaleLinear([up[0], up[1]], [width * 0.8, 0]);
      const left = leftMargin(guess, width * 0.8);
      const inner = Math.min(width - left - 24, 480);
      // A pixel stands for the same length on both axes, unless one of the intervals is far longer.
      const ratio = (up[1] - up[0]) / (across[1] - across[0]);
      const height = Math.round(inner * Math.max(0.5, Math.min(1, ratio)));
      const frame = { left, top: 24, width: inner, height };
      const x = scaleLinear([across[0], across[1]], [0, inner]);
      const y = scaleLinear([up[0], up[1]], [height, 0]);
      picture.resize(width, height + frame.top + 30, frame);
      last = { frame, x, y, usual: paint(plane, viewport, frame) };
      return last;
    },
  };

  function paint(plane: Plane, viewport: Viewport, frame: Frame): number {
    const theme = readTheme();
    const density = Math.min(3, window.devicePixelRatio || 1);
    const { canvas } = picture;
    canvas.width = Math.round(frame.width * density);
    canvas.height = Math.round(frame.height * density);
    const brush = canvas.getContext("2d");
    const grid = evaluateGrid(plane, viewport, Math.max(20, Math.round(frame.width / cell)), Math.max(20, Math.round(frame.height / cell)));
    const heat = heatScale(grid, theme);
    bar.draw(heat);
    if (!brush || !heat) return 1;
    paintHeat(canvas, grid, heat);
    brush.scale(density, density);
    const thresholds = heat.levels(Math.min(levels, tickCounts(frame)[0] + 4));
    const usual = paintField(brush, plane, viewport, frame, theme);
    const broken = brokenEdges(plane, viewport, grid, closest(thresholds) / 2);
    paintContours(brush, contourLines(grid, thresholds, broken), grid, frame, theme);
    return usual;
  }
}

/** The smallest distance between neighbours; infinite when there are none. */
function closest(sorted: readonly number[]): number {
  return Math.min(...sorted.slice(1).map((value, index) => value - (sorted[index] ?? NaN)), Infinity);
}
