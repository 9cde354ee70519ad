import type { Expression, Language } from "../core";
import { print } from "../core";

export const languages: readonly Language[] = ["plain", "latex", "python", "javascript"];

/** Whether a word names a notation. */
export function isLanguage(word: unknown): word is Language {
  return typeof word === "string" && (languages as readonly string[]).includes(word);
}

/** An expression in every notation; `qualifier` is the module's name that calls had in the language it came from. */
export function inEveryNotation(expression: Expression, from: Language, qualifier?: string): Record<Language, string> {
  return {
    plain: print(expression, "plain", { stable: true }),
    latex: print(expression, "latex"),
    python: print(expression, "python", { qualifier: from === "python" ? qualifier : undefined }),
    javascript: print(expression, "javascript", { qualifier: from === "javascript" ? qualifier : undefined }),
  };
}
