import type { Expression, Language } from "../core";
import { print } from "../core";

export const languages: readonly Language[] = ["plain", "latex", "python", "javascript"];

/** Whether a word names a notation. */
export function isLanguage(word: unknown): word is Language {
  return typeof word === "string" && (languages as readonly string[]).includes(word);
}

/** An expression in every notation. */
export function inEveryNotation(expression: Expression, qualifier?: string): Record<Language, string> {
  return {
    plain: print(expression, "plain", { stable: true }),
    latex: print(expression, "latex"),
    python: print(expression, "python", { qualifier }),
    javascript: print(expression, "javascript", { qualifier }),
  };
}
