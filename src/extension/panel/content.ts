import {
  backpropagationToAll, conditionSentence, derivationsOf, derivativeConditions, formsOf, formTitle, gradientDerivation, present, printLatex, printPlain, serialize,
  success, unlike, type Derivation, type Expression, type Result,
} from "../../core";
import { definedSide, incompleteRemark, leftSide, named, nameOf, partialsOf, variableOf, type Partial, type Reading } from "../../language";
import type { FormulaSource, PanelContent, PanelDerivative } from "../../protocol/messages";

/** What is wanted of the panel besides the formula. */
export interface PanelWish {
  readonly focus: PanelContent["focus"];
  readonly point?: PanelContent["point"];
  readonly source?: FormulaSource;
  /** A way to the derivative through names of the document, which is shown first. */
  readonly walk?: Derivation;
}

/** Most variables whose derivations and other forms are worked out in advance. */
const mostExplained = 8;

/** All that the panel shows of a formula; fails when a derivative cannot be worked out. */
export function panelContent(read: Reading, { focus, point = {}, source, walk }: PanelWish): Result<PanelContent> {
  const reading = named(read);
  const partials = partialsOf(reading);
  if (!partials.ok) return partials;
  const { expression, definition, notes } = reading.formula;
  // With derivative operators inside worked out, so that it has values.
  const worked = partials.value[0]?.answer.expression ?? expression;
  const formulaLatex = printLatex(expression, { named: true });
  const formulaPlain = printPlain(expression, { named: true });
  return success({
    title: equation(definedSide(reading, "plain"), formulaPlain),
    focus,
    formulaLatex: equation(definedSide(reading, "latex"), formulaLatex),
    nameLatex: definition?.latex ?? "f",
    formulaPlain, source,
    variables: reading.variables,
    expression: serialize(worked),
    derivatives: partials.value.map((partial, i) => panelDerivative(reading, partial, i < mostExplained)),
    derivations: walkedFirst(derivations(expression, partials.value), walk).map((derivation) => present(derivation, "latex", { marked: true, withCode: true, differential: reading.notation?.sign })),
    verification: verification(partials.value),
    conditions: unlike(partials.value.flatMap(({ answer }) => derivativeConditions(answer))).map((condition) => conditionSentence(condition)),
    notes: notes.map(({ message }) => message),
    point,
  });
}

/** The ways to each derivative, and to all of them at once where there are several. */
function derivations(expression: Expression, partials: readonly Partial[]): Derivation[] {
  const explained = partials.slice(0, mostExplained);
  const each = explained.flatMap(({ variable, result }) => derivationsOf(expression, variable, result));
  if (explained.length < 2 || explained.length < partials.length) return each;
  const pass = backpropagationToAll(expression, explained.map(({ variable, result }) => ({ variable, answer: result })));
  return [...each, gradientDerivation(expression, explained.map(({ variable }) => variable)), ...(pass ? [pass] : [])];
}

/** A walk through names that people gave says what the chain of made up names would say. */
function walkedFirst(all: readonly Derivation[], walk: Derivation | undefined): readonly Derivation[] {
  return walk ? [walk, ...all.filter(({ view, variable }) => view !== walk.view || variable !== walk.variable)] : all;
}

function equation(left: string | undefined, right: string): string {
  return left === undefined ? right : `${left} = ${right}`;
}

function panelDerivative(reading: Reading, { variable, result, answer }: Partial, withForms: boolean): PanelDerivative {
  return {
    variable,
    variableLatex: printLatex(variableOf(reading, variable)),
    leftLatex: leftSide(reading, variable, "latex"),
    latex: printLatex(result, { named: true }),
    expression: serialize(result),
    forms: (withForms ? formsOf(answer, nameOf(reading)) : []).map((form) => ({ title: formTitle(form.name), latex: printLatex(form.expression, { named: true }) })),
  };
}

function verification(partials: readonly Partial[]): PanelContent["verification"] {
  const rest = partials.every(({ answer }) => answer.complete) ? "" : ` ${incompleteRemark}`;
  const undecided = partials.filter(({ answer }) => answer.verdict.status !== "verified");
  if (undecided.length > 0) {
    return { status: "undecided", sentence: `Numbers could not confirm the derivative by ${undecided.map(({ variable }) => variable).join(", ")}.${rest}` };
  }
  const verdicts = partials.map(({ answer }) => answer.verdict);
  const points = Math.min(...verdicts.map((verdict) => verdict.points));
  const difference = differenceText(Math.max(...verdicts.map(({ largestDifference }) => largestDifference)));
  return { status: "verified", sentence: `Checked by numbers at ${points} points, ${difference}, by a way that shares no code with the rules.${rest}` };
}

/** A difference beside the size of the numbers, to one digit. */
function differenceText(largest: number): string {
  const [digit, exponent] = largest.toExponential(0).split("e");
  return largest === 0 ? "no difference" : `largest difference $${digit} \\cdot 10^{${Number(exponent)}}$`;
}
