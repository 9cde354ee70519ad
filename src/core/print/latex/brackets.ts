import { level, type Level, type Piece } from "../piece";

/** The text in brackets that grow with it. */
export function enclose(text: string): string {
  return `\\left(${text}\\right)`;
}

/** The piece as it is where it holds together at least as tightly as `least`, otherwise in brackets. */
export function atLeast(piece: Piece, least: Level): Piece {
  return piece.level >= least ? piece : { text: enclose(piece.text), level: level.atom, leading: "bracket" };
}

/** Operands of a function in brackets: plain ones around a single short operand, growing ones otherwise. */
export function operandsInBrackets(operands: readonly Piece[]): string {
  const [only] = operands;
  const short = operands.length === 1 && only !== undefined && only.level === level.atom && only.leading !== "bracket" && only.text.length <= 12 && !/[({]/.test(only.text);
  return short ? `(${only.text})` : enclose(operands.map((operand) => operand.text).join(", "));
}

/** A LaTeX command needs a space before a letter that follows it. */
export function join(command: string, rest: string): string {
  return /\\[a-zA-Z]+$/.test(command) && /^[a-zA-Z]/.test(rest) ? `${command} ${rest}` : command + rest;
}
