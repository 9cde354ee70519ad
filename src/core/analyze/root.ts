/** Halvings of an interval of doubles at most, and as many again for the steps that fail. */
const mostSteps = 200;

/**
 * A place between a and b where f changes its sign, f(a) and f(b) being of opposite signs: to rounding, by bisection,
 * secants and inverse quadratic interpolation (R. P. Brent, "Algorithms for Minimization without Derivatives", 1973,
 * chapter 4). Where f jumps over zero it is the place of the jump.
 */
export function signChange(f: (x: number) => number, from: number, to: number): number {
  let [a, b] = [from, to];
  let [fa, fb] = [f(a), f(b)];
  let [c, fc] = [a, fa];
  let step = b - a;
  let before = step;
  for (let k = 0; k < mostSteps && fb !== 0; k++) {
    if (fb > 0 === fc > 0) {
      [c, fc] = [a, fa];
      step = before = b - a;
    }
    if (Math.abs(fc) < Math.abs(fb)) {
      [a, b, c] = [b, c, b];
      [fa, fb, fc] = [fb, fc, fb];
    }
    const tolerance = 2 * Number.EPSILON * Math.abs(b) + Number.MIN_VALUE;
    const half = (c - b) / 2;
    if (Math.abs(half) <= tolerance) break;
    const guess = Math.abs(before) >= tolerance && Math.abs(fa) > Math.abs(fb) ? interpolated(a, b, c, fa, fb, fc) : undefined;
    const trusted = guess !== undefined && Math.abs(guess) < Math.min(1.5 * Math.abs(half), Math.abs(before / 2)) && guess > 0 === half > 0;
    [before, step] = trusted ? [step, guess] : [half, half];
    [a, fa] = [b, fb];
    b += Math.abs(step) > tolerance ? step : Math.sign(half) * tolerance;
    fb = f(b);
    // A place without a value inside: take it for the end that it is on the way from, so that the interval still shrinks.
    if (Number.isNaN(fb)) fb = fa;
  }
  return b;
}

/** How far from b a line through a and b, or an inverse parabola through all three, puts the zero. */
function interpolated(a: number, b: number, c: number, fa: number, fb: number, fc: number): number {
  const s = fb / fa;
  if (a === c) return ((c - b) * s) / (s - 1);
  const [q, r] = [fa / fc, fb / fc];
  const p = s * ((c - b) * q * (q - r) - (b - a) * (r - 1));
  return p / -((q - 1) * (r - 1) * (s - 1));
}
