import { scaleLinear } from "d3-scale";
import type { Theme } from "../theme";
import type { Grid } from "./plane";
import { valueScale } from "./value-scale";
import type { ValueScale } from "./value-scale";

/** Colours for values between two ends; what lies beyond takes the colour of the end. */
export interface HeatScale extends ValueScale {
  /** The colour at a share of the way, between 0 and 1. */
  color(share: number): string;
}

/** The scale for a grid in a theme: from nearly the background to a strong colour; a few extreme values do not flatten the rest. */
export function heatScale(grid: Grid, theme: Theme): HeatScale | undefined {
  const scale = valueScale(grid);
  if (!scale) return undefined;
  const ramp = scaleLinear<string>([0, 1], [theme.background, theme.heat]);
  const [least, most] = theme.highContrast ? [0, 0.7] : theme.dark ? [0.02, 0.62] : [0.03, 0.72];
  return { ...scale, color: (share) => ramp(least + (most - least) * share) };
}

const shades = 256;

/** Paints the grid over the whole canvas, cells melting into each other. Cells without a value stay empty. */
export function paintHeat(canvas: HTMLCanvasElement, grid: Grid, heat: HeatScale): void {
  const cells = document.createElement("canvas");
  cells.width = grid.columns;
  cells.height = grid.rows;
  const target = canvas.getContext("2d");
  const small = cells.getContext("2d");
  if (!target || !small) return;
  const colors = Array.from({ length: shades }, (_, index) => packed(heat.color(index / (shades - 1))));
  const image = small.createImageData(grid.columns, grid.rows);
  const pixels = new DataView(image.data.buffer);
  grid.values.forEach((value, index) => {
    if (!Number.isFinite(value)) return;
    const share = Math.max(0, Math.min(1, heat.share(value)));
    pixels.setUint32(index * 4, colors[Math.round(share * (shades - 1))] ?? 0);
  });
  small.putImageData(image, 0, 0);
  target.imageSmoothingEnabled = true;
  target.imageSmoothingQuality = "high";
  target.drawImage(cells, 0, 0, canvas.width, canvas.height);
  // Exports take the canvas along.
  canvas.dataset.painted = "true";
}

/** The bytes of a colour as d3 writes it, rgb(1, 2, 3), the opaque one last. */
function packed(color: string): number {
  const [red = 0, green = 0, blue = 0] = (color.match(/[\d.]+/g) ?? []).map(Number);
  return ((red << 24) | (green << 16) | (blue << 8) | 255) >>> 0;
}
