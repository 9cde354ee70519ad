import { Refusal } from "./token";

/** Shortest copy without its marks, and longest text, that are looked at. */
const shortest = 4;
const longest = 500;

const marks = /[\s^_{}$\\]+/g;

/**
 * Refuses a formula that holds itself a second time without its marks, as what is copied from a web page does:
 * (1-pt)^γ(1−pt)γ. Read as it stands, it would be a product with itself.
 */
export function refuseCopy(text: string): void {
  // The copy has no marks, so that it begins, as the formula does, behind the last of them.
  const lastMark = Math.max(text.lastIndexOf("^"), text.lastIndexOf("_"), text.lastIndexOf("\\"));
  if (lastMark <= 0 || text.length > longest || !text.includes(text.trimStart().charAt(0), lastMark + 1)) return;
  const bare = text.replaceAll(marks, "").replaceAll("−", "-");
  const half = bare.length / 2;
  if (!Number.isInteger(half) || half < shortest || bare.charAt(0) !== bare.charAt(half) || bare.slice(0, half) !== bare.slice(half)) return;
  const from = placeOf(text, half);
  if (!/[\^_]/.test(text.slice(0, from)) || /[\^_\\]/.test(text.slice(from))) return;
  throw new Refusal("This formula seems to stand here twice, the second time without its marks.", { start: from, end: text.length });
}

/** Where the character stands that so many others, marks not counted, are before. */
function placeOf(text: string, count: number): number {
  let seen = 0;
  for (let i = 0; i < text.length; i++) if (!/[\s^_{}$\\]/.test(text.charAt(i)) && seen++ === count) return i;
  return text.length;
}
