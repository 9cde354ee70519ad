import { compile, type Expression } from "../../../src/core";
import { perturbedEvaluator, type Estimate } from "./perturbed";
import { randomNumbers } from "./random-numbers";

export type Point = Readonly<Record<string, number>>;

/** A point at which an expression and its slopes exist and are not decided by rounding, with what they are there. */
export interface UsablePoint {
  readonly point: Point;
  /** The value, with the slope by each variable. */
  readonly along: Readonly<Record<string, Estimate>>;
}

/** Intervals for each coordinate, so that some points lie inside of any domain: logarithms, inverse sines, inverse cosh. */
const intervals: readonly (readonly [from: number, to: number])[] = [[-3, 3], [0.05, 4], [-0.97, 0.97], [1.05, 5], [0.03, 0.97], [-5, -0.1], [3, 12]];
const attempts = 28;
/** Values are looked at whose noise is at most this share of them, or this much where they are near zero. */
const noiseLimit = 1e-4;
/** Numbers on the way are at most this large: the square and the cube of larger ones overflow, and so may any other form. */
export const sizeLimit = 1e100;

/** Up to `wanted` usable points, at which none of `factors` is zero; always the same ones for the same expression. */
export function usablePoints(expression: Expression, variables: readonly string[], wanted: number, factors: readonly Expression[] = []): UsablePoint[] {
  const random = randomNumbers(expression.hash);
  const estimate = perturbedEvaluator(expression);
  const found: UsablePoint[] = [];
  const tapes = factors.map((factor) => compile(factor, variables));
  for (let i = 0; i < attempts && found.length < wanted; i++) {
    const point = Object.fromEntries(variables.map((name) => {
      const own = i < intervals.length ? i : Math.floor(random() * intervals.length);
      const [from, to] = intervals[own] ?? [-1, 1];
      return [name, from + (to - from) * random()];
    }));
    if (tapes.some((tape) => tape.value(variables.map((name) => point[name] ?? NaN)) === 0)) continue;
    const along: Record<string, Estimate> = {};
    const usable = variables.every((name) => isUsable((along[name] = estimate(point, { [name]: 1 }))));
    if (usable) found.push({ point, along });
  }
  return found;
}

function isUsable({ value, slope, valueNoise, slopeNoise, largest }: Estimate): boolean {
  return largest < sizeLimit && isClear(value, valueNoise) && isClear(slope, slopeNoise);
}

function isClear(value: number, noise: number): boolean {
  return Number.isFinite(value) && noise <= noiseLimit * Math.max(1, Math.abs(value));
}
