import { evaluateAt, freeNames, type Expression, type ValueDifference } from "../../core";
import type { Counterexample } from "./types";

/** Values that people like to try, in the order in which they do. */
const liked = [1, 2, -1, 0.5, 3, -2, 4, -0.5, 0.25, 5, 1.5, 0.1, 0.75, 0.2, 10, -3, 0.3, 2.5, 0.9];
/** The same for many variables at once: none twice, so that nothing cancels, and mostly of one sign, so that roots and logarithms have values. */
const likedTogether: readonly (readonly number[])[] = [[1, 2, 3, 5, 4, 6, 7, 8, 9], [0.5, 2, 1.5, 3, 1, 2.5, 4, 3.5, 5], [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9], [1, -1, 2, -2, 3, -3, 4, -4, 5]];

/** Pairs of unlike values, those that both stand early in the list first. */
const pairs: readonly (readonly [number, number])[] = liked
  .flatMap((x, i) => liked.flatMap((y, k) => (x === y ? [] : [{ pair: [x, y] as const, rank: i + k }])))
  .sort((a, b) => a.rank - b.rank).map(({ pair }) => pair);

/** How plainly two values have to differ: by this share of the larger one, which lies between these bounds. The first is asked of every point first. */
const demands = [
  { share: 0.1, least: 1e-3, most: 1e6 },
  { share: 1e-3, least: 1e-3, most: 1e9 },
  { share: 0.1, least: 0, most: Infinity },
] as const;

/** A point where two expressions clearly differ: one that a person would choose, where there is one. */
export function counterexampleOf(expected: Expression, found: Expression, differences: readonly ValueDifference[]): Counterexample | undefined {
  const names = [...new Set([...freeNames(expected), ...freeNames(found)])];
  const points = [...likedPoints(names), ...differences.flatMap(({ point }) => rounded(point))];
  const examples = points.map((point): Counterexample => ({ point, expected: evaluateAt(expected, point), found: evaluateAt(found, point) }));
  const lasts = (example: Counterexample): boolean => isSteady(expected, example, example.expected) && isSteady(found, example, example.found);
  for (const demand of demands) {
    const plain = examples.find((example) => meets(example, demand) && lasts(example));
    if (plain) return plain;
  }
  const [widest] = [...differences].sort((a, b) => shareOf(b.left, b.right) - shareOf(a.left, a.right));
  return widest && { point: widest.point, expected: widest.left, found: widest.right };
}

function likedPoints(names: readonly string[]): Record<string, number>[] {
  const [first, second] = names;
  if (first === undefined) return [{}];
  if (second === undefined) return liked.map((value) => ({ [first]: value }));
  if (names.length === 2) return pairs.map(([x, y]) => ({ [first]: x, [second]: y }));
  return likedTogether.flatMap((values) => values.map((_, shift) => Object.fromEntries(names.map((name, i) => [name, values[(i + shift) % values.length] ?? 1]))));
}

/** Points with coordinates of few digits near one where the sides are known to differ. */
function rounded(point: Readonly<Record<string, number>>): Record<string, number>[] {
  return [1, 2, 3].map((digits) => Object.fromEntries(Object.entries(point).map(([name, value]) => [name, Number(value.toPrecision(digits))])));
}

function meets({ expected, found }: Counterexample, { share, least, most }: (typeof demands)[number]): boolean {
  const larger = Math.max(Math.abs(expected), Math.abs(found));
  return larger >= least && larger <= most && shareOf(expected, found) > share;
}

/** By how much two values differ, as a share of the larger one; nothing where one is no number. */
function shareOf(expected: number, found: number): number {
  const difference = Math.abs(expected - found) / Math.max(Math.abs(expected), Math.abs(found), Number.MIN_VALUE);
  return Number.isFinite(difference) ? difference : 0;
}

/** Whether an expression has about the same value nearby: at a kink or a pole it is a convention that says what the value is. */
function isSteady(expression: Expression, { point, expected, found }: Counterexample, value: number): boolean {
  const larger = Math.max(Math.abs(expected), Math.abs(found));
  return [1e-6, -2e-6].every((share) => {
    const near = Object.fromEntries(Object.entries(point).map(([name, at], i) => [name, at * (1 + share * (1 + 0.1 * i))]));
    return Math.abs(evaluateAt(expression, near) - value) <= 1e-3 * larger;
  });
}
