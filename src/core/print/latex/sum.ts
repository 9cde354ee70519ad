import type { OperationExpression } from "../../expression";
import { level, type Piece } from "../piece";
import { atLeast } from "./brackets";
import type { LatexContext } from "./context";

/** A sum; terms that start with a minus sign are subtracted. */
export function writeSum(node: OperationExpression, context: LatexContext): Piece {
  let text = "";
  let minus: string | undefined;
  let last: Piece | undefined;
  node.operands.forEach((operand, i) => {
    const piece = context.write(operand);
    const term = piece.level < level.sum ? atLeast(piece, level.sum) : piece;
    if (i === 0) [text, minus] = [term.text, term.minus];
    else {
      const sign = term.minus === undefined ? " + " : " - ";
      const added = sign + (term.minus ?? term.text);
      [text, minus] = [text + added, minus === undefined ? undefined : minus + added];
    }
    last = term;
  });
  return { text: text === "" ? "0" : text, minus, level: node.operands.length < 2 ? last?.level ?? level.atom : level.sum };
}
