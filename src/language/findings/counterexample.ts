import { evaluateAt, freeNames, type Expression, type ValueDifference } from "../../core";
import type { Counterexample } from "./types";

/** Values that people like to try, for one variable after the other, so that the first ones are whole and unlike. */
const simple: readonly (readonly number[])[] = [[1, 2, 3, 5], [2, 3, 1, 4], [3, 2, 5, 1], [0.5, 2, 3, 1], [4, 1, 2, 3], [0.5, 0.25, 0.75, 1], [-1, 2, 3, 1], [1, 1, 1, 1], [1, 0, 1, 0]];

/** A point where two expressions clearly differ: one with simple coordinates where there is one. */
export function counterexampleOf(expected: Expression, found: Expression, differences: readonly ValueDifference[]): Counterexample | undefined {
  const names = [...new Set([...freeNames(expected), ...freeNames(found)])];
  const examples = simple.map((values): Counterexample => {
    const point = Object.fromEntries(names.map((name, i) => [name, values[i % values.length] ?? 1]));
    return { point, expected: evaluateAt(expected, point), found: evaluateAt(found, point) };
  });
  const plain = examples.find((example) => differsBy(example, 0.1)) ?? examples.find((example) => differsBy(example, 1e-3));
  if (plain) return plain;
  const [first] = differences;
  return first && { point: first.point, expected: first.left, found: first.right };
}

/** Whether the values differ by more than a share of the larger one, or of 1 where both are small. */
function differsBy({ expected, found }: Counterexample, share: number): boolean {
  const difference = Math.abs(expected - found);
  return Number.isFinite(difference) && difference > share * Math.max(1, Math.abs(expected), Math.abs(found));
}
