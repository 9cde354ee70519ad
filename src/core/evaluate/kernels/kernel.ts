/** The operations of a tape in order; number i writes register `base + i`. Operands are registers. */
export interface Code {
  readonly base: number;
  readonly first: Int32Array;
  readonly second: Int32Array;
  readonly third: Int32Array;
  /** All operands of operation i, for those that take any number: `many` from start[i] to start[i + 1]. */
  readonly start: Int32Array;
  readonly many: Int32Array;
  /** Beside `many`, for weighted sums. */
  readonly coefficients: Float64Array;
  /** Scratch of as many numbers as there are registers, for slopes on the way. */
  readonly slopes: Float64Array;
}

/**
 * How one operation is carried out. Each method runs over the stretch [from, to) of the code, all of whose operations are
 * of this kind: so there is one dispatch a stretch, not one an operation, and every loop is small and of one shape.
 */
export interface Kernel {
  readonly name: string;
  readonly commutative?: boolean;
  /** Values into `registers`. */
  readonly forward: (code: Code, registers: Float64Array, from: number, to: number) => void;
  /** Slopes along a direction into `tangents`, after `forward`. */
  readonly tangent: (code: Code, registers: Float64Array, tangents: Float64Array, from: number, to: number) => void;
  /** Adds to the adjoints of the operands, from the last operation to the first. */
  readonly reverse: (code: Code, registers: Float64Array, adjoints: Float64Array, from: number, to: number) => void;
  /** Operation number `i` over whole columns, `count` points of each. */
  readonly column: (code: Code, i: number, columns: readonly Float64Array[], count: number) => void;
}

/**
 * An adjoint is -0 until something reaches it: so a branch that was not taken is told from one whose slope is zero,
 * and its NaN does not leak.
 */
export const unreached = -0;

/** Whether nothing reached this adjoint. */
export function isUnreached(adjoint: number): boolean {
  return adjoint === 0 && 1 / adjoint < 0;
}

/**
 * A contribution to an adjoint. Undefined slopes are NaN and stay so; infinite ones come of overflow, and zero times
 * overflow is zero (1/(1 + exp(-x)) far on the left has slope 0). Never -0, which means "not reached".
 */
export function contribution(adjoint: number, slope: number): number {
  const product = adjoint * slope;
  return Number.isNaN(product) && adjoint === 0 && !Number.isNaN(slope) ? 0 : product + 0;
}

// Typed arrays read as `number | undefined` under the strict index rule; registers are always within bounds, which
// these three state once for all loops.
export const valueAt = (values: Float64Array, index: number): number => values[index] as number;
export const registerAt = (operands: Int32Array, i: number): number => operands[i] as number;
export const columnAt = (columns: readonly Float64Array[], register: number): Float64Array => columns[register] as Float64Array;

/** Adds to an entry. */
export function addTo(values: Float64Array, index: number, amount: number): void {
  values[index] = valueAt(values, index) + amount;
}
