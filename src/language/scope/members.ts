import { freeNames, operation, splitName, symbol, transform, type Expression } from "../../core";
import { putIn } from "./put-in";

/**
 * The body of a definition such as y_i = w x_i + b for other indices: every x_i in it becomes that member of its family, and then i
 * what the index is.
 */
export function ofMember(body: Expression, from: readonly Expression[], to: readonly Expression[]): Expression {
  const indices = from.flatMap((index) => (index.kind === "symbol" ? [index.name] : []));
  if (indices.length !== from.length) return body;
  const tied = transform(body, (node) => {
    const named = node.kind === "symbol" ? splitName(node.name) : undefined;
    const mentions = named?.indices.some((index) => freeNames(index).some((name) => indices.includes(name)));
    return named && mentions ? operation("indexed", [symbol(named.family), ...named.indices], node.span) : node;
  });
  return putIn(tied, indices, to);
}
