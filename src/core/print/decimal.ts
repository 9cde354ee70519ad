import type Fraction from "fraction.js";
import type { NumberExpression } from "../expression";

/** Digits up to which a decimal is written as it is; doubles need 17. */
const mostDigits = 20;

/** An unsigned decimal: digits times ten to the exponent. */
export interface Decimal {
  readonly digits: string;
  readonly exponent: number;
}

/**
 * The digits of an unsigned fraction when it was written as a decimal and terminates in few enough of them
 * (its denominator has no prime factors but 2 and 5), or rounded when `significant` asks; otherwise undefined.
 */
export function decimalOf(number: NumberExpression, significant?: number): Decimal | undefined {
  if (!number.decimal) return undefined;
  const value = number.value.abs();
  const exact = terminating(value);
  if (exact && (significant === undefined || exact.digits.length <= significant)) return exact.digits.length <= mostDigits ? exact : undefined;
  return significant === undefined ? undefined : rounded(value.valueOf(), significant);
}

/** Text without exponent where that is short: 0.01, 250; otherwise mantissa and exponent. */
export function decimalText(decimal: Decimal): { readonly mantissa: string; readonly exponent: number } {
  const { digits, exponent } = decimal;
  const point = digits.length + exponent;
  if (point > 21 || point < -6) return { mantissa: place(digits, 1), exponent: point - 1 };
  return { mantissa: exponent >= 0 ? digits + "0".repeat(exponent) : place(digits, point), exponent: 0 };
}

function place(digits: string, point: number): string {
  if (point <= 0) return `0.${"0".repeat(-point)}${digits}`;
  return point >= digits.length ? digits : `${digits.slice(0, point)}.${digits.slice(point)}`;
}

function terminating(value: Fraction): Decimal | undefined {
  let rest = value.d;
  let twos = 0;
  let fives = 0;
  for (; rest % 2n === 0n; rest /= 2n) twos++;
  for (; rest % 5n === 0n; rest /= 5n) fives++;
  if (rest !== 1n) return undefined;
  const places = Math.max(twos, fives);
  return trimmed(String((value.n * 10n ** BigInt(places)) / value.d), -places);
}

function rounded(value: number, significant: number): Decimal {
  const [mantissa = "0", exponent = "0"] = value.toExponential(Math.min(Math.max(significant, 1), 17) - 1).split("e");
  const [whole = "0", decimals = ""] = mantissa.split(".");
  return trimmed(whole + decimals, Number(exponent) - decimals.length);
}

function trimmed(digits: string, exponent: number): Decimal {
  const kept = digits.replace(/0+$/, "");
  return kept === "" ? { digits: "0", exponent: 0 } : { digits: kept, exponent: exponent + digits.length - kept.length };
}
