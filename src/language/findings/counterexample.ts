import { evaluateAt, freeNames, type Expression, type ValueDifference } from "../../core";
import type { Counterexample } from "./types";

/** Values that people like to try, for one variable after the other, so that the first ones are whole and unlike. */
const simple: readonly (readonly number[])[] = [[1, 2, 3, 5], [2, 3, 1, 4], [3, 2, 5, 1], [0.5, 2, 3, 1], [4, 1, 2, 3], [0.5, 0.25, 0.75, 1], [-1, 2, 3, 1]];

/** A point where two expressions clearly differ: one with simple coordinates where there is one. */
export function counterexampleOf(expected: Expression, found: Expression, differences: readonly ValueDifference[]): Counterexample | undefined {
  const names = [...new Set([...freeNames(expected), ...freeNames(found)])];
  for (const values of simple) {
    const point = Object.fromEntries(names.map((name, i) => [name, values[i % values.length] ?? 1]));
    const example = { point, expected: evaluateAt(expected, point), found: evaluateAt(found, point) };
    if (isClear(example)) return example;
  }
  const [first] = differences;
  return first && { point: first.point, expected: first.left, found: first.right };
}

function isClear({ expected, found }: Counterexample): boolean {
  const difference = Math.abs(expected - found);
  return Number.isFinite(difference) && difference > 1e-3 * Math.max(1, Math.abs(expected), Math.abs(found));
}
