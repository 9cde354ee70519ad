import { element } from "../dom";
import { readTheme } from "../theme";
import type { Theme } from "../theme";

/** Red, green and blue between 0 and 1. */
export type Color = readonly [red: number, green: number, blue: number];

/** The colours of the picture, as the theme has them now. */
export interface SurfaceColors {
  readonly theme: Theme;
  readonly lines: Color;
  readonly touch: Color;
  readonly rule: Color;
}

/** Elements that take colours from the style sheet, so that they can be read for the canvas. */
export function colorProbes(): { readonly root: HTMLElement; read(): SurfaceColors } {
  const probe = (name: string): HTMLElement => element("i", { class: `probe ${name}` });
  const [ink, touch, rule] = [probe("ink"), probe("touch"), probe("rule")];
  const root = element("span", { hidden: "", "aria-hidden": "true" }, ink, touch, rule);
  const colorOf = (node: HTMLElement): Color => parseColor(getComputedStyle(node).color);
  return { root, read: () => ({ theme: readTheme(), lines: colorOf(ink), touch: colorOf(touch), rule: colorOf(rule) }) };
}

/** A colour as browsers compute it, rgb(1, 2, 3) or color(srgb 0.1 0.2 0.3), or as d3 writes it. */
export function parseColor(text: string): Color {
  const numbers = (text.replace(/^[a-z]+\((?:srgb)?/, "").match(/-?[\d.]+(?:e-?\d+)?/g) ?? []).map(Number);
  const [red = 0, green = 0, blue = 0] = numbers.map((number) => (text.startsWith("color(") ? number : number / 255));
  return [red, green, blue];
}
