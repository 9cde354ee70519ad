import { type Expression, visit } from "../expression";
import { atom, type Piece } from "./piece";

/** Longest text that is written; expansions can outgrow what the size of the expression promised. */
const longestText = 400_000;

/** Gives the written form of a node; nodes below the root are written already. */
export type Write = (node: Expression) => Piece;

/**
 * Writes a graph from its leaves up, each distinct node once, so neither depth nor sharing costs anything but text.
 * Returns undefined when the text would be too long to be of use to anyone.
 */
export function writeGraph(root: Expression, format: (node: Expression, write: Write) => Piece): Piece | undefined {
  const written = new Map<Expression, Piece>();
  let overflow = false;
  const write: Write = (node) => {
    const known = written.get(node);
    if (known) return known;
    const piece = format(node, write);
    if (piece.text.length > longestText) overflow = true;
    const kept = overflow ? atom("") : piece;
    written.set(node, kept);
    return kept;
  };
  visit(root, write);
  return overflow ? undefined : write(root);
}
