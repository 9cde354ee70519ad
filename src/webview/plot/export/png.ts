import type { Picture } from "../picture";
import { paintPicture } from "./paint";

/** Twice the size of the page: sharp in print and on dense screens. */
const scale = 2;

/** Pictures one under another as a PNG, on the colour of the page: a data address. */
export function pngOf(pictures: readonly Picture[]): string {
  const boxes = pictures.map(({ svg }) => ({ width: svg.clientWidth || svg.getBoundingClientRect().width, height: svg.clientHeight || svg.getBoundingClientRect().height }));
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(scale * Math.max(...boxes.map(({ width }) => width)));
  canvas.height = Math.round(scale * boxes.reduce((sum, { height }) => sum + height, 0));
  const brush = canvas.getContext("2d");
  if (!brush) return "";
  brush.fillStyle = getComputedStyle(document.body).backgroundColor;
  brush.fillRect(0, 0, canvas.width, canvas.height);
  let top = 0;
  pictures.forEach((picture, index) => {
    paintPicture(brush, picture, 0, top, scale);
    top += boxes[index]?.height ?? 0;
  });
  return canvas.toDataURL("image/png");
}
