/** The smallest of 1, 2 and 5 times a power of ten that is at least `least`. */
export function roundStep(least: number): number {
  if (!(least > 0) || !Number.isFinite(least)) return 1;
  const exponent = Math.floor(Math.log10(least));
  const power = 10 ** exponent;
  const factor = [1, 2, 5, 10].find((candidate) => candidate * power >= least * (1 - 1e-9)) ?? 10;
  return factor * power;
}

/** The multiple of `step` next to `value`, free of binary dust: 0.3, not 0.30000000000000004. */
export function snap(value: number, step: number): number {
  const digits = Math.min(100, Math.max(0, -Math.floor(Math.log10(step))));
  return Number((Math.round(value / step) * step).toFixed(digits)) + 0;
}
