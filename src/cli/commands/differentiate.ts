import { derivationsOf, derivativeConditions, formsOf, formTitle, gradientDerivation, present, print, unlike } from "../../core";
import type { Answer, Expression, Language, PresentedDerivation } from "../../core";
import { incompleteRemark, nameOf } from "../../language";
import type { Command } from "../command";
import { conditionsData, conditionsText } from "../conditions-text";
import { derivationText } from "../derivation-text";
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
    const wish = { steps: given.flags.has("steps"), forms: given.flags.has("forms") };
    const { steps } = wish;
    if (given.flags.has("json")) {
      const all = answers.map((answer) => asJson(answer, read, wish));
      output.write(`${JSON.stringify(all.length === 1 ? all[0] : all, null, 2)}\n`);
    } else {
      output.write(answers.map((answer) => asText(answer, read, wish, answers.length > 1)).join(steps ? "\n" : ""));
      output.write(conditionsText(unlike(answers.flatMap(derivativeConditions)), read.to));
      if (steps && answers.length > 1) output.write(`\n${derivationText(present(gradientDerivation(read.formula.expression, variablesOf(read.formula)), read.to))}`);
    }
    return exitCodes.done;
  },
};

/** What is wanted besides the derivative. */
interface Wish {
  readonly steps: boolean;
  readonly forms: boolean;
}

/** One list of variables for each derivative to take; undefined leaves the choice to the only variable there is. */
function variableLists(wrt: string[] | undefined, variables: readonly string[]): (string[] | undefined)[] {
  if (wrt !== undefined) return [wrt];
  return variables.length > 1 ? variables.map((name) => [name]) : [undefined];
}

function asJson(answer: Answer, { formula, from, to }: GivenFormula, { steps, forms }: Wish): object {
  return {
    ok: true,
    variables: variablesOf(formula),
    wrt: answer.wrt,
    result: inEveryNotation(answer.result, from, formula.qualifier),
    verified: answer.verdict.status === "verified",
    complete: answer.complete ? undefined : false,
    forms: forms ? formsInEveryNotation(answer, from, formula) : undefined,
    conditions: conditionsData(derivativeConditions(answer), from, formula.qualifier),
    derivations: steps ? derivations(answer, to) : undefined,
  };
}

function asText(answer: Answer, { formula, from, to }: GivenFormula, { steps, forms }: Wish, headed: boolean): string {
  const write = (expression: Expression): string => print(expression, to, { qualifier: to === from ? formula.qualifier : undefined });
  const heading = headed ? `d/d${answer.wrt.join(" d")}: ` : "";
  const doubt = answer.verdict.status === "verified" ? "" : "(could not be verified by numbers)\n";
  const rest = answer.complete ? "" : `(${incompleteRemark})\n`;
  const others = forms ? formsOf(answer, nameOf({ formula })).map(({ name, expression }) => `  ${formTitle(name)}: ${write(expression)}\n`).join("") : "";
  const explained = steps ? derivations(answer, to).map((derivation) => `${derivationText(derivation)}\n`).join("") : "";
  return `${explained}${heading}${write(answer.result)}\n${others}${doubt}${rest}`;
}

/** Every way to see a first derivative, in a notation. */
function derivations(answer: Answer, language: Language): PresentedDerivation[] {
  const [variable, ...others] = answer.wrt;
  if (variable === undefined || others.length > 0) return [];
  return derivationsOf(answer.expression, variable, answer.result).map((derivation) => present(derivation, language));
}
