import katex from "katex";
import { element } from "./dom";

/**
 * Typesets LaTeX into an element; what KaTeX cannot read is shown as it is.
 * KaTeX builds the nodes itself, so neither markup from a document nor a style attribute ever reaches the page.
 */
export function typeset(target: HTMLElement, latex: string, options: { readonly display?: boolean; readonly fallback?: string } = {}): void {
  if (target.dataset.latex === latex) return;
  target.dataset.latex = latex;
  target.classList.remove("untypeset");
  try {
    katex.render(latex, target, { displayMode: options.display ?? false, trust: false, maxExpand: 1000, maxSize: 20, throwOnError: true, strict: "ignore" });
  } catch {
    target.classList.add("untypeset");
    target.textContent = options.fallback ?? latex;
  }
}

/** A span of typeset mathematics. */
export function mathematics(latex: string, className = ""): HTMLSpanElement {
  const span = element("span", { class: `mathematics ${className}`.trim() });
  typeset(span, latex);
  return span;
}

/** A sentence with LaTeX between dollar signs, as nodes. */
export function sentence(text: string): (Node | string)[] {
  return text.split("$").map((part, index, parts) => {
    const closed = index < parts.length - 1;
    if (index % 2 === 0) return part;
    return closed ? mathematics(part) : `$${part}`;
  });
}
