import type { SyntaxNode, Tree } from "@lezer/common";
import type { Span } from "../../result";
import { refuse } from "../reading";

/** The place of a node. */
export function spanOf(node: SyntaxNode): Span {
  return { start: node.from, end: node.to };
}

export function textOf(node: SyntaxNode, source: string): string {
  return source.slice(node.from, node.to);
}

/** The children of a node, comments left out. */
export function childrenOf(node: SyntaxNode): SyntaxNode[] {
  const children: SyntaxNode[] = [];
  for (let child = node.firstChild; child; child = child.nextSibling) {
    if (!/Comment$/.test(child.name)) children.push(child);
  }
  return children;
}

/** The child of that name, if there is one. */
export function childNamed(node: SyntaxNode, name: string): SyntaxNode | undefined {
  return childrenOf(node).find((child) => child.name === name);
}

/** Whether some place does not follow the grammar. */
export function hasErrors(tree: Tree): boolean {
  let found = false;
  tree.iterate({ enter: (node) => {
    found ||= node.type.isError;
    return !found;
  } });
  return found;
}

/** Lezer's stack holds about a thousand operators of one chain; past that it takes the rest for an error. */
const bearableChain = 2000;

/** Stops at the first place that does not follow the grammar. */
export function refuseErrors(tree: Tree, source: string): void {
  let place: Span | undefined;
  tree.iterate({ enter: (node) => {
    if (node.type.isError && !place) place = { start: node.from, end: Math.max(node.to, node.from) };
  } });
  if (!place) return;
  const start = Math.min(place.start, Math.max(source.length - 1, 0));
  const rest = source.slice(place.start).trim();
  const long = source.length > bearableChain ? "This is not what is expected here, or it is too long a chain of operators." : "This is not what is expected here.";
  refuse(rest === "" ? "The expression ends too early." : long, { start, end: Math.max(place.end, Math.min(start + 1, source.length)) });
}
