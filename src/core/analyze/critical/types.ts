/** A range of each variable. */
export type Box = readonly (readonly [from: number, to: number])[];

/** What a function does at a point where it is level. */
export type CriticalKind = "minimum" | "maximum" | "saddle" | "inflection" | "undecided";

/** A point where the gradient is zero, or a kink that is higher or lower than all around it. */
export interface CriticalPoint {
  readonly point: readonly number[];
  readonly value: number;
  readonly kind: CriticalKind;
  /** False at a kink, where there is no gradient. */
  readonly smooth: boolean;
  /** False where level points run on from this one in a line, as along a valley, of which it is one. */
  readonly isolated: boolean;
  /** Of the Hessian, the smallest first; none at a kink. */
  readonly eigenvalues: readonly number[];
}

/** What was found in a box. */
export interface CriticalPoints {
  readonly variables: readonly string[];
  /** In the order of the coordinates. */
  readonly points: readonly CriticalPoint[];
  /** Points found beyond the limit and left out. */
  readonly leftOut: number;
  /** In one variable: stretches on which the function is constant. */
  readonly flat: readonly (readonly [from: number, to: number])[];
  /** In more: regions in which it is. */
  readonly plateaus: readonly Plateau[];
  /** Whether the function turns so often in the box that points may be missing. */
  readonly incomplete: boolean;
}

/** A region in which a function of several variables is constant. */
export interface Plateau {
  /** A point of it. */
  readonly point: readonly number[];
  readonly value: number;
  /** Whether it is the whole box. */
  readonly isEverywhere: boolean;
}
