import { formatNumber } from "../format-number";
import type { Viewport } from "../state";
import type { Theme } from "../theme";
import type { Frame } from "./axes";
import type { ContourLine } from "./contour-lines";
import { arrowLength } from "./arrow-length";
import { lifted } from "./plane";
import type { Grid, Plane } from "./plane";

/** Draws lines of equal value, each labelled once where it is long enough. */
export function paintContours(brush: CanvasRenderingContext2D, lines: readonly ContourLine[], grid: Grid, frame: Frame, theme: Theme): void {
  const sx = frame.width / grid.columns;
  const sy = frame.height / grid.rows;
  brush.save();
  brush.strokeStyle = theme.foreground;
  brush.globalAlpha = theme.highContrast ? 0.9 : 0.42;
  brush.lineWidth = 1;
  brush.beginPath();
  for (const line of lines) {
    for (const run of line.runs) run.forEach(([x, y], index) => (index === 0 ? brush.moveTo(x * sx, y * sy) : brush.lineTo(x * sx, y * sy)));
  }
  brush.stroke();
  brush.restore();
  labelContours(brush, lines, sx, sy, frame, theme);
}

const clearance = 46;

function labelContours(brush: CanvasRenderingContext2D, lines: readonly ContourLine[], sx: number, sy: number, frame: Frame, theme: Theme): void {
  const taken: [number, number][] = [];
  brush.save();
  brush.font = "10px KaTeX_Main, serif";
  brush.textAlign = "center";
  brush.textBaseline = "middle";
  brush.lineWidth = 3;
  brush.lineJoin = "round";
  for (const line of lines) {
    const longest = line.runs.reduce<ContourLine["runs"][number]>((best, run) => (run.length > best.length ? run : best), []);
    if (longest.length < 24) continue;
    const place = [0.5, 0.25, 0.75, 0.1, 0.9].map((share) => longest[Math.floor(share * longest.length)])
      .map((at): [number, number] => [(at?.[0] ?? 0) * sx, (at?.[1] ?? 0) * sy])
      .find(([x, y]) => x > 18 && y > 9 && x < frame.width - 18 && y < frame.height - 9 && taken.every(([a, b]) => Math.hypot(a - x, b - y) > clearance));
    if (!place) continue;
    taken.push(place);
    brush.strokeStyle = theme.background;
    brush.fillStyle = theme.foreground;
    brush.strokeText(formatNumber(line.value, 3), ...place);
    brush.fillText(formatNumber(line.value, 3), ...place);
  }
  brush.restore();
}

/** Draws the gradient as small arrows: their direction is exact, their length compressed, so that flat parts show theirs too. */
export function paintField(brush: CanvasRenderingContext2D, plane: Plane, { x, y }: Viewport, frame: Frame, theme: Theme): number {
  const spacing = Math.max(26, Math.min(40, frame.width / 13));
  const columns = Math.max(3, Math.floor(frame.width / spacing));
  const rows = Math.max(3, Math.floor(frame.height / spacing));
  const perX = frame.width / (x[1] - x[0]);
  const perY = frame.height / (y[1] - y[0]);
  const arrows: { left: number; top: number; right: number; down: number; size: number }[] = [];
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const left = ((column + 0.5) / columns) * frame.width;
      const top = ((row + 0.5) / rows) * frame.height;
      const gradient = plane.model.gradient(lifted(plane, x[0] + left / perX, y[1] - top / perY));
      const [gx = NaN, gy = NaN] = [gradient[plane.across], gradient[plane.up]];
      const size = Math.hypot(gx, gy);
      const length = Math.hypot(gx * perX, gy * perY);
      if (Number.isFinite(size) && length > 0) arrows.push({ left, top, right: (gx * perX) / length, down: (-gy * perY) / length, size });
    }
  }
  const usual = median(arrows.map((arrow) => arrow.size));
  brush.save();
  brush.globalAlpha = theme.highContrast ? 1 : 0.62;
  brush.strokeStyle = theme.foreground;
  brush.fillStyle = theme.foreground;
  brush.lineWidth = 1.1;
  for (const arrow of arrows) drawArrow(brush, arrow, arrowLength(arrow.size, usual, spacing * 0.72));
  brush.restore();
  return usual;
}

function drawArrow(brush: CanvasRenderingContext2D, { left, top, right, down }: { left: number; top: number; right: number; down: number }, length: number): void {
  const head = Math.min(5, length * 0.45);
  const tipX = left + (right * length) / 2;
  const tipY = top + (down * length) / 2;
  brush.beginPath();
  brush.moveTo(left - (right * length) / 2, top - (down * length) / 2);
  brush.lineTo(tipX - right * head, tipY - down * head);
  brush.stroke();
  brush.beginPath();
  brush.moveTo(tipX, tipY);
  brush.lineTo(tipX - right * head - down * head * 0.5, tipY - down * head + right * head * 0.5);
  brush.lineTo(tipX - right * head + down * head * 0.5, tipY - down * head - right * head * 0.5);
  brush.fill();
}

function median(values: number[]): number {
  const sorted = values.sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 1;
}
