import { formatNumberLatex } from "./format-number";

/** A column of entries in LaTeX. */
export function columnLatex(entries: readonly string[]): string {
  return `\\begin{bmatrix} ${entries.join(" \\\\ ")} \\end{bmatrix}`;
}

/** A column of numbers. */
export function numberColumn(numbers: readonly number[]): string {
  return columnLatex(numbers.map((component) => formatNumberLatex(component)));
}

/** A vector within a line, such as (0.6, -0.8). */
export function rowLatex(numbers: readonly number[]): string {
  return `(${numbers.map((component) => formatNumberLatex(component)).join(",\\ ")})`;
}

const longestSum = 4;

/** The inner product written out, such as 4 · 0.6 + (-4) · 0.8; nothing for long vectors. */
export function productLatex(left: readonly number[], right: readonly number[]): string {
  if (left.length > longestSum) return "";
  const factor = (value: number): string => {
    const latex = formatNumberLatex(value);
    return latex.startsWith("-") ? `(${latex})` : latex;
  };
  return left.map((component, index) => `${factor(component)} \\cdot ${factor(right[index] ?? 0)}`).join(" + ");
}
