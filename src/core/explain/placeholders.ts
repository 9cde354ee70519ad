import { allNames } from "../expression";
import type { Expression } from "../expression";

/** Letters in the order in which people reach for them. */
const letters = {
  /** For what is held constant or put in the place of an inner function. */
  small: ["b", "c", "k", "m", "p", "q", "r", "s", "u", "v", "g", "a"],
  /** For the functions of a longer chain: A(B(C(x))). */
  capital: ["A", "B", "C", "D", "F", "G", "H", "K", "M", "N", "P", "Q", "R", "S", "T", "U", "V", "W"],
  /** For the values of a graph: v_1, v_2, ... */
  value: ["v", "u", "a", "s", "t"],
  /** For the distance between two points. */
  step: ["h", "k", "t", "s"],
  /** For an index. */
  index: ["k", "j", "m", "i"],
  /** For a point. */
  point: ["a", "c", "p", "q"],
  /** For what is not written out. */
  rest: ["r", "q", "s", "p"],
  /** For a function that is being explained. */
  function: ["f", "g", "q"],
} as const;

/** Hands out names that stand nowhere in `expression`, not even with an index behind; past the letters, numbered ones. */
export function freshNames(expression: Expression, kind: keyof typeof letters, count: number): string[] {
  const taken = new Set([...allNames(expression)].flatMap((name) => [name, /^([A-Za-z]+)_/.exec(name)?.[1] ?? name]));
  const names: string[] = letters[kind].filter((letter) => !taken.has(letter)).slice(0, count);
  for (let i = 1; names.length < count; i++) {
    const name = `${letters[kind][0]}_${i}`;
    if (!taken.has(name) && !allNames(expression).has(name)) names.push(name);
  }
  return names;
}

/** One name that stands nowhere in `expression`. */
export function freshName(expression: Expression, kind: keyof typeof letters): string {
  return freshNames(expression, kind, 1)[0] ?? letters[kind][0];
}
