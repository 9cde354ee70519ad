import type { NumberExpression } from "../../expression";
import { decimalOf, decimalText } from "../decimal";
import { level, type Piece } from "../piece";

/** A number: an integer, a short decimal that was written as one, or an exact fraction. */
export function writeNumber(number: NumberExpression, digits?: number): Piece {
  const piece = unsigned(number, digits);
  return number.value.s < 0n ? { text: `-${piece.text}`, minus: piece.text, level: level.minus } : piece;
}

function unsigned(number: NumberExpression, digits?: number): Piece {
  const decimal = decimalOf(number, digits);
  if (decimal) {
    const { mantissa, exponent } = decimalText(decimal);
    if (exponent === 0) return { text: mantissa, level: level.atom, leading: "digit", trailing: "digit" };
    return { text: `${mantissa} \\cdot 10^{${exponent}}`, level: level.product, leading: "digit" };
  }
  const { n, d } = number.value;
  if (d === 1n) return { text: String(n), level: level.atom, leading: "digit", trailing: "digit" };
  return { text: `\\frac{${n}}{${d}}`, level: level.product, leading: "fraction", trailing: "fraction" };
}
