import type { Estimate } from "./perturbed";

/** Steps of the three differences, as shares of the size of the point; each at least ten times the next. */
const steps = [1e-2, 1e-3, 1e-4] as const;
/** Differences of eighth order: their error falls with the eighth power of the step (B. Fornberg, Math. Comp. 51, 1988, table 1). */
const weights = [4 / 5, -1 / 5, 4 / 105, -1 / 280] as const;
/** Rounding of values, which differences divide by the step: the noise is 2^13 times it, and eight values are added. */
const roundingOfNoise = 8 * 2 ** -13;
const agreement = 1e-5;
const clear = 1e-3;
/** Steps so short that between them and the others no staircase hides: round(x^12) rises evenly if looked at from afar. */
const closest = [1e-9, 1e-11, 1e-13] as const;

/**
 * The slope by differences where it clearly is not the slope of the estimate. Three differences at steps ten times apart must
 * agree with each other before they may contradict: near a kink, a jump or a pole they do not.
 */
export function differencesContradict(f: (x: number) => number, x: number, { slope, valueNoise }: Estimate): number | undefined {
  const scale = Math.max(Math.abs(x), 0.01);
  const slopes = steps.map((share) => difference(f, x, share * scale));
  const [first = NaN] = slopes;
  const size = Math.max(Math.abs(slope), Math.abs(first));
  const noise = (valueNoise * roundingOfNoise) / (steps[2] * scale);
  const theyAgree = slopes.every((other) => Math.abs(other - first) <= agreement * size + noise);
  if (!theyAgree || Math.abs(first - slope) <= clear * size + 2 * noise) return undefined;
  // Where stairs are a small part of the value, as those of round(x^6) in round(x^6)/1e6 + x^2, a tenth of the slope hides them: close by,
  // as far as values differ by more than their rounding, they must not speak for the slope.
  const supports = closest.every((share) => {
    const [other, rounding] = [(f(x + share * scale) - f(x - share * scale)) / (2 * share * scale), (valueNoise * roundingOfNoise) / (share * scale)];
    return Math.abs(other - first) <= 0.1 * Math.abs(first) && Math.abs(other - first) <= Math.abs(other - slope) + 2 * rounding;
  });
  return supports ? first : undefined;
}

function difference(f: (x: number) => number, x: number, h: number): number {
  return weights.reduce((sum, weight, k) => sum + weight * (f(x + (k + 1) * h) - f(x - (k + 1) * h)), 0) / h;
}
