import type { GraphNode } from "./build-graph";
import type { DrawnGraph } from "./draw-graph";
import type { Box } from "./layout";

interface NodeFocusOptions {
  readonly svg: SVGSVGElement;
  readonly drawn: DrawnGraph;
  /** Told of the node under the pointer or with the focus. */
  readonly onMark: (node: GraphNode | undefined) => void;
  readonly onFocus: (box: Box) => void;
  readonly onChoose: (node: GraphNode) => void;
}

/** One stop of the tab key for all nodes; arrow keys go to the next node that way, Enter chooses; the pointer marks as the focus does. */
export function nodeFocus({ svg, drawn, onMark, onFocus, onChoose }: NodeFocusOptions, signal: AbortSignal): void {
  const entries = [...drawn.nodes].filter(([{ kind }]) => kind !== "constant");
  const entryOf = (target: EventTarget | null): (typeof entries)[number] | undefined => {
    const root = target instanceof Element ? target.closest("[data-node]") : null;
    return entries.find(([, { root: own }]) => own === root);
  };
  const last = entries.at(-1);
  if (last) last[1].target.tabIndex = 0;
  const markFocused = (): void => onMark(entryOf(document.activeElement)?.[0]);
  svg.addEventListener("focusin", (event) => {
    const entry = entryOf(event.target);
    if (!entry) return;
    for (const [, { target }] of entries) target.tabIndex = target === entry[1].target ? 0 : -1;
    if (entry[1].target.matches(":focus-visible")) onFocus(entry[1].box);
    onMark(entry[0]);
  }, { signal });
  svg.addEventListener("focusout", () => onMark(undefined), { signal });
  svg.addEventListener("pointerover", (event) => {
    const entry = entryOf(event.target);
    if (entry) onMark(entry[0]);
    else markFocused();
  }, { signal });
  svg.addEventListener("pointerleave", markFocused, { signal });
  svg.addEventListener("click", (event) => {
    const entry = entryOf(event.target);
    if (entry) onChoose(entry[0]);
  }, { signal });
  svg.addEventListener("keydown", (event) => {
    const entry = entryOf(event.target);
    if (!entry || event.ctrlKey || event.metaKey || event.altKey) return;
    const way = Object.hasOwn(ways, event.key) ? ways[event.key] : undefined;
    if (!way && event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    event.stopPropagation();
    if (way) nearest(entry[1].box, entries.map(([, node]) => node), way)?.target.focus();
    else onChoose(entry[0]);
  }, { signal });
}

const ways: Readonly<Record<string, readonly [right: number, down: number]>> = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] };

/** The nearest box in a direction: what lies aside counts double. */
function nearest<T extends { readonly box: Box }>(from: Box, all: readonly T[], [right, down]: readonly [number, number]): T | undefined {
  const distance = ({ box }: T): number => {
    const [dx, dy] = [box.x - from.x, box.y - from.y];
    const ahead = dx * right + dy * down;
    const aside = Math.abs(dx * down) + Math.abs(dy * right);
    return ahead > 1 ? ahead + 2 * aside : Infinity;
  };
  return all.reduce<T | undefined>((best, next) => (distance(next) < (best ? distance(best) : Infinity) ? next : best), undefined);
}
