import { call, contains, equal, symbol } from "../expression";
import type { Expression } from "../expression";
import { print } from "../print";
import type { DifferentialSign } from "../print";
import type { Language } from "../parse";
import { stepNotation } from "./build";
import { markedLine } from "./marks";
import { stepWords, viewWords } from "./words";
import type { PresentedDerivation, PresentedStep } from "./present-types";
import type { Derivation, Placeholder, Step } from "./types";

/** The colour that marks what a step changes. Whoever shows it gives this name the colour of the theme. */
export const markColor = "magenta";

/** How a derivation is shown, mostly in LaTeX. */
export interface PresentOptions {
  /** Put what each step changes in colour, in both lines. */
  readonly marked?: boolean;
  /** The sign that derivatives are written with: that of the text they come from. */
  readonly differential?: DifferentialSign;
  /** Write down in Python, too, what each step ends with. */
  readonly withCode?: boolean;
}

interface Notation extends PresentOptions {
  readonly language: Language;
}

/**
 * A derivation in words and in the notation asked for. What sentences name stands between dollar signs in LaTeX.
 */
export function present(derivation: Derivation, language: Language = "latex", options: PresentOptions = {}): PresentedDerivation {
  const notation: Notation = { language, ...options };
  return {
    view: derivation.view,
    title: viewWords[derivation.view],
    variable: derivation.variable,
    steps: presentSteps(derivation.steps, derivation.variable, notation),
    result: write(derivation.result, notation),
  };
}

function presentSteps(steps: readonly Step[], variable: string, notation: Notation): PresentedStep[] {
  return steps.map((step, i) => {
    const above = steps[i - 1];
    return presentStep(step, above !== undefined && equal(above.after, step.before), variable, notation);
  });
}

function presentStep(step: Step, continues: boolean, variable: string, notation: Notation): PresentedStep {
  const { name, sentence, variants } = stepWords[step.id];
  const chosen = step.variant === undefined ? sentence : variants?.[step.variant] ?? sentence;
  const about = { variable: variableOf(step) ?? symbol(variable), ...step.about };
  const inText = (expression: Expression): string => {
    const written = write(expression, notation);
    return notation.language === "latex" ? `$${written}$` : written;
  };
  const parts = (expressions: readonly Expression[]): string[] => expressions.map((expression) => write(expression, notation));
  return {
    id: step.id,
    // A name is a label, set as text.
    name: filledIn(name, about, (expression) => write(expression, { language: "plain" })),
    sentence: filledIn(chosen, about, inText),
    before: write(step.before, notation, notation.marked ? step.changed?.from : undefined),
    after: write(step.after, notation, notation.marked ? step.changed?.to : undefined),
    changed: step.changed && { from: parts(step.changed.from), to: parts(step.changed.to) },
    code: notation.withCode && !isOpen(step.after) ? print(step.after, "python") : undefined,
    continues,
    where: step.where.map((placeholder) => presentPlaceholder(placeholder, notation)),
    children: presentSteps(step.children, variable, notation),
  };
}

/** Words with what stands in braces written out. */
function filledIn(words: string, about: Readonly<Record<string, Expression | undefined>>, inText: (expression: Expression) => string): string {
  return words.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const meant = about[name];
    return meant ? inText(meant) : whole;
  });
}

/** The variable of the derivative that a step works on; links of a chain have variables of their own. */
function variableOf({ before }: Step): Expression | undefined {
  return before.kind === "operation" && before.operator === "derivative" ? before.operands[1] : undefined;
}

function presentPlaceholder({ name, argument, stands }: Placeholder, notation: Notation): { name: string; stands: string } {
  const left = argument === undefined ? symbol(name) : call(name, [symbol(argument)]);
  return { name: write(left, notation), stands: write(stands, notation) };
}

/** Whether something is yet to be worked out, which a program has no words for. */
const isOpen = contains("derivative", "limit", "call");

function write(expression: Expression, { language, differential }: Notation, targets?: readonly Expression[]): string {
  const plain = print(expression, language, { ...stepNotation, differential });
  return targets === undefined ? plain : markedLine(print(expression, language, { ...stepNotation, differential, mark: { targets, color: markColor } }), plain, markColor);
}
