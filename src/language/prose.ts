import { findOperator, nameToLatex } from "../core";
import type { FormulaText } from "./formula-text";

/** Words with blanks and marks of punctuation between them: no digit, bracket, operator or command. No two ways to match: it takes linear time. */
const words = /^\p{L}+(?:['’]\p{L}*)?(?:[.,;:!?]?\s+\p{L}+(?:['’]\p{L}*)?)+[.,;:!?]?$/u;

/**
 * Whether a selection outside of delimiters is words of a sentence. Names side by side read as a product, so nothing else
 * would refuse them. Letters (a b), Greek letters by name (alpha x) and known functions (sin x) are mathematics.
 */
export function isProse({ language, source, region }: FormulaText): boolean {
  if (region || (language !== "plain" && language !== "latex") || !words.test(source)) return false;
  const found = source.match(/[\p{L}'’]+/gu) ?? [];
  return !found.some((word) => findOperator(word)) && found.some((word) => [...word].length > 1 && !isLetterByName(word));
}

function isLetterByName(word: string): boolean {
  return /^\\[a-zA-Z]+$/.test(nameToLatex(word));
}
