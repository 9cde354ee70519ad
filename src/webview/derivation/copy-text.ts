import type { PresentedDerivation, PresentedStep } from "../../core";
import type { Notation } from "../../protocol/messages";

/** The notations in which a derivation can be copied. */
export const copyFormats = [
  { name: "latex", title: "LaTeX" },
  { name: "markdown", title: "Markdown" },
  { name: "python", title: "Python" },
] as const satisfies readonly { readonly name: Notation; readonly title: string }[];

export type CopyFormat = Notation;

/** What is needed of the function besides its derivation. */
export interface CopyContext {
  /** What the derivative is called: f'(x). */
  readonly leftLatex: string;
  /** The formula in plain text: f(x) = x^2. */
  readonly title: string;
}

interface Writer {
  readonly step: (step: PresentedStep) => string;
  readonly derivation: (derivation: PresentedDerivation, context: CopyContext) => string;
}

/** One step as a text to paste. */
export function stepText(step: PresentedStep, format: CopyFormat): string {
  return writers[format].step(step);
}

/** A whole derivation, its outer steps, as a text to paste. */
export function derivationText(derivation: PresentedDerivation, context: CopyContext, format: CopyFormat): string {
  return writers[format].derivation(derivation, context);
}

const writers: Readonly<Record<CopyFormat, Writer>> = {
  latex: { step: equationOf, derivation: alignedLatex },
  markdown: {
    step: (step) => `**${step.name}.** ${step.sentence}${whereIn(step)}\n\n$$\n${equationOf(step)}\n$$`,
    derivation: ({ steps }, { leftLatex }) => [`$${leftLatex}$, step by step:`, ...steps.map(writeMarkdownStep)].join("\n\n"),
  },
  python: { step: pythonStep, derivation: pythonProgram },
};

function equationOf(step: PresentedStep): string {
  return `${withoutMarks(step.before)} = ${withoutMarks(step.after)}`;
}

function writeMarkdownStep(step: PresentedStep): string {
  return writers.markdown.step(step);
}

function whereIn({ where }: PresentedStep): string {
  return where.length === 0 ? "" : ` Let ${where.map(({ name, stands }) => `$${name} = ${stands}$`).join(", ")}.`;
}

/** Rows that share their equals sign, each with the name of its rule. */
function alignedLatex({ steps }: PresentedDerivation): string {
  const rows = steps.flatMap((step) => {
    const after = `&= ${withoutMarks(step.after)} && \\text{${escapedName(step.name)}}`;
    return step.continues ? [after] : [`${withoutMarks(step.before)} ${after}`];
  });
  return `\\begin{aligned}\n${rows.join(" \\\\\n")}\n\\end{aligned}`;
}

function escapedName(name: string): string {
  return name.replace(/[\\{}$&#^_%~]/g, "");
}

function pythonStep(step: PresentedStep): string {
  const comment = `# ${step.name}: ${plainSentence(step.sentence)}`;
  return step.code === undefined ? comment : `${comment}\n${step.code}`;
}

/** The steps as comments, and their end as an expression of Python. */
function pythonProgram({ steps, variable }: PresentedDerivation, { title }: CopyContext): string {
  const comments = steps.map((step) => `# ${step.name}: ${plainSentence(step.sentence)}`);
  const code = steps.at(-1)?.code;
  const needsMath = code?.includes("math.") === true;
  return [...(needsMath ? ["import math", ""] : []), `# ${title}, differentiated by ${variable}`, ...comments, ...(code === undefined ? [] : [`derivative = ${code}`])].join("\n");
}

/** The mathematics of a sentence stays as it is written; a comment takes one line. */
function plainSentence(sentence: string): string {
  return sentence.replace(/\$/g, "").replace(/\s+/g, " ");
}

const mark = "\\textcolor{magenta}{";

/** LaTeX without the colour that marks what a step changes. The core has the same, but would come into the page's first script with it. */
export function withoutMarks(latex: string): string {
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
  return `${latex.slice(0, start)}${withoutMarks(latex.slice(from, end - 1))}${withoutMarks(latex.slice(end))}`;
}
