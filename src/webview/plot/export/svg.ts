import { svgElement } from "../../dom";
import type { Picture } from "../picture";
import { lettersOf } from "./paint";

/** What a shape looks like, written into the shape itself: in a file there is no sheet of styles. */
const presented = ["fill", "fill-opacity", "stroke", "stroke-width", "stroke-dasharray", "stroke-linecap", "stroke-linejoin", "stroke-opacity", "opacity", "font-family", "font-size", "font-style", "font-weight", "text-anchor", "dominant-baseline", "paint-order"] as const;
/** The values that need not be written. */
const usual: Readonly<Record<string, string>> = {
  "fill-opacity": "1", "stroke-width": "1px", "stroke-dasharray": "none", "stroke-linecap": "butt", "stroke-linejoin": "miter", "stroke-opacity": "1", opacity: "1",
  "font-style": "normal", "font-weight": "400", "text-anchor": "start", "dominant-baseline": "auto", stroke: "none", "paint-order": "normal",
};
const fonts = ["font-family", "font-size", "font-style", "font-weight", "text-anchor", "dominant-baseline"];
/** An image that the page made would be loaded by it, which its policy forbids: only the file has it under its right name. */
const pendingImage = "data-image-of-file";
/** Parts that only a pointer or the keyboard needs. */
const invisible = ".hit, .focus-ring, [hidden]";

/** Pictures one under another as the text of an SVG file that needs nothing but itself. */
export function svgOf(pictures: readonly Picture[], title: string): string {
  const file = svgElement("svg", { xmlns: "http://www.w3.org/2000/svg", role: "img" });
  const heading = svgElement("title");
  heading.textContent = title;
  const paper = svgElement("rect", { fill: getComputedStyle(document.body).backgroundColor });
  file.append(heading, paper);
  let width = 0;
  let top = 0;
  pictures.forEach((picture, index) => {
    const box = picture.svg.getBoundingClientRect();
    const part = svgElement("g", { transform: `translate(0,${top.toFixed(1)})` });
    part.append(...canvasOf(picture), copyOf(picture, `part-${index}`), ...labelsOf(picture));
    file.append(part);
    width = Math.max(width, box.width);
    top += box.height;
  });
  const size = { width: width.toFixed(0), height: top.toFixed(0) };
  for (const [name, value] of Object.entries(size)) {
    paper.setAttribute(name, value);
    file.setAttribute(name, value);
  }
  file.setAttribute("viewBox", `0 0 ${size.width} ${size.height}`);
  return new XMLSerializer().serializeToString(file).replaceAll(` ${pendingImage}="`, ' href="');
}

/** The picture's shapes with their looks, without what only pointers need; ids are made its own. */
function copyOf({ svg }: Picture, prefix: string): SVGElement {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const [originals, copies] = [svg, copy].map((root) => [...root.querySelectorAll<SVGElement>("*")]);
  copies?.forEach((node, index) => {
    const original = originals?.[index];
    if (original) dress(node, original, prefix);
  });
  for (const node of copy.querySelectorAll(invisible)) node.remove();
  const group = svgElement("g");
  group.append(...copy.childNodes);
  return group;
}

function dress(node: SVGElement, original: SVGElement, prefix: string): void {
  if (/^(?:path|line|circle|rect|text|tspan)$/.test(node.tagName)) {
    const style = getComputedStyle(original);
    for (const name of presented) {
      if (fonts.includes(name) && !/^(?:text|tspan)$/.test(node.tagName)) continue;
      const value = style.getPropertyValue(name);
      if (value !== "" && value !== usual[name]) node.setAttribute(name, value);
    }
  }
  const clip = /#([\w-]+)/.exec(node.getAttribute("clip-path") ?? "")?.[1];
  if (clip !== undefined) node.setAttribute("clip-path", `url(#${prefix}-${clip})`);
  if (node.id) node.id = `${prefix}-${node.id}`;
  for (const name of ["class", "role", "tabindex", "style", ...node.getAttributeNames().filter((each) => each.startsWith("aria-"))]) node.removeAttribute(name);
}

/** What is painted below the shapes, as an image within the file. */
function canvasOf({ canvas, svg }: Picture): SVGElement[] {
  if (canvas.dataset.painted !== "true") return [];
  const [box, area] = [canvas.getBoundingClientRect(), svg.getBoundingClientRect()];
  const image = svgElement("image", { x: (box.left - area.left).toFixed(1), y: (box.top - area.top).toFixed(1), width: box.width.toFixed(1), height: box.height.toFixed(1), [pendingImage]: canvas.toDataURL("image/png") });
  return [image];
}

function labelsOf({ root, svg }: Picture): SVGElement[] {
  const area = svg.getBoundingClientRect();
  return [...root.querySelectorAll<HTMLElement>(".plot-label:not([hidden])")].flatMap((label) => lettersOf(label).map(({ text, style, box, baseline }) => {
    const letters = svgElement("text", {
      x: (box.left - area.left).toFixed(1), y: (baseline - area.top).toFixed(1), fill: style.color, "font-size": style.fontSize, "font-style": style.fontStyle,
      "font-family": "KaTeX_Main, 'Latin Modern Math', 'STIX Two Math', 'Times New Roman', serif",
    });
    letters.textContent = text;
    return letters;
  }));
}
