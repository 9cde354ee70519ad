import type { Expression } from "../../expression";
import { atom, level, type Piece } from "../piece";
import type { LatexContext } from "./context";

/** Fractions in an exponent are set on one line. */
export function writeExponent(exponent: Expression, context: LatexContext): string {
  if (exponent.kind !== "number" || exponent.value.d === 1n || context.isMarked(exponent)) return context.write(exponent).text;
  const piece = context.write(exponent);
  return piece.text.includes("\\frac") ? `${exponent.value.s < 0n ? "-" : ""}${exponent.value.n}/${exponent.value.d}` : piece.text;
}

/** e^{x} for the exponential. */
export function writeExponential(operand: Expression | undefined, context: LatexContext): Piece {
  return operand ? { text: `e^{${writeExponent(operand, context)}}`, level: level.power } : atom("e");
}
