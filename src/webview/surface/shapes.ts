import type { HeatScale } from "../plot/heat";
import type { Theme } from "../theme";
import { placeIn, share, slopeIn } from "./box";
import type { Box } from "./box";
import { boxHeight, vectorOf } from "./camera";
import type { Place } from "./camera";
import { parseColor } from "./colors";
import type { Color } from "./colors";
import { surfaceLines, surfaceTriangles } from "./mesh";
import type { Corner } from "./mesh";
import type { NodeGrid } from "./node-grid";
import { linear } from "./stage";
import type { Shapes } from "./stage";

const linesAcross = 14;
const shades = 256;
/** From where the light comes, of length one: over the reader's left shoulder. */
const light = { across: -0.44, up: -0.36, height: 0.82 };

/** The surface in a box, in the colours of the map. */
export function shapesOf(grid: NodeGrid, box: Box, heat: HeatScale, theme: Theme): Shapes {
  const triangles = surfaceTriangles(grid, box.value);
  const positions = new Float32Array(triangles.length * 9);
  const colors = new Float32Array(triangles.length * 9);
  const ramp = Array.from({ length: shades }, (_, index) => parseColor(heat.color(theme.highContrast ? 0.25 + (0.75 * index) / shades : 0.1 + (0.9 * index) / shades)));
  const shaded = shader(box, ramp);
  triangles.flat().forEach((corner, index) => {
    positions.set(coordinates(placeIn(box, corner.x, corner.y, corner.value)), index * 3);
    colors.set(shaded(corner), index * 3);
  });
  const every = Math.max(1, Math.round((grid.side - 1) / linesAcross));
  const lines = surfaceLines(grid, box.value, every).flat().flatMap(({ x, y, value }) => coordinates(placeIn(box, x, y, value)));
  return { surface: { positions, colors }, lines: new Float32Array(lines), frame: floor() };
}

/** The colour of a corner: by its value, lighter where it faces the light. */
function shader(box: Box, ramp: readonly Color[]): (corner: Corner) => Color {
  // Corners share colours: one for each shade and some amounts of light.
  const known = new Map<number, Color>();
  return ({ value, slopeX, slopeY }) => {
    const [dx, dy] = [slopeIn(box, "x", slopeX), slopeIn(box, "y", slopeY)];
    const facing = Math.abs((-dx * light.across - dy * light.up + light.height) / Math.hypot(dx, dy, 1));
    const shade = Math.max(0, Math.min(shades - 1, Math.round(share(box.value, value) * (shades - 1))));
    const bright = Math.round(facing * 32);
    const key = shade * 64 + bright;
    const found = known.get(key) ?? linear(brightened(ramp[shade] ?? [0, 0, 0], 0.72 + (0.4 * bright) / 32));
    known.set(key, found);
    return found;
  };
}

function brightened([red, green, blue]: Color, by: number): Color {
  return [Math.min(1, red * by), Math.min(1, green * by), Math.min(1, blue * by)];
}

function floor(): Float32Array {
  const corner = (across: number, up: number): Place => ({ across, up, height: -boxHeight });
  const corners = [corner(-1, -1), corner(1, -1), corner(1, 1), corner(-1, 1)];
  return new Float32Array(corners.flatMap((from, index) => [from, corners[(index + 1) % 4] ?? from]).flatMap(coordinates));
}

function coordinates(place: Place): [number, number, number] {
  const { x, y, z } = vectorOf(place);
  return [x, y, z];
}

/** Half of the side of the square on the tangent plane, in the box. */
export const tangentReach = 0.42;

/** Directions along the tangent plane, of length one in the box: straight up the slope, and level. */
export function tangentDirections(box: Box, gradient: readonly [number, number]): { readonly ascent: Place; readonly level: Place } | undefined {
  const [dx, dy] = [slopeIn(box, "x", gradient[0]), slopeIn(box, "y", gradient[1])];
  const steepness = Math.hypot(dx, dy);
  if (!Number.isFinite(steepness)) return undefined;
  const [across, up] = steepness > 0 ? [dx / steepness, dy / steepness] : [1, 0];
  const length = Math.hypot(1, steepness);
  return { ascent: { across: across / length, up: up / length, height: steepness / length }, level: { across: -up, up: across, height: 0 } };
}

/** The corners of a square on the tangent plane around a place. */
export function tangentSquare(place: Place, { ascent, level }: { readonly ascent: Place; readonly level: Place }): Float32Array {
  const corner = (a: number, b: number): Place => moved(moved(place, ascent, a * tangentReach), level, b * tangentReach);
  return new Float32Array([corner(-1, -1), corner(1, -1), corner(1, 1), corner(-1, 1)].flatMap(coordinates));
}

/** A place moved along a direction. */
export function moved(place: Place, direction: Place, by: number): Place {
  return { across: place.across + by * direction.across, up: place.up + by * direction.up, height: place.height + by * direction.height };
}
