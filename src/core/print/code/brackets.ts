import { atom, level, type Level, type Piece } from "../piece";

/** The text where the piece holds together at least as tightly as `least`, otherwise the text in brackets. */
export function atLeast(piece: Piece, least: Level): string {
  return piece.level >= least ? piece.text : `(${piece.text})`;
}

/** name(operand, operand) */
export function applied(name: string, operands: readonly Piece[]): Piece {
  return atom(`${name}(${operands.map((operand) => operand.text).join(", ")})`);
}

/** An operator between operands that themselves bind tighter than `own`. */
export function between(sign: string, own: Level, operandLevel: Level): (operands: readonly Piece[]) => Piece {
  return (operands) => {
    const [only] = operands;
    return operands.length === 1 && only ? only : { text: operands.map((operand) => atLeast(operand, operandLevel)).join(sign), level: own };
  };
}

/** name(name(a, b), c) for functions that take two operands only. */
export function nested(name: string, operands: readonly Piece[]): Piece | undefined {
  const [first, ...rest] = operands;
  return first && rest.reduce((result, operand) => applied(name, [result, operand]), first);
}

/** c1 ? v1 : c2 ? v2 : otherwise, from the operands of a piecewise expression, by the target's own conditional. */
export function cases(operands: readonly Piece[], undefinedText: string, conditional: (condition: Piece, value: Piece, otherwise: Piece) => Piece): Piece {
  const odd = operands.length % 2 === 1;
  let result = (odd ? operands[operands.length - 1] : undefined) ?? { text: undefinedText, level: level.atom };
  for (let i = operands.length - (odd ? 3 : 2); i >= 0; i -= 2) {
    const [condition, value] = [operands[i], operands[i + 1]];
    if (condition && value) result = conditional(condition, value, result);
  }
  return result;
}
