/** Marks within LaTeX, taken off again: what stood in the colour stays. */
export function withoutMarks(latex: string, color: string): string {
  const mark = `\\textcolor{${color}}{`;
  const start = latex.indexOf(mark);
  if (start < 0) return latex;
  const from = start + mark.length;
  let depth = 1;
  let end = from;
  for (; end < latex.length && depth > 0; end++) {
    if (latex[end] === "\\") end++;
    else if (latex[end] === "{") depth++;
    else if (latex[end] === "}") depth--;
  }
  return latex.slice(0, start) + withoutMarks(latex.slice(from, end - 1), color) + withoutMarks(latex.slice(end), color);
}

/**
 * A line with parts marked, or, where they stand in its way (the two parts of a fraction that come apart by their colours),
 * the line as it is written, marked as a whole.
 */
export function markedLine(marked: string, plain: string, color: string): string {
  return shape(withoutMarks(marked, color)) === shape(plain) ? marked : `\\textcolor{${color}}{${plain}}`;
}

/** What a line says, whatever the size of its brackets. */
function shape(latex: string): string {
  return latex.replace(/\\left(?![a-z])|\\right(?![a-z])|[\s{}]/g, "");
}
