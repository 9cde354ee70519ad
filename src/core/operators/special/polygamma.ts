/**
 * Derivatives of lgamma: by recurrence upward to where the asymptotic series holds, and by reflection for negative x.
 * Source: Abramowitz & Stegun 6.3.6, 6.3.7, 6.3.18, 6.4.7, 6.4.10; for the zeta function the Euler-Maclaurin formula (23.2.23).
 */

// Bernoulli numbers B_2, B_4, ..., B_20.
const bernoulli = [1 / 6, -1 / 30, 1 / 42, -1 / 30, 5 / 66, -691 / 2730, 7 / 6, -3617 / 510, 43867 / 798, -174611 / 330];

/** From here on ten terms of the asymptotic series are exact to the last place. */
const asymptoticFrom = 12;

/** Hurwitz' zeta function: the sum of (x + k)^-s over k = 0, 1, 2, ..., for integers s >= 2 and x > 0. */
export function hurwitzZeta(s: number, x: number): number {
  let head = 0;
  let start = x;
  const least = asymptoticFrom + s / 2;
  for (; start < least; start++) head += start ** -s;
  let tail = start ** (1 - s) / (s - 1) + start ** -s / 2;
  // term_k = B_2k/(2k)! s (s+1) ... (s+2k-2) start^(-s-2k+1)
  let factor = (s * start ** (-s - 1)) / 2;
  bernoulli.forEach((b, i) => {
    tail += b * factor;
    const k = i + 1;
    factor *= ((s + 2 * k - 1) * (s + 2 * k)) / ((2 * k + 1) * (2 * k + 2) * start * start);
  });
  return head + tail;
}

// The positive zero of digamma, as a sum of two doubles, and the Taylor coefficients there: near a zero only its own
// series keeps the relative precision.
const root = 1.4616321449683622;
const rootRest = 9.549995429965697e-17;
const atRoot = Array.from({ length: 24 }, (_, i) => taylorCoefficient(i + 1));

function taylorCoefficient(order: number): number {
  const sign = order % 2 === 0 ? -1 : 1;
  return sign * hurwitzZeta(order + 1, root);
}

/** The logarithmic derivative of the gamma function; NaN at the poles 0, -1, -2, ... */
export function digamma(x: number): number {
  if (Math.abs(x - root) < 0.25) {
    const distance = x - root - rootRest;
    return atRoot.reduceRight((sum, coefficient) => (sum + coefficient) * distance, 0);
  }
  if (x <= 0) return Number.isInteger(x) ? NaN : digamma(1 - x) - Math.PI * cotPi(x);
  if (x === Infinity) return Infinity;
  let below = 0;
  let start = x;
  for (; start < asymptoticFrom; start++) below += 1 / start;
  const inverseSquare = 1 / (start * start);
  let series = 0;
  for (let k = bernoulli.length; k >= 1; k--) series = (series + (bernoulli[k - 1] ?? 0) / (2 * k)) * inverseSquare;
  return Math.log(start) - 0.5 / start - series - below;
}

/** cot(pi x); the remainder by 1 is exact, so that large x lose nothing. */
function cotPi(x: number): number {
  const part = x % 1;
  const near = part > 0.5 ? part - 1 : part < -0.5 ? part + 1 : part;
  return Math.abs(near) <= 0.25 ? 1 / Math.tan(Math.PI * near) : Math.tan(Math.PI * (Math.sign(near) * 0.5 - near));
}

/**
 * The derivative of order n of digamma (n = 0 is digamma itself); NaN at the poles 0, -1, -2, ...
 * and for an n that is no integer from 0 to 100.
 */
export function polygamma(n: number, x: number): number {
  if (!Number.isInteger(n) || n < 0 || n > 100) return NaN;
  if (n === 0) return digamma(x);
  const sign = n % 2 === 0 ? 1 : -1;
  if (x <= 0) return Number.isInteger(x) ? NaN : sign * polygamma(n, 1 - x) - derivativeOfPiCotPi(n, cotPi(x));
  let factorial = 1;
  for (let k = 2; k <= n; k++) factorial *= k;
  return -sign * factorial * hurwitzZeta(n + 1, x);
}

/** The derivative of order n of pi cot(pi x), a polynomial in c = cot(pi x) as cot' = -pi (1 + cot^2). */
function derivativeOfPiCotPi(n: number, c: number): number {
  let coefficients = [0, 1];
  for (let order = 0; order < n; order++) {
    const next = new Array<number>(coefficients.length + 1).fill(0);
    coefficients.forEach((coefficient, degree) => {
      if (degree === 0) return;
      next[degree - 1] = (next[degree - 1] ?? 0) - degree * coefficient;
      next[degree + 1] = (next[degree + 1] ?? 0) - degree * coefficient;
    });
    coefficients = next;
  }
  return coefficients.reduceRight((sum, coefficient) => sum * c + coefficient, 0) * Math.PI ** (n + 1);
}
