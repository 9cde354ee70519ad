import { compile, freeNames } from "../../core";
import type { Compared } from "./compare";

/** Far out along a few directions, each coordinate at least this large. */
const far = 1e5;
const directions = [[1, 1.3, 0.7, 1.9, 0.4], [1, -0.8, 1.7, -0.6, 1.2], [-1, 0.9, -1.4, 0.5, 1.6]] as const;
/** Sides that are this near each other, beside their size, agree in their leading terms. */
const near = 1e-2;
/** Points that have to differ the same way for sides that never meet. */
const enough = 8;

/**
 * Whether an equality between formulas that differ can only be meant for all values, and not as an equation to solve: the sides
 * never meet, or they agree in their leading terms, which nobody leaves standing on both sides of an equation.
 */
export function isMeantForAllValues({ worked: [left, right], numbers }: Compared): boolean {
  const { same, unclear, differences } = numbers;
  const signs = new Set(differences.map((each) => Math.sign(each.left - each.right)));
  if (same + unclear === 0 && differences.length >= enough && signs.size === 1) return true;
  const names = [...new Set([...freeNames(left), ...freeNames(right)])];
  const [first, second] = [compile(left, names), compile(right, names)];
  return directions.every((direction) => {
    const point = names.map((_, i) => far * (direction[i % direction.length] ?? 1));
    const [a, b] = [first.value(point), second.value(point)];
    return Number.isFinite(a) && Number.isFinite(b) && Math.abs(a) > 1 && Math.abs(a - b) <= near * Math.abs(a);
  });
}
