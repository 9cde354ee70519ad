import type { Picture } from "../picture";

/** What can be painted of a picture: shapes by their geometry, with the style that the page gives them. */
type Shape = SVGPathElement | SVGLineElement | SVGCircleElement | SVGRectElement;

/**
 * Paints a picture onto a canvas by itself: loading it as an image is what the page's content security policy forbids.
 * @param scale pixels of the canvas for one of the page
 */
export function paintPicture(brush: CanvasRenderingContext2D, picture: Picture, left: number, top: number, scale: number): void {
  const { svg, canvas, root } = picture;
  const area = root.getBoundingClientRect();
  if (canvas.width > 0 && canvas.style.width !== "" && canvas.dataset.painted === "true") {
    const box = canvas.getBoundingClientRect();
    brush.setTransform(scale, 0, 0, scale, 0, 0);
    brush.drawImage(canvas, left + box.left - area.left, top + box.top - area.top, box.width, box.height);
  }
  for (const node of svg.querySelectorAll<SVGGraphicsElement>("path, line, circle, rect, text")) paintNode(brush, node, svg, left, top, scale);
  brush.setTransform(scale, 0, 0, scale, 0, 0);
  for (const label of root.querySelectorAll<HTMLElement>(".plot-label:not([hidden])")) paintLabel(brush, label, left - area.left, top - area.top);
}

function paintNode(brush: CanvasRenderingContext2D, node: SVGGraphicsElement, svg: SVGSVGElement, left: number, top: number, scale: number): void {
  const style = getComputedStyle(node);
  if (node.closest("[hidden], clipPath, .hit, .focus-ring") || style.display === "none" || style.visibility === "hidden") return;
  const matrix = node.getCTM();
  const base = svg.getCTM();
  if (!matrix) return;
  // In Chromium getCTM maps to the svg's own viewport already.
  const own = base && base.a !== 1 ? base.inverse().multiply(matrix) : matrix;
  brush.save();
  const clip = node.closest("[clip-path]");
  if (clip instanceof SVGGraphicsElement) clipTo(brush, clip, svg, left, top, scale);
  brush.setTransform(scale * own.a, scale * own.b, scale * own.c, scale * own.d, scale * (left + own.e), scale * (top + own.f));
  brush.globalAlpha = Number(style.opacity);
  if (node instanceof SVGTextElement) paintText(brush, node, style);
  else paintShape(brush, node as Shape, style);
  brush.restore();
}

function clipTo(brush: CanvasRenderingContext2D, group: SVGGraphicsElement, svg: SVGSVGElement, left: number, top: number, scale: number): void {
  const id = /#([\w-]+)/.exec(group.getAttribute("clip-path") ?? "")?.[1];
  const bounds = id === undefined ? null : svg.querySelector<SVGRectElement>(`#${CSS.escape(id)} rect`);
  const matrix = group.getCTM();
  if (!bounds || !matrix) return;
  brush.setTransform(scale * matrix.a, 0, 0, scale * matrix.d, scale * (left + matrix.e), scale * (top + matrix.f));
  brush.beginPath();
  brush.rect(0, 0, bounds.width.baseVal.value, bounds.height.baseVal.value);
  brush.clip();
}

function paintShape(brush: CanvasRenderingContext2D, shape: Shape, style: CSSStyleDeclaration): void {
  const path = pathOf(shape);
  if (style.fill !== "none") {
    brush.fillStyle = style.fill;
    brush.globalAlpha = Number(style.opacity) * Number(style.fillOpacity || 1);
    brush.fill(path);
  }
  if (style.stroke !== "none") {
    brush.strokeStyle = style.stroke;
    brush.globalAlpha = Number(style.opacity) * Number(style.strokeOpacity || 1);
    brush.lineWidth = parseFloat(style.strokeWidth) || 1;
    brush.lineJoin = style.strokeLinejoin as CanvasLineJoin;
    brush.lineCap = style.strokeLinecap as CanvasLineCap;
    brush.setLineDash(style.strokeDasharray === "none" ? [] : (style.strokeDasharray.match(/[\d.]+/g) ?? []).map(Number));
    brush.stroke(path);
  }
}

