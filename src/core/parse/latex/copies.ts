import { Refusal } from "./token";

/** Shortest text that is looked at, without its marks. */
const shortest = 4;

/**
 * Refuses a formula that holds itself a second time without its marks, as what is copied from a web page does:
 * (1-pt)^γ(1−pt)γ. Read as it stands, it would be a product with itself.
 */
export function refuseCopy(text: string): void {
  const bare = [...text].flatMap((char, i) => (/[\s^_{}$\\]/.test(char) ? [] : [{ char: char === "−" ? "-" : char, i }]));
  const half = bare.length / 2;
  if (!Number.isInteger(half) || half < shortest || bare.length > 400) return;
  if (bare.slice(0, half).some(({ char }, i) => char !== bare[half + i]?.char)) return;
  const from = bare[half]?.i ?? 0;
  if (!/[\^_]/.test(text.slice(0, from)) || /[\^_\\]/.test(text.slice(from))) return;
  throw new Refusal("This formula seems to stand here twice, the second time without its marks.", { start: from, end: text.length });
}
