import Fraction from "fraction.js";
import { number, type NumberExpression } from "../../expression";
import type { Span } from "../../result";
import { refuse } from "./refusal";

/** Powers of ten past this are no numbers of any calculation, only a way to fill the memory. */
const largestExponent = 400;

/** The exact value of digits with an optional point and exponent (1e-3), or of a whole number in base 16, 8 or 2; stops at anything else. */
export function readNumber(text: string, span: Span): NumberExpression {
  const digits = text.replaceAll("_", "");
  if (/^0[xob][0-9a-f]+$/i.test(digits)) return number(new Fraction(BigInt(digits)), { span });
  const parts = /^(\d*)(?:\.(\d*))?(?:e([+-]?\d+))?$/i.exec(digits);
  const [, whole = "", decimals = "", exponentText = "0"] = parts ?? [];
  if (!parts || whole + decimals === "") refuse(`'${text}' is not a number that can be read here.`, span);
  const exponent = Number(exponentText) - decimals.length;
  if (Math.abs(exponent) > largestExponent + decimals.length) refuse(`${text} is too large or too small a number.`, span);
  const scale = 10n ** BigInt(Math.abs(exponent));
  const mantissa = BigInt(whole + decimals);
  const value = exponent >= 0 ? new Fraction(mantissa * scale) : new Fraction(mantissa, scale);
  return number(value, { decimal: /[.e]/i.test(digits) && value.d !== 1n, span });
}
