import { level, type Piece } from "../piece";

/** Letters that a bracket multiplies; behind any other name it would be taken for the bracket of a function, as in f(x). */
const factorLetter = /^([a-eij-zABCDI-NR-Z]|\\(?!sigma|phi|psi|Gamma|Phi|Psi|text|math|operatorname)[a-zA-Z]+)(?![a-zA-Z{])/;

/** A symbol that has a superscript already takes a power only in brackets. */
export function writeSymbol(text: string): Piece {
  return { text, level: /[\^']/.test(text) ? level.power : level.atom, trailing: factorLetter.test(text) ? undefined : "name" };
}
