import { print, type Expression, type Language } from "../core";
import type { Partial } from "./derivatives";
import { gradientLeftSide, leftSide } from "./left-side";
import type { Reading } from "./reading";

/** A derivative, or all of them as a column, in the notation that the formula was written in. */
export interface ResultText {
  /** The value alone: 2 * x. */
  readonly value: string;
  /** With its left side: f'(x) = 2 * x; a statement in code. */
  readonly statement: string;
}

/** Writes derivatives in the reading's language (or another), functions qualified as in the source. Several become a column. */
export function resultText(reading: Reading, partials: readonly Partial[], language: Language = reading.language): ResultText {
  const values = partials.map(({ result }) => printAs(reading, result, language));
  const [only] = partials;
  const left = partials.length === 1 && only ? leftSide(reading, only.variable, language) : gradientLeftSide(reading, language);
  const value = values.length === 1 ? values[0] ?? "" : columns[language](values);
  return { value, statement: statements[language](left, value) };
}

/** An expression in the reading's language, with the source's way to name functions: np.sin, Math.sin. */
export function printAs(reading: Reading, expression: Expression, language: Language = reading.language): string {
  const { qualifier } = reading.formula;
  return print(expression, language, { named: true, ...(language === reading.language && qualifier !== undefined && { qualifier }) });
}

const list = (values: readonly string[]): string => `[${values.join(", ")}]`;

/** A column of values in LaTeX. */
export function columnLatex(values: readonly string[]): string {
  return `\\begin{pmatrix} ${values.join(" \\\\ ")} \\end{pmatrix}`;
}

const columns: Readonly<Record<Language, (values: readonly string[]) => string>> = {
  latex: columnLatex,
  plain: list,
  python: list,
  javascript: list,
};

const equation = (left: string, value: string): string => `${left} = ${value}`;

const statements: Readonly<Record<Language, (left: string, value: string) => string>> = {
  latex: equation,
  plain: equation,
  python: equation,
  javascript: (left, value) => `const ${left} = ${value};`,
};
