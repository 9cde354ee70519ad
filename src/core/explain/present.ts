import { call, equal, symbol } from "../expression";
import type { Expression } from "../expression";
import { print } from "../print";
import type { Language } from "../parse";
import { stepWords, viewWords } from "./words";
import type { PresentedDerivation, PresentedStep } from "./present-types";
import type { Derivation, Placeholder, Step } from "./types";

/** The colour that marks what a step changes. Whoever shows it gives this name the colour of the theme. */
export const markColor = "magenta";

/**
 * A derivation in words and in the notation asked for. Variables in sentences stand between dollar signs in LaTeX.
 * @param marked LaTeX only: put what each step changes in colour, in both lines
 */
export function present(derivation: Derivation, language: Language = "latex", marked = false): PresentedDerivation {
  return {
    view: derivation.view,
    title: viewWords[derivation.view],
    variable: derivation.variable,
    steps: presentSteps(derivation.steps, derivation.variable, language, marked),
    result: write(derivation.result, language),
  };
}

function presentSteps(steps: readonly Step[], variable: string, language: Language, marked: boolean): PresentedStep[] {
  return steps.map((step, i) => {
    const above = steps[i - 1];
    return presentStep(step, above !== undefined && equal(above.after, step.before), variable, language, marked);
  });
}

function presentStep(step: Step, continues: boolean, variable: string, language: Language, marked: boolean): PresentedStep {
  const { name, sentence } = stepWords[step.id];
  const written = write(variableOf(step) ?? symbol(variable), language);
  return {
    id: step.id,
    name,
    sentence: sentence.replaceAll("{variable}", language === "latex" ? `$${written}$` : written),
    before: write(step.before, language, marked ? step.changed?.from : undefined),
    after: write(step.after, language, marked ? step.changed?.to : undefined),
    continues,
    where: step.where.map((placeholder) => presentPlaceholder(placeholder, language)),
    children: presentSteps(step.children, variable, language, marked),
  };
}

/** The variable of the derivative that a step works on; links of a chain have variables of their own. */
function variableOf({ before }: Step): Expression | undefined {
  return before.kind === "operation" && before.operator === "derivative" ? before.operands[1] : undefined;
}

function presentPlaceholder({ name, argument, stands }: Placeholder, language: Language): { name: string; stands: string } {
  const left = argument === undefined ? symbol(name) : call(name, [symbol(argument)]);
  return { name: write(left, language), stands: write(stands, language) };
}

function write(expression: Expression, language: Language, targets?: readonly Expression[]): string {
  return print(expression, language, { named: true, mark: targets && { targets, color: markColor } });
}
