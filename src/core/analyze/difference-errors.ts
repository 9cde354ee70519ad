import type { Expression } from "../expression";
import { finiteDifferences } from "./differences";
import { evaluateAt } from "../evaluate";

/** How far difference quotients are off, for steps from large to small. */
export interface DifferenceErrors {
  /** The derivative that they are measured against: dual numbers, exact to rounding. */
  readonly exact: number;
  readonly steps: readonly number[];
  /** Absolute errors, one for each step; NaN where a value is missing. */
  readonly forward: readonly number[];
  readonly backward: readonly number[];
  readonly central: readonly number[];
  /**
   * What rounding alone may bring to a one-sided quotient at each step, u |f(x)| / h with u = 2^-53: where the error stops
   * falling with h and begins to rise. Half of it for the central quotient, which divides by 2h.
   */
  readonly rounding: readonly number[];
  readonly best: Readonly<Record<"forward" | "backward" | "central", BestStep | undefined>>;
}

/** The step with the smallest error. */
export interface BestStep {
  readonly step: number;
  readonly error: number;
}

const unitRoundoff = 2 ** -53;

/**
 * The errors of forward, backward and central differences by `variable` at a point that names all symbols, for steps
 * spaced evenly on a logarithmic scale from `from` down to `to`. Truncation falls as h, h and h^2, rounding grows as 1/h, so
 * that the best steps are about u^(1/2) and u^(1/3) (W. H. Press and others, "Numerical Recipes", 3rd edition, section 5.7).
 */
export function differenceErrors(
  expression: Expression, variable: string, point: Readonly<Record<string, number>>,
  { from = 1, to = 1e-16, perDecade = 4 }: { from?: number; to?: number; perDecade?: number } = {},
): DifferenceErrors {
  const count = Math.max(1, Math.round(Math.log10(from / to) * perDecade));
  const steps = Array.from({ length: count + 1 }, (_, i) => from * 10 ** ((i / count) * Math.log10(to / from)));
  const quotients = steps.map((h) => finiteDifferences(expression, variable, point, h));
  const exact = quotients[0]?.exact ?? NaN;
  const size = Math.abs(evaluateAt(expression, point));
  const errors = (kind: "forward" | "backward" | "central"): number[] => quotients.map((quotient) => Math.abs(quotient[kind] - exact));
  const [forward, backward, central] = [errors("forward"), errors("backward"), errors("central")];
  return {
    exact, steps, forward, backward, central,
    rounding: steps.map((h) => (unitRoundoff * size) / h),
    best: { forward: bestOf(steps, forward), backward: bestOf(steps, backward), central: bestOf(steps, central) },
  };
}

function bestOf(steps: readonly number[], errors: readonly number[]): BestStep | undefined {
  let best: BestStep | undefined;
  steps.forEach((step, i) => {
    const error = errors[i] ?? NaN;
    // Of equally small errors the larger step is the safer one.
    if (Number.isFinite(error) && (!best || error < best.error)) best = { step, error };
  });
  return best;
}
