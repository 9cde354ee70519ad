import { binding, infixAt, isOperator, readSigned } from "./infix";
import { readOperand } from "./operands";
import type { Grammar } from "./reader";
import { isReadable } from "./starts";

/**
 * Precedence climbing (Pratt, "Top down operator precedence", 1973): operators are read as long as they bind at least as
 * tightly as asked, and each reads its right side itself. Sums and products take all their operands at once.
 */
export const grammar: Grammar = {
  isKnown: (token) => isReadable(token) || isOperator(token),
  operand: readOperand,
  expression: (reader, power) => {
    let left = reader.atMark("-", "+") ? readSigned(reader, power) : reader.operand();
    for (let infix = infixAt(reader); infix && infix.power >= power && power < binding.none; infix = infixAt(reader)) left = infix.read(reader, left);
    return left;
  },
};
