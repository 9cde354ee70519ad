/** A derivative by finite differences, with an estimate of its error. */
export interface Estimate {
  readonly slope: number;
  readonly error: number;
}

const levels = 7;
/** Relative error at which no better step is looked for. */
const enough = 1e-9;

/**
 * The derivative of `f` at x by central differences at h, h/2, h/4, ..., extrapolated to h = 0. The error is estimated
 * from the last two extrapolations; NaN where f has no value around x.
 * Source: C. J. F. Ridders, "Accurate computation of F'(x) and F'(x) F''(x)", Adv. Eng. Softw. 4 (1982), 75-76.
 */
export function numericDerivative(f: (x: number) => number, x: number): Estimate {
  let best: Estimate = { slope: NaN, error: Infinity };
  let last: number[] = [];
  for (let level = 0, h = 0.08 * Math.max(Math.abs(x), 0.02); level < levels; level++, h /= 2) {
    const width = x + h - (x - h);
    const row = [(f(x + h) - f(x - h)) / width];
    for (let k = 0; k < last.length; k++) {
      const [finer, coarser] = [row[k] ?? NaN, last[k] ?? NaN];
      const better = finer + (finer - coarser) / (4 ** (k + 1) - 1);
      row.push(better);
      const error = Math.max(Math.abs(better - finer), Math.abs(better - coarser));
      if (error < best.error) best = { slope: better, error };
    }
    // Closer than anyone asks; beyond the best step rounding takes over.
    if (best.error <= enough * Math.abs(best.slope)) break;
    // Where f has no value at this distance, the extrapolation starts anew closer by.
    last = Number.isFinite(row[0] ?? NaN) ? row : [];
  }
  return best;
}
