import { element, show } from "../dom";
import { typeset } from "../typeset";

/** A typeset label over the picture, kept inside it. */
export interface Label {
  readonly node: HTMLElement;
  /** Shows LaTeX beside a place, in pixels of the picture: to the right of it and above, or where there is room. */
  place(latex: string, x: number, y: number): void;
  hide(): void;
}

const gap = 12;

/** Adds a label to the picture. Screen readers get the same from the handles. */
export function createLabel(picture: HTMLElement, className: string): Label {
  const node = element("div", { class: `plot-label ${className}`, "aria-hidden": "true", hidden: "" });
  picture.append(node);
  return {
    node,
    place(latex, x, y) {
      show(node, true);
      typeset(node, latex);
      const { offsetWidth: width, offsetHeight: height } = node;
      const right = x + gap + width <= picture.clientWidth;
      const left = right ? x + gap : Math.max(0, x - gap - width);
      const above = y - gap - height >= 0;
      node.style.transform = `translate(${Math.round(left)}px, ${Math.round(above ? y - gap / 2 - height : y + gap)}px)`;
    },
    hide: () => show(node, false),
  };
}

/** Moves the second label off the first when they overlap. */
export function separate(first: Label, second: Label): void {
  if (first.node.hidden || second.node.hidden) return;
  const a = first.node.getBoundingClientRect();
  const b = second.node.getBoundingClientRect();
  if (a.right < b.left || b.right < a.left || a.bottom < b.top || b.bottom < a.top) return;
  const shift = a.bottom - b.top + 2;
  second.node.style.transform += ` translateY(${Math.round(shift)}px)`;
}
