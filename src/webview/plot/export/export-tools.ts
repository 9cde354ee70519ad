import type { PanelContext } from "../../context";
import { element } from "../../dom";
import type { Picture } from "../picture";
import { pngOf } from "./png";
import { svgOf } from "./svg";

/** A menu that saves pictures as files and copies them as an image of Markdown. */
export function exportTools({ content, host }: PanelContext, pictures: readonly Picture[]): HTMLElement {
  const menu = element("details", { class: "menu" }, element("summary", { class: "quiet" }, "Export"));
  const name = fileName(content.title);
  const entry = (text: string, act: () => void): HTMLElement => {
    const button = element("button", { type: "button", class: "quiet" }, text);
    button.addEventListener("click", () => {
      menu.open = false;
      act();
    });
    return button;
  };
  menu.append(element("div", { class: "menu-entries" },
    entry("Save as SVG", () => host.post({ type: "save", name: `${name}.svg`, encoding: "utf8", data: svgOf(pictures, content.title) })),
    entry("Save as PNG", () => host.post({ type: "save", name: `${name}.png`, encoding: "base64", data: pngOf(pictures).replace(/^data:[^,]*,/, "") })),
    entry("Copy as Markdown", () => host.post({ type: "copy", text: markdownOf(content.title, content.formulaLatex, pngOf(pictures)) }))));
  menu.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !menu.open) return;
    menu.open = false;
    menu.querySelector("summary")?.focus();
  });
  menu.addEventListener("focusout", (event) => {
    if (event.relatedTarget instanceof Node && !menu.contains(event.relatedTarget)) menu.open = false;
  });
  return menu;
}

/** An image with the formula that it shows, complete in itself. */
export function markdownOf(title: string, formulaLatex: string, image: string): string {
  return `![Plot of ${title.replace(/[\\[\]]/g, "\\$&")}](${image})\n\n$$\n${formulaLatex}\n$$`;
}

/** A name that any file system takes. */
export function fileName(title: string): string {
  const plain = title.replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-+|-+$/g, "").slice(0, 60);
  return plain === "" ? "plot" : plain;
}
