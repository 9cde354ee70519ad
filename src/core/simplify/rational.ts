import Fraction from "fraction.js";

// Exact arithmetic with a limit: a number longer than this is left as the power that was written.
const bitLimit = 2048;

export const zero = new Fraction(0);
export const one = new Fraction(1);
export const minusOne = new Fraction(-1);

/** The whole numbers that nearly all coefficients and exponents are, made once. */
const smallest = -128n;
const smallIntegers: readonly Fraction[] = Array.from({ length: 385 }, (_, i) => new Fraction(BigInt(i) + smallest));

/** A whole number as a fraction. */
export const integer = (value: bigint): Fraction =>
  (value >= smallest ? smallIntegers[Number(value - smallest)] : undefined) ?? new Fraction(value);

// fraction.js reads its operands again at every step and looks for common divisors: whole numbers need neither.

export function plus(left: Fraction, right: Fraction): Fraction {
  if (left.n === 0n) return right;
  if (right.n === 0n) return left;
  return left.d === 1n && right.d === 1n ? integer(left.s * left.n + right.s * right.n) : left.add(right);
}

export function times(left: Fraction, right: Fraction): Fraction {
  if (isOne(left)) return right;
  if (isOne(right)) return left;
  return left.d === 1n && right.d === 1n ? integer(left.s * left.n * right.s * right.n) : left.mul(right);
}

export const halfOf = (value: Fraction): Fraction => value.div(2);
export const minus = (value: Fraction): Fraction => (value.d === 1n ? integer(-value.s * value.n) : value.neg());
export const absolute = (value: Fraction): Fraction => (isNegative(value) ? minus(value) : value);
export const sameValue = (left: Fraction, right: Fraction): boolean =>
  left === right || (left.n === right.n && left.d === right.d && (left.s === right.s || left.n === 0n));

/** Below, at or above zero as `left` is less than, equal to or greater than `right`. */
export function compare(left: Fraction, right: Fraction): number {
  const difference = left.d === right.d ? left.s * left.n - right.s * right.n : left.s * left.n * right.d - right.s * right.n * left.d;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

export const isZero = (value: Fraction): boolean => value.n === 0n;
export const isOne = (value: Fraction): boolean => value.n === 1n && value.d === 1n && value.s > 0n;
export const isInteger = (value: Fraction): boolean => value.d === 1n;
export const isNegative = (value: Fraction): boolean => value.s < 0n && value.n !== 0n;
export const isEven = (value: Fraction): boolean => value.d === 1n && value.n % 2n === 0n;
/** The largest integer not above. */
export const floorOf = (value: Fraction): Fraction => (isInteger(value) ? value : value.floor());

const bitsOf = (value: bigint): number => value.toString(16).length * 4;

/** base^exponent for a whole exponent; undefined for 0^negative and where the result would be too long. */
export function wholePower(base: Fraction, exponent: Fraction): Fraction | undefined {
  if (isZero(base)) return isNegative(exponent) ? undefined : isZero(exponent) ? one : zero;
  if (base.n === 1n && base.d === 1n) return base.s > 0n || isEven(exponent) ? one : minusOne;
  const times = exponent.n;
  if (times > BigInt(bitLimit) || Number(times) * Math.max(bitsOf(base.n), bitsOf(base.d)) > bitLimit) return undefined;
  const [n, d] = [base.n ** times, base.d ** times];
  const sign = base.s < 0n && times % 2n === 1n ? -1n : 1n;
  return isNegative(exponent) ? new Fraction(sign * d, n) : new Fraction(sign * n, d);
}

/** Largest prime tried when roots are taken: sqrt(8) = 2 sqrt(2) is found, a product of two large primes is left. */
const primeLimit = 1000n;

/** The factorization of a positive integer into small primes and what is left of it, as factor -> multiplicity. */
export function factorize(value: bigint): Map<bigint, number> {
  const factors = new Map<bigint, number>();
  let rest = value;
  for (let p = 2n; p <= primeLimit && p * p <= rest; p += p === 2n ? 1n : 2n) {
    while (rest % p === 0n) {
      factors.set(p, (factors.get(p) ?? 0) + 1);
      rest /= p;
    }
  }
  if (rest > 1n) {
    const root = integerRoot(rest);
    if (root * root === rest) factors.set(root, (factors.get(root) ?? 0) + 2);
    else factors.set(rest, (factors.get(rest) ?? 0) + 1);
  }
  return factors;
}

/** The integer square root, by Newton's method. */
function integerRoot(value: bigint): bigint {
  let root = 1n << BigInt(Math.ceil(bitsOf(value) / 2));
  for (let next = (root + value / root) / 2n; next < root; next = (root + value / root) / 2n) root = next;
  return root;
}

/** The greatest rational that divides both a whole number of times; zero divides nothing and is passed over. */
export function commonDivisor(left: Fraction, right: Fraction): Fraction {
  if (isOne(left) && isInteger(right)) return left;
  if (isOne(right) && isInteger(left)) return right;
  return left.gcd(right);
}

/** base^exponent exactly, where the root comes out whole; undefined where it does not, or the result would be too long. */
export function exactPower(base: Fraction, exponent: Fraction): Fraction | undefined {
  if (isInteger(exponent)) return wholePower(base, exponent);
  if (isNegative(base) || isZero(base) || bitsOf(base.n) > 256 || bitsOf(base.d) > 256) return undefined;
  const numerator = wholeRoot(base.n, exponent.d);
  const denominator = wholeRoot(base.d, exponent.d);
  if (numerator === undefined || denominator === undefined) return undefined;
  return wholePower(new Fraction(numerator, denominator), new Fraction(exponent.s * exponent.n, 1n));
}

function wholeRoot(value: bigint, degree: bigint): bigint | undefined {
  let root = 1n;
  for (const [factor, times] of factorize(value)) {
    if (BigInt(times) % degree !== 0n) return undefined;
    root *= factor ** (BigInt(times) / degree);
  }
  return root;
}
