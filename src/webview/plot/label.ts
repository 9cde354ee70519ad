import { element, show } from "../dom";
import { typeset } from "../typeset";

/** A typeset label over the picture, kept inside it. */
export interface Label {
  readonly node: HTMLElement;
  /**
   * Shows LaTeX beside a place, in pixels of the picture: beyond it in a direction (of length one), or else to the right
   * of it and above, or where there is room.
   */
  place(latex: string, x: number, y: number, beyond?: { readonly right: number; readonly down: number }): void;
  hide(): void;
  /** Writes the LaTeX without measuring it: labels that are all written first and placed after cost one layout of the page, not one each. */
  write(latex: string): void;
}

const gap = 12;

/** Adds a label to the picture. Screen readers get the same from the handles. */
export function createLabel(picture: HTMLElement, className: string): Label {
  const node = element("div", { class: `plot-label ${className}`, "aria-hidden": "true", hidden: "" });
  picture.append(node);
  return {
    node,
    place(latex, x, y, beyond) {
      show(node, true);
      typeset(node, latex);
      const { offsetWidth: width, offsetHeight: height } = node;
      if (beyond) {
        const left = x + beyond.right * gap - width * share(beyond.right);
        const top = y + beyond.down * gap - height * share(beyond.down);
        moveTo(node, within(left, picture.clientWidth - width), within(top, picture.clientHeight - height));
        return;
      }
      const right = x + gap + width <= picture.clientWidth;
      const left = right ? x + gap : Math.max(0, x - gap - width);
      const above = y - gap - height >= 0;
      moveTo(node, left, above ? y - gap / 2 - height : y + gap);
    },
    hide: () => show(node, false),
    write(latex) {
      show(node, true);
      typeset(node, latex);
    },
  };
}

/** Which part of a label lies before its place: none of it, half, or all. */
function share(direction: number): number {
  return Math.max(0, Math.min(1, 0.5 - direction));
}

function within(place: number, most: number): number {
  return Math.max(0, Math.min(most, place));
}

function moveTo(node: HTMLElement, left: number, top: number): void {
  node.style.transform = `translate(${Math.round(left)}px, ${Math.round(top)}px)`;
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
