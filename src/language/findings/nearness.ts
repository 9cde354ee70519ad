import { evaluateAt, freeNames, type Expression } from "../../core";

/** Where people look at functions of one variable; not at whole numbers, where many have no value. */
const usual = Array.from({ length: 25 }, (_, i) => (i - 12) / 4 + 0.01);
/** The share of a value by which an approximation may be off; near a zero, of the largest value, or of 1 where that is larger: beside x^4 a 1 is not small. */
const nearness = 0.03;

/** Whether two functions of one variable differ by so little, wherever one looks, that one may be written as an approximation of the other. */
export function areNear(expected: Expression, claimed: Expression): boolean {
  const [variable, ...others] = [...new Set([...freeNames(expected), ...freeNames(claimed)])];
  if (variable === undefined || others.length > 0) return false;
  const values = usual.map((at) => [evaluateAt(expected, { [variable]: at }), evaluateAt(claimed, { [variable]: at })] as const).filter((pair) => pair.every(Number.isFinite));
  const largest = Math.max(...values.map(([value]) => Math.abs(value)));
  return values.length > 5 && values.every(([value, other]) => Math.abs(value - other) <= nearness * Math.max(Math.abs(value), Math.min(1, largest)));
}
