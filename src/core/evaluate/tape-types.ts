/**
 * A compiled expression: operations in order over typed arrays, no code generation.
 * Inputs are given in the order of `variables`.
 */
export interface Tape {
  readonly variables: readonly string[];
  /** Number of operations. */
  readonly length: number;
  /** The value at a point; NaN where it is undefined. */
  value(point: ArrayLike<number>): number;
  /** Value and all partial derivatives at a point by one reverse sweep; `into` (if given, with a place for each variable) receives the gradient. */
  gradient(point: ArrayLike<number>, into?: Float64Array): { value: number; gradient: Float64Array };
  /** Value and the slope along `direction` (not normalized) by one forward sweep of dual numbers. */
  directional(point: ArrayLike<number>, direction: ArrayLike<number>): { value: number; slope: number };
  /** Values at many points: one column of equal length per variable; a column of length 1 is held constant. */
  values(columns: readonly Float64Array[], into?: Float64Array): Float64Array;
}
