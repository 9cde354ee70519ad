import { hurwitzZeta } from "./polygamma";

/**
 * The gamma function and its logarithm.
 * Sources: C. Lanczos, "A precision approximation of the gamma function", SIAM J. Numer. Anal. B 1 (1964), 86-96, with
 * the rational form N = 13, g = 6.0246... of G. Pugh's thesis (2004) in the coefficients of J. Maddock; near the zeros
 * of lgamma at 1 and 2 its series in the zeta function (Abramowitz & Stegun 6.1.33).
 */
const g = 6.024680040776729583740234375;
const numerator = [
  23531376880.41075968857200767445163675473076, 42919803642.64909876895789904700198885093263, 35711959237.35566804944018545154716670596718,
  17921034426.03720969991975575445893111267403, 6039542586.352028005064291644307297921069938, 1439720407.311721673663223072794912393972,
  248874557.8620541565114603864132294232163, 31426415.58540019438061423162831820536287, 2876370.628935372441225409051620849613599,
  186056.2653952234950402949897160456992822, 8071.672002365816210638002902272250613822, 210.8242777515793458725097339207133627117,
  2.506628274631000270164908177133837338626,
];
const denominator = [0, 39916800, 120543840, 150917976, 105258076, 45995730, 13339535, 2637558, 357423, 32670, 1925, 66, 1];

/** Lanczos' sum as a quotient of polynomials; for large x both are divided by x^12, so that neither overflows. */
function lanczosSum(x: number): number {
  let above = 0;
  let below = 0;
  if (x < 5) {
    for (let i = 12; i >= 0; i--) {
      above = above * x + (numerator[i] ?? 0);
      below = below * x + (denominator[i] ?? 0);
    }
  } else {
    for (let i = 0; i <= 12; i++) {
      above = above / x + (numerator[i] ?? 0);
      below = below / x + (denominator[i] ?? 0);
    }
  }
  return above / below;
}

/** sin(pi x), exact at the integers and halves, and as accurate near them. */
export function sinPi(x: number): number {
  const size = Math.abs(x) % 2;
  const reduced = size <= 0.25 ? Math.sin(Math.PI * size)
    : size <= 0.75 ? Math.cos(Math.PI * (size - 0.5))
    : size <= 1.25 ? -Math.sin(Math.PI * (size - 1))
    : size <= 1.75 ? -Math.cos(Math.PI * (size - 1.5))
    : Math.sin(Math.PI * (size - 2));
  return x < 0 ? -reduced : reduced;
}

const factorials = Array.from({ length: 23 }, (_, n) => {
  let result = 1;
  for (let k = 2; k <= n; k++) result *= k;
  return result;
});

/** The gamma function; NaN at its poles 0, -1, -2, ... */
export function gamma(x: number): number {
  if (Number.isInteger(x) && x <= 23) return x > 0 ? factorials[x - 1] ?? NaN : NaN;
  if (x > 172) return Infinity;
  if (x < -200) return 0;
  if (Math.abs(x) < 1e-20) return 1 / x;
  const size = Math.abs(x);
  const base = size + g - 0.5;
  // The rounding of `base` would be raised to a large power: what it lost is put back to first order.
  const lost = size > g - 0.5 ? base - size - (g - 0.5) : base - (g - 0.5) - size;
  const correction = 1 + (lost * g) / base;
  if (x < 0) {
    const mirrored = -Math.PI / (sinPi(size) * size) * Math.exp(base) / lanczosSum(size);
    return ((mirrored - (lost * g) / base * mirrored) / Math.pow(base, size / 2 - 0.25)) / Math.pow(base, size / 2 - 0.25);
  }
  const rootPower = Math.pow(base, size / 2 - 0.25);
  return (lanczosSum(size) / Math.exp(base)) * correction * rootPower * rootPower;
}

// zeta(k) - 1 for k = 2, 3, ...: enough for |x| <= 1/2, where the terms fall as 4^-k.
const zetaLessOne = Array.from({ length: 28 }, (_, i) => hurwitzZeta(i + 2, 2));
const oneLessEuler = 0.42278433509846713939;

/** lgamma(2 + x) for |x| <= 1/2. */
function nearTwo(x: number): number {
  let sum = 0;
  for (let k = zetaLessOne.length + 1; k >= 2; k--) sum = ((zetaLessOne[k - 2] ?? 0) / k - sum) * x;
  return (oneLessEuler + sum) * x;
}

/** The logarithm of |gamma(x)|; NaN at the poles 0, -1, -2, ... */
export function lgamma(x: number): number {
  if (Number.isNaN(x) || (x <= 0 && Number.isInteger(x))) return NaN;
  if (!Number.isFinite(x)) return Infinity;
  const size = Math.abs(x);
  if (size < 1e-20) return -Math.log(size);
  if (x < 0) return Math.log(Math.PI / Math.abs(sinPi(size) * size)) - lgamma(size);
  if (x < 0.5) return nearTwo(x) - Math.log1p(x) - Math.log(x);
  if (x < 1.5) return nearTwo(x - 1) - Math.log(x);
  if (x <= 2.5) return nearTwo(x - 2);
  return Math.log(lanczosSum(x)) - g + (x - 0.5) * (Math.log(x + g - 0.5) - 1);
}
