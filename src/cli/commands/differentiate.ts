import { backpropagationToAll, derivationsInTurn, gradientDerivation, headingOf, present, print, success } from "../../core";
import type { Answer, Expression, Language, PresentedDerivation, Result } from "../../core";
import type { Command } from "../command";
import { derivationsText, derivationText } from "../derivation-text";
import { exitCodes } from "../exit-codes";
import { inEveryNotation, languages } from "../notation";
import { differentiateFormula, variablesOf } from "../request";
import { formulaOf } from "./formula";
import type { GivenFormula } from "./formula";

/** `nabla differentiate`: the derivative by one variable, or, when none is named and there are several, by each. */
export const differentiateCommand: Command = {
  usage: `differentiate EXPRESSION [--wrt x[,y...]] [--from ${languages.join("|")}] [--to ${languages.join("|")}] [--steps] [--json]`,
  summary: "the derivative, simplified and verified; with --wrt x,x the second one, with --steps how it comes about",
  options: { values: ["wrt", "from", "to"], flags: ["steps", "json"] },

  async run(given, output) {
    const read = await formulaOf(given, differentiateCommand, output);
    if (typeof read === "number") return read;
    const answers: Answer[] = [];
    for (const wrt of variableLists(given.values.get("wrt"), variablesOf(read.formula))) {
      const result = differentiateFormula(read.formula, wrt, read.source);
      if (!result.ok) return read.refuse(result.problem, read.source);
      answers.push(result.value);
    }
    const steps = given.flags.has("steps");
    const explained = steps ? answers.map((answer) => derivationsFor(answer, read.to, answers.length > 1 && !given.flags.has("json"))) : undefined;
    const failed = explained?.find((derivations) => !derivations.ok);
    if (failed && !failed.ok) return read.refuse(failed.problem, read.source);
    const derivations = explained?.map((found) => (found.ok ? found.value : [])) ?? [];
    const together = steps && answers.length > 1 ? gradientDerivations(read.formula.expression, answers, read.to) : [];
    if (given.flags.has("json")) {
      const all = answers.map((answer, i) => asJson(answer, read, derivations[i]));
      output.write(`${JSON.stringify(all.length === 1 ? all[0] : all, null, 2)}\n`);
    } else {
      output.write(answers.map((answer, i) => asText(answer, read, derivations[i] ?? [], answers.length > 1)).join(steps ? "\n" : ""));
      output.write(together.map((derivation) => `\n${derivationText(derivation)}`).join(""));
    }
    return exitCodes.done;
  },
};

/** One list of variables for each derivative to take; undefined leaves the choice to the only variable there is. */
function variableLists(wrt: string | undefined, variables: readonly string[]): (string[] | undefined)[] {
  if (wrt !== undefined) return [wrt.split(",").map((name) => name.trim()).filter((name) => name !== "")];
  return variables.length > 1 ? variables.map((name) => [name]) : [undefined];
}

function asJson(answer: Answer, { formula, from }: GivenFormula, derivations: readonly PresentedDerivation[] | undefined): object {
  return {
    ok: true,
    variables: variablesOf(formula),
    wrt: answer.wrt,
    result: inEveryNotation(answer.result, from, formula.qualifier),
    verified: answer.verdict.status === "verified",
    derivations,
  };
}

/** The answer for people: functions by their names, as in the steps above it. Programs read the JSON. */
function asText(answer: Answer, { formula, from, to }: GivenFormula, derivations: readonly PresentedDerivation[], headed: boolean): string {
  const written = print(answer.result, to, { named: true, qualifier: to === from ? formula.qualifier : undefined });
  const heading = headed ? `d/d${answer.wrt.join(" d")}: ` : "";
  const doubt = answer.verdict.status === "verified" ? "" : "(could not be verified by numbers)\n";
  return `${derivationsText(derivations)}${heading}${written}\n${doubt}`;
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
