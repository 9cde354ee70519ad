import { notebookLanguage } from "./check-text";

/** Languages by the ends of file names, as the editor names them; notebooks hold several. */
export const fileLanguages: Readonly<Record<string, string>> = {
  md: "markdown", markdown: "markdown", qmd: "markdown", rmd: "markdown",
  tex: "latex", ltx: "latex",
  rst: "restructuredtext",
  ipynb: notebookLanguage,
  py: "python",
  js: "javascript", mjs: "javascript", cjs: "javascript", jsx: "javascript",
  ts: "typescript", mts: "typescript", cts: "typescript", tsx: "typescript",
};

/** The language of a file by its name; undefined where there is nothing to check. */
export function languageOfFile(file: string): string | undefined {
  const end = /\.([^./\\]+)$/.exec(file)?.[1]?.toLowerCase() ?? "";
  return Object.hasOwn(fileLanguages, end) ? fileLanguages[end] : undefined;
}
