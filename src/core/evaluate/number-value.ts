import type Fraction from "fraction.js";

const exactLimit = 2n ** 53n;

/** The double nearest to a rational number (of any size: numerator and denominator alone may be beyond a double). */
export function numberValue(fraction: Fraction): number {
  const { s, n, d } = fraction;
  if (n < exactLimit && d < exactLimit) return (Number(s) * Number(n)) / Number(d);
  // A quotient of at least 64 bits, scaled back by a power of two; the last bit stands for all that was cut off.
  const shift = 64 - n.toString(2).length + d.toString(2).length;
  const scaled = shift >= 0 ? n << BigInt(shift) : n;
  const divisor = shift >= 0 ? d : d << BigInt(-shift);
  const quotient = (scaled / divisor) | (scaled % divisor === 0n ? 0n : 1n);
  const half = Math.trunc(shift / 2);
  return Number(s) * Number(quotient) * 2 ** -half * 2 ** -(shift - half);
}
