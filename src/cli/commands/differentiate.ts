import { backpropagationToAll, derivationsInTurn, derivativeConditions, formsOf, formTitle, gradientDerivation, headingOf, present, print, success, unlike } from "../../core";
import type { Answer, Expression, Language, PresentedDerivation, Result } from "../../core";
import { incompleteRemark, nameOf } from "../../language";
import type { Command } from "../command";
import { conditionsData, conditionsText } from "../conditions-text";
import { derivationsText, derivationText } from "../derivation-text";
import { exitCodes } from "../exit-codes";
import { formsInEveryNotation } from "../forms";
import { inEveryNotation, languages } from "../notation";
import { refuseOption } from "../output";
import { differentiateFormula, variablesOf } from "../request";
import { variableNames } from "../variable-names";
import { formulaOf } from "./formula";
import type { GivenFormula } from "./formula";

/** `nabla differentiate`: the derivative by one variable, or, when none is named and there are several, by each. */
export const differentiateCommand: Command = {
  usage: `differentiate EXPRESSION [--wrt x[,y...]] [--from ${languages.join("|")}] [--to ${languages.join("|")}] [--steps] [--forms] [--json]`,
  summary: "the derivative, simplified and verified; with --wrt x,x the second one, with --steps how it comes about, with --forms other ways to write it",
  options: { values: ["wrt", "from", "to"], flags: ["steps", "forms", "json"] },

  async run(given, output) {
    const read = await formulaOf(given, differentiateCommand, output);
    if (typeof read === "number") return read;
    const answers: Answer[] = [];
    const named = variableNames(given.values.get("wrt"));
    if (named && !named.ok) return refuseOption(named.problem.message, output);
    for (const wrt of variableLists(named?.value, variablesOf(read.formula))) {
      const result = differentiateFormula(read.formula, wrt, read.source);
      if (!result.ok) return read.refuse(result.problem, read.source);
      answers.push(result.value);
    }
    const [steps, forms] = [given.flags.has("steps"), given.flags.has("forms")];
    const explained = steps ? answers.map((answer) => derivationsFor(answer, read.to, answers.length > 1 && !given.flags.has("json"))) : undefined;
    const failed = explained?.find((derivations) => !derivations.ok);
    if (failed && !failed.ok) return read.refuse(failed.problem, read.source);
    const derivations = explained?.map((found) => (found.ok ? found.value : [])) ?? [];
    const together = steps && answers.length > 1 ? gradientDerivations(read.formula.expression, answers, read.to) : [];
    if (given.flags.has("json")) {
      const all = answers.map((answer, i) => asJson(answer, read, derivations[i], forms));
      output.write(`${JSON.stringify(all.length === 1 ? all[0] : all, null, 2)}\n`);
    } else {
      output.write(answers.map((answer, i) => asText(answer, read, { derivations: derivations[i] ?? [], forms, headed: answers.length > 1 })).join(steps ? "\n" : ""));
      output.write(conditionsText(unlike(answers.flatMap(derivativeConditions)), read.to));
      output.write(together.map((derivation) => `\n${derivationText(derivation)}`).join(""));
    }
    return exitCodes.done;
  },
};

/** What is shown besides the derivative. */
interface Shown {
  readonly derivations: readonly PresentedDerivation[];
  readonly forms: boolean;
  /** Whether the variable stands before each, since there are several. */
  readonly headed: boolean;
}

/** One list of variables for each derivative to take; undefined leaves the choice to the only variable there is. */
function variableLists(wrt: string[] | undefined, variables: readonly string[]): (string[] | undefined)[] {
  if (wrt !== undefined) return [wrt];
  return variables.length > 1 ? variables.map((name) => [name]) : [undefined];
}

function asJson(answer: Answer, { formula, from }: GivenFormula, derivations: readonly PresentedDerivation[] | undefined, forms: boolean): object {
  return {
    ok: true,
    variables: variablesOf(formula),
    wrt: answer.wrt,
    result: inEveryNotation(answer.result, from, formula.qualifier),
    verified: answer.verdict.status === "verified",
    complete: answer.complete ? undefined : false,
    forms: forms ? formsInEveryNotation(answer, from, formula) : undefined,
    conditions: conditionsData(derivativeConditions(answer), from, formula.qualifier),
    derivations,
  };
}

/** The answer for people: functions by their names, as in the steps above it. Programs read the JSON. */
function asText(answer: Answer, { formula, from, to }: GivenFormula, { derivations, forms, headed }: Shown): string {
  const write = (expression: Expression): string => print(expression, to, { named: true, qualifier: to === from ? formula.qualifier : undefined });
  const heading = headed ? `d/d${answer.wrt.join(" d")}: ` : "";
  const doubt = answer.verdict.status === "verified" ? "" : "(could not be verified by numbers)\n";
  const rest = answer.complete ? "" : `(${incompleteRemark})\n`;
  const others = forms ? formsOf(answer, nameOf({ formula })).map(({ name, expression }) => `  ${formTitle(name)}: ${write(expression)}\n`).join("") : "";
  return `${derivationsText(derivations)}${heading}${write(answer.result)}\n${others}${doubt}${rest}`;
}

/**
 * Every way to see a derivative, in a notation; one derivation after another for those of higher order.
 * @param several whether those by other variables stand beside it: backpropagation then serves all of them at once
 */
function derivationsFor(answer: Answer, language: Language, several: boolean): Result<PresentedDerivation[]> {
  const turns = derivationsInTurn(answer.expression, answer.wrt, answer.result);
  if (!turns.ok) return turns;
  return success(turns.value.flatMap(({ order, variable, derivations }) => {
    const heading = answer.wrt.length > 1 ? headingOf(order, variable) : undefined;
    return derivations.filter(({ view }) => !(several && view === "backpropagation")).map((derivation) => ({ ...present(derivation, language), heading }));
  }));
}

/** The gradient, and how it comes about in one pass from the output to all inputs. */
function gradientDerivations(expression: Expression, answers: readonly Answer[], language: Language): PresentedDerivation[] {
  const partials = answers.map(({ wrt, result }) => ({ variable: wrt[0] ?? "", answer: result }));
  const pass = backpropagationToAll(expression, partials);
  return [gradientDerivation(expression, partials.map(({ variable }) => variable)), ...(pass ? [pass] : [])].map((derivation) => present(derivation, language));
}
