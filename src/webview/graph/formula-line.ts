import katex from "katex";
import { element } from "../dom";
import { keepScrollable } from "../scrollable";

/** The formula above the graph, in which each node's part can be marked. */
export interface FormulaLine {
  readonly root: HTMLElement;
  /** Marks the part of a node; none without an id. */
  mark(id: string | undefined): void;
}

/**
 * Typesets a formula whose parts are tagged with \htmlData{node=...}. Of all that KaTeX trusts nobody with, this one command
 * is let through, and only with ids of nodes: whatever else a document may say, it cannot become markup.
 */
export function formulaLine(latex: string, fallback: string, onPart: (id: string | undefined) => void, signal: AbortSignal): FormulaLine {
  const root = element("div", { class: "graph-formula" });
  try {
    katex.render(latex, root, { displayMode: true, maxExpand: 1000, maxSize: 20, throwOnError: true, strict: "ignore", trust: isNodeTag });
  } catch {
    root.textContent = fallback;
  }
  keepScrollable(root, signal);
  root.addEventListener("pointerover", (event) => onPart(event.target instanceof Element ? event.target.closest<HTMLElement>("[data-node]")?.dataset.node : undefined), { signal });
  root.addEventListener("pointerleave", () => onPart(undefined), { signal });
  return {
    root,
    mark(id) {
      for (const part of root.querySelectorAll<HTMLElement>("[data-node]")) part.classList.toggle("marked", id !== undefined && part.dataset.node === id);
    },
  };
}

function isNodeTag(context: { readonly command: string; readonly attributes?: Readonly<Record<string, string>> }): boolean {
  const entries = Object.entries(context.attributes ?? {});
  return context.command === "\\htmlData" && entries.length === 1 && entries.every(([name, value]) => name === "data-node" && /^n\d+$/.test(value));
}
