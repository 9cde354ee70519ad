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
    target.replaceChildren(nodeOf(latex, options.display ?? false));
  } catch {
    target.classList.add("untypeset");
    target.textContent = options.fallback ?? latex;
  }
}

/** KaTeX's own tree, whose names start with underscores as they are no promise; the tests would see them change. */
interface KatexTree {
  readonly attributes?: Record<string, string>;
  readonly children?: readonly KatexTree[];
  toNode(): Node;
}

const { __renderToDomTree: treeOf } = katex as unknown as { readonly __renderToDomTree: (latex: string, options: object) => KatexTree };

/**
 * The nodes that KaTeX makes. It gives the pictures of tall brackets their size by a style attribute, which the page's content
 * security policy keeps out; here that is set through the DOM, as all other styles are.
 */
function nodeOf(latex: string, displayMode: boolean): Node {
  const tree = treeOf(latex, { displayMode, trust: false, maxExpand: 1000, maxSize: 20, throwOnError: true, strict: "ignore" });
  moveStyles(tree);
  const made = tree.toNode();
  if (made instanceof Element) {
    for (const node of made.querySelectorAll<SVGElement>("[data-style]")) {
      node.style.cssText = node.dataset.style ?? "";
      node.removeAttribute("data-style");
    }
  }
  return made;
}

function moveStyles({ attributes, children = [] }: KatexTree): void {
  if (attributes?.style !== undefined) {
    attributes["data-style"] = attributes.style;
    delete attributes.style;
  }
  children.forEach(moveStyles);
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
