/** A language of programs that formulas are found in. */
export type CodeLanguageName = "python" | "javascript";

const languages: Readonly<Record<string, CodeLanguageName>> = {
  python: "python", javascript: "javascript", javascriptreact: "javascript", typescript: "javascript", typescriptreact: "javascript",
};

/** The language of programs that the editor's name for a language means; undefined for one of text. */
export function codeLanguageOf(languageId: string): CodeLanguageName | undefined {
  return Object.hasOwn(languages, languageId) ? languages[languageId] : undefined;
}
