import { kronecker, memberOf, repetitionOf, splitName, transform, visit, withSpan, type Expression } from "../../expression";
import type { ReadingNote } from "../types";

const family = "delta_";

/** The two indices of \delta_{ij}; undefined for all else. */
function deltaOf(node: Expression): readonly Expression[] | undefined {
  const member = memberOf(node);
  const named = member ? { family: member.family.name, indices: member.indices } : node.kind === "symbol" ? splitName(node.name) : undefined;
  return named?.family === family && named.indices.length === 2 ? named.indices : undefined;
}

/** A formula with \delta_{ij} read as the Kronecker delta where there are sums or products over an index, which a note says. */
export function withDeltas(root: Expression, notes: ReadingNote[]): Expression {
  let repeats = false;
  visit(root, (node) => {
    repeats ||= repetitionOf(node) !== undefined;
  });
  if (!repeats) return root;
  let place: Expression["span"];
  const read = transform(root, (node) => {
    const [left, right] = deltaOf(node) ?? [];
    if (!left || !right) return node;
    place ??= node.span;
    return node.span ? withSpan(kronecker(left, right), node.span) : kronecker(left, right);
  });
  if (place) notes.push({ span: place, message: "A delta with two indices is read as the Kronecker delta: 1 where they are the same, else 0." });
  return read;
}
