import { compile } from "../evaluate";
import type { Expression } from "../expression";

/** Value and gradient of an expression at a point with one coordinate per variable; NaN where it has none. */
export function gradientAt(expression: Expression, variables: readonly string[], point: readonly number[]): { value: number; gradient: number[] } {
  const { value, gradient } = compile(expression, variables).gradient(point);
  return { value, gradient: [...gradient] };
}

/** The slope in a direction. */
export interface DirectionalDerivative {
  /** The direction with length 1; all zeros for the zero vector, which points nowhere. */
  readonly unit: readonly number[];
  /** Slope along the unit vector: the directional derivative. */
  readonly alongUnit: number;
  /** Slope along the vector as it was given: larger by its length. */
  readonly alongGiven: number;
}

/** The directional derivative as the dot product of the gradient and the direction. */
export function directionalDerivative(gradient: readonly number[], direction: readonly number[]): DirectionalDerivative {
  const length = vectorLength(direction);
  const unit = direction.map((part) => (length === 0 ? 0 : part / length));
  return { unit, alongUnit: dot(gradient, unit), alongGiven: dot(gradient, direction) };
}

/** The Euclidean length of a vector. */
export function vectorLength(vector: readonly number[]): number {
  return Math.hypot(...vector);
}

function dot(left: readonly number[], right: readonly number[]): number {
  return left.reduce((sum, part, i) => sum + part * (right[i] ?? 0), 0);
}
