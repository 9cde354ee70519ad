/** A derivative by finite differences, with an estimate of its error. */
export interface Estimate {
  readonly slope: number;
  readonly error: number;
}

const levels = 7;
/** By how much more, less one, each extrapolation's error falls than that of the one before, when the step is halved. */
const gains = Array.from({ length: levels }, (_, k) => 4 ** (k + 1) - 1);
/** Relative error at which no better step is looked for. */
const enough = 1e-9;

/**
 * The derivative of `f` at x by central differences at h, h/2, h/4, ..., extrapolated to h = 0. The error is estimated
 * from the last two extrapolations; NaN where f has no value around x.
 * Source: C. J. F. Ridders, "Accurate computation of F'(x) and F'(x) F''(x)", Adv. Eng. Softw. 4 (1982), 75-76.
 */
export function numericDerivative(f: (x: number) => number, x: number): Estimate {
  let slope = NaN;
  let error = Infinity;
  // The extrapolations from the step before, each replaced by the one from this step as soon as it was used.
  const row: number[] = [];
  for (let level = 0, h = 0.08 * Math.max(Math.abs(x), 0.02); level < levels; level++, h /= 2) {
    const width = x + h - (x - h);
    const first = (f(x + h) - f(x - h)) / width;
    // Where f has no value at this distance, the extrapolation starts anew closer by.
    if (!Number.isFinite(first)) {
      row.length = 0;
      continue;
    }
    let finer = first;
    for (let k = 0; k < row.length; k++) {
      const coarser = row[k] ?? NaN;
      row[k] = finer;
      const better = finer + (finer - coarser) / (gains[k] ?? NaN);
      const between = Math.max(Math.abs(better - finer), Math.abs(better - coarser));
      if (between < error) [slope, error] = [better, between];
      finer = better;
    }
    row.push(finer);
    // Closer than anyone asks; beyond the best step rounding takes over.
    if (error <= enough * Math.abs(slope)) break;
  }
  return { slope, error };
}
