import { freeNames } from "../expression";
import type { Expression } from "../expression";

/** Letters for what is held constant or put in the place of an inner function, in the order people reach for them. */
const smallLetters = ["b", "c", "k", "m", "p", "q", "r", "s", "u", "v", "g", "a"] as const;

/** Letters for the functions of a longer chain: A(B(C(x))). */
const capitalLetters = ["A", "B", "C", "D", "F", "G", "H", "K", "M", "N", "P", "Q", "R", "S", "T", "U", "V", "W"] as const;

/** Hands out names that stand nowhere in `expression`; past the letters, numbered ones. */
export function freshNames(expression: Expression, kind: "small" | "capital", count: number): string[] {
  const taken = new Set(freeNames(expression));
  const letters = kind === "small" ? smallLetters : capitalLetters;
  const names: string[] = letters.filter((letter) => !taken.has(letter)).slice(0, count);
  for (let i = 1; names.length < count; i++) {
    const name = `${letters[0]}_${i}`;
    if (!taken.has(name)) names.push(name);
  }
  return names;
}