/** The geometry of a shape as a path. */
function pathOf(shape: Shape): Path2D {
  if (shape instanceof SVGPathElement) return new Path2D(shape.getAttribute("d") ?? "");
  const path = new Path2D();
  const number = (name: string): number => Number(shape.getAttribute(name) ?? 0);
  if (shape instanceof SVGLineElement) {
    path.moveTo(number("x1"), number("y1"));
    path.lineTo(number("x2"), number("y2"));
  } else if (shape instanceof SVGCircleElement) path.arc(number("cx"), number("cy"), number("r"), 0, 2 * Math.PI);
  else path.rect(number("x"), number("y"), number("width"), number("height"));
  return path;
}

function paintText(brush: CanvasRenderingContext2D, text: SVGTextElement, style: CSSStyleDeclaration): void {
  const x = Number(text.getAttribute("x") ?? 0);
  const y = Number(text.getAttribute("y") ?? 0);
  const em = parseFloat(style.fontSize);
  const shift = /^(-?[\d.]+)em$/.exec(text.getAttribute("dy") ?? "")?.[1];
  brush.font = `${style.fontStyle} ${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
  brush.fillStyle = style.fill;
  brush.textAlign = ({ middle: "center", end: "right" } as const)[style.textAnchor] ?? "left";
  brush.textBaseline = style.dominantBaseline === "middle" ? "middle" : "alphabetic";
  const spans = [...text.querySelectorAll("tspan")].filter(({ textContent }) => textContent !== "");
  if (spans.length === 0) brush.fillText(text.textContent ?? "", x, y + Number(shift ?? 0) * em);
  // Parts in other letters, higher or lower, stand where the page has put them.
  brush.textAlign = "left";
  for (const span of spans) {
    const { fontStyle, fontWeight, fontSize, fontFamily } = getComputedStyle(span);
    const start = span.getStartPositionOfChar(0);
    brush.font = `${fontStyle} ${fontWeight} ${fontSize} ${fontFamily}`;
    brush.fillText(span.textContent ?? "", start.x, start.y);
  }
}

/** Typeset labels are painted letter by letter, each where it stands on the page. */
export function paintLabel(brush: CanvasRenderingContext2D, label: HTMLElement, left: number, top: number): void {
  for (const { text, style, box, baseline } of lettersOf(label)) {
    brush.font = `${style.fontStyle} ${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
    brush.fillStyle = style.color;
    brush.textAlign = "left";
    brush.textBaseline = "alphabetic";
    brush.fillText(text, left + box.left, top + baseline);
  }
}

/** A run of letters of a label, where it stands in the window. */
export interface Letters {
  readonly text: string;
  readonly style: CSSStyleDeclaration;
  readonly box: DOMRect;
  /** The line that the letters stand on. */
  readonly baseline: number;
}

/** The visible letters of a typeset label. */
export function lettersOf(label: HTMLElement): Letters[] {
  const found: Letters[] = [];
  const visible = label.querySelector(".katex-html") ?? label;
  const walker = document.createTreeWalker(visible, NodeFilter.SHOW_TEXT);
  const measure = document.createElement("canvas").getContext("2d");
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.textContent ?? "";
    const parent = node.parentElement;
    if (!parent || text.trim() === "" || text === "\u200b") continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const box = range.getBoundingClientRect();
    const style = getComputedStyle(parent);
    if (measure) measure.font = `${style.fontStyle} ${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
    const metrics = measure?.measureText(text);
    const [up, down] = [metrics?.fontBoundingBoxAscent ?? box.height, metrics?.fontBoundingBoxDescent ?? 0];
    found.push({ text, style, box, baseline: box.top + (box.height + up - down) / 2 });
  }
  return found;
}
