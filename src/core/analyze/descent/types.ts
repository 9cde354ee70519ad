import type { Coefficients, DescentMethod } from "./methods";
import type { Schedule } from "./schedules";
import type { StableRate } from "./stable-rate";

/** How to go down; what is left out is as in `descentDefaults`. */
export interface DescentOptions extends Partial<Coefficients> {
  readonly method?: DescentMethod;
  readonly rate?: number;
  readonly schedule?: Schedule;
  /** Steps at most. */
  readonly steps?: number;
  /** A gradient this short is the end. */
  readonly gradientTolerance?: number;
  /** Steps this short, beside the point's own size, ten times in a row are the end. */
  readonly changeTolerance?: number;
}

/** Why a descent ended. */
export type DescentEnd = "level" | "no change" | "steps" | "no value" | "overflow" | "unbounded";

/** What the function does at the end of a descent whose gradient vanished. */
export type Arrival = "minimum" | "maximum" | "saddle" | "level";

/** A way down as data: entry k of each list is after k steps, entry 0 the start. */
export interface Descent {
  readonly variables: readonly string[];
  readonly method: DescentMethod;
  readonly points: readonly (readonly number[])[];
  readonly values: readonly number[];
  readonly gradientLengths: readonly number[];
  /** Learning rates, of the step to each point; none for the start. */
  readonly rates: readonly number[];
  readonly end: DescentEnd;
  /** Where the gradient vanished: whether that is a minimum, by the second derivatives there; `level` where they do not tell. */
  readonly arrival?: Arrival;
  /** Whether the descent went wrong: left the finite numbers, where the function has values, or all bounds. */
  readonly diverged: boolean;
  /** The step at which it ended, and, when it diverged, the lowest point before, from which it went wrong. */
  readonly endedAt: number;
  readonly lowestAt: number;
  /** Says so to people. */
  readonly sentence: string;
  /** Largest rates that are stable by the Hessian at the start and at the lowest point. */
  readonly stableAtStart?: StableRate;
  readonly stableAtLowest?: StableRate;
}
