import { indexConditions, parseLatex, printLatex, printPlain } from "../../core";
import { partialsOf } from "../derivatives";
import { definedSide, leftSide, leftSideBelow, repeatsFormula } from "../left-side";
import { readFormula, type Reading } from "../reading";
import { incompleteRemark } from "../remarks";
import { isWorthDifferentiating } from "./silence";

/** One line of a hover. */
export interface HoverDerivative {
  readonly variable: string;
  /** f'(x), \frac{\partial f}{\partial x} */
  readonly leftLatex: string;
  readonly latex: string;
  /** The line in plain text, for those who do not see the picture. */
  readonly plain: string;
}

/** What a hover shows over a formula. */
export interface HoverModel {
  /** The function in LaTeX: the name and parameters of a definition, and its right side; left out where the derivative's left side shows it. */
  readonly formula?: { readonly leftLatex?: string; readonly latex: string };
  readonly derivatives: readonly HoverDerivative[];
  /** How many variables there are beyond those shown. */
  readonly more: number;
  /** Readings where the notation left a choice, and what else there is to say of the result. */
  readonly notes: readonly string[];
  /** False when the numbers could not decide whether a derivative is right. */
  readonly verified: boolean;
}

/** Longest formula that a hover reads, in characters. */
const longest = 2_000;

/** Most derivatives that a hover shows unless asked for another number. */
export const mostVariables = 6;

/** What the derivatives by members such as x_k take for granted, each once. */
function assumptions({ formula }: Reading, variables: readonly string[]): string[] {
  const sentences = variables.flatMap((variable) => indexConditions(formula.expression, variable).map(({ expression }) => `It is taken that ${printPlain(expression)}.`));
  return [...new Set(sentences)];
}

/** The hover over a formula in LaTeX; undefined, for silence, when it is not a function to differentiate. */
export function hoverModel(source: string, most: number = mostVariables): HoverModel | undefined {
  if (source.length > longest) return undefined;
  const read = readFormula(source, "latex", parseLatex);
  if (!read.ok || !isWorthDifferentiating(read.value, source)) return undefined;
  const reading = read.value;
  const partials = partialsOf(reading, reading.variables.slice(0, most));
  if (!partials.ok) return undefined;
  const repeats = repeatsFormula(reading);
  return {
    formula: repeats ? undefined : { leftLatex: definedSide(reading, "latex"), latex: printLatex(reading.formula.expression, { named: true }) },
    derivatives: partials.value.map(({ variable, result }) => ({
      variable,
      leftLatex: repeats ? leftSide(reading, variable) : leftSideBelow(reading, variable),
      latex: printLatex(result, { named: true }),
      plain: `${leftSide(reading, variable, "plain")} = ${printPlain(result, { named: true })}`,
    })),
    more: Math.max(0, reading.variables.length - most),
    notes: [
      ...reading.formula.notes.map(({ message }) => message), ...assumptions(reading, partials.value.map(({ variable }) => variable)),
      ...(partials.value.every(({ answer }) => answer.complete) ? [] : [incompleteRemark]),
    ],
    verified: partials.value.every(({ answer }) => answer.verdict.status === "verified"),
  };
}
