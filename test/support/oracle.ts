import { evaluateAt } from "../../src/core";
import type { Expression } from "../../src/core";

/**
 * The slope at a point by Ridders' extrapolation of central differences: an oracle that knows nothing of rules.
 * Good to about ten digits for smooth functions.
 */
export function numericSlope(expression: Expression, variable: string, point: Readonly<Record<string, number>>): number {
  const at = (shift: number): number => evaluateAt(expression, { ...point, [variable]: (point[variable] ?? 0) + shift });
  const rows: number[][] = [];
  let best = NaN;
  let error = Infinity;
  for (let i = 0, h = 0.1; i < 10; i++, h /= 1.6) {
    const row = [(at(h) - at(-h)) / (2 * h)];
    for (let j = 1, factor = 1.6 ** 2; j <= i; j++, factor *= 1.6 ** 2) {
      const [left, above] = [row[j - 1] ?? NaN, rows[i - 1]?.[j - 1] ?? NaN];
      const value = (left * factor - above) / (factor - 1);
      row.push(value);
      const change = Math.max(Math.abs(value - left), Math.abs(value - above));
      if (change <= error) [best, error] = [value, change];
    }
    rows.push(row);
  }
  return best;
}

/** Whether two numbers agree to a relative tolerance, or absolutely near zero. */
export function close(left: number, right: number, relative = 1e-9, absolute = 1e-12): boolean {
  return Object.is(left, right) || Math.abs(left - right) <= Math.max(absolute, relative * Math.max(Math.abs(left), Math.abs(right)));
}
