/** Whether a name is set as vectors are: a bold x or one with an arrow is another name than x. */
export function isBold(latex: string | undefined): boolean {
  return latex !== undefined && /\\(?:mathbf|boldsymbol|bm|textbf|pmb|vec|overrightarrow|bold)(?![a-zA-Z])/.test(latex);
}
