import path from "node:path";

/** Languages by the ends of file names, as the editor names them; notebooks hold several. */
const languages: Readonly<Record<string, string>> = {
  ".md": "markdown", ".markdown": "markdown", ".qmd": "markdown", ".rmd": "markdown",
  ".tex": "latex", ".ltx": "latex",
  ".rst": "restructuredtext",
  ".ipynb": "notebook",
  ".py": "python",
  ".js": "javascript", ".mjs": "javascript", ".cjs": "javascript", ".jsx": "javascript",
  ".ts": "typescript", ".mts": "typescript", ".cts": "typescript", ".tsx": "typescript",
};

/** The language of a file by its name; undefined where there is nothing to check. */
export function languageOfFile(file: string): string | undefined {
  return languages[path.extname(file).toLowerCase()];
}
