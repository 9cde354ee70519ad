import { symbol } from "./construct";
import { repeated, repetitionOf } from "./indices";
import { transform, visit } from "./traverse";
import type { Expression } from "./types";

/** Letters for indices, in the order people reach for them. */
const indexLetters = ["i", "j", "k", "l", "m", "p", "q", "r", "s", "t"] as const;

/** A letter for an index that is none of `taken`; `first` is tried before the others. */
export function freshIndex(taken: ReadonlySet<string>, first: readonly string[] = []): string {
  const free = [...first, ...indexLetters].find((letter) => !taken.has(letter));
  if (free !== undefined) return free;
  for (let i = 1; ; i++) if (!taken.has(`i_${i}`)) return `i_${i}`;
}

/** All names that stand in an expression, bound ones among them. */
export function allNames(root: Expression): Set<string> {
  const names = new Set<string>();
  visit(root, (node) => {
    if (node.kind === "symbol" || node.kind === "call") names.add(node.name);
  });
  return names;
}

/** The same sums and products with other letters for indices that are named as one of `avoid`, so that those can be put in. */
export function renameIndices(root: Expression, avoid: ReadonlySet<string>): Expression {
  const taken = new Set([...avoid, ...allNames(root)]);
  return transform(root, (node) => {
    const repetition = repetitionOf(node);
    if (!repetition || !avoid.has(repetition.index.name)) return node;
    const { name } = repetition.index;
    const index = symbol(freshIndex(taken), { span: repetition.index.span });
    taken.add(index.name);
    // Inner indices of the same name are renamed by now: every other symbol of that name is this one's.
    const body = transform(repetition.body, (part) => (part.kind === "symbol" && part.name === name ? index : part));
    return repeated({ ...repetition, index, body }, node.span);
  });
}
