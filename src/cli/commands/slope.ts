import { answer, differenceErrors, differentiableAt, failure, finiteDifferenceDerivation, finiteDifferences, hasIndices, present, secantSlope, slopeDerivation } from "../../core";
import type { Derivation, DifferenceErrors, FiniteDifferences, NumberExpression } from "../../core";
import type { Arguments } from "../arguments";
import type { Command } from "../command";
import { derivationsText } from "../derivation-text";
import { exactNumber } from "../exact-number";
import { exitCodes, type ExitCode } from "../exit-codes";
import { formatNumber } from "../format-number";
import { languages } from "../notation";
import { refuseOption, type Output } from "../output";
import { variablesOf, whole } from "../request";
import { columns } from "../table";
import { formulaOf, type GivenFormula } from "./formula";

/** The slope of a function of one variable, as asked for. */
interface Question {
  readonly read: GivenFormula;
  readonly variable: string;
  readonly flags: Arguments["flags"];
  readonly output: Output;
}

/** `nabla slope`: the slope of the line between two points of the graph, or at one point, by differences beside the exact one. */
export const slopeCommand: Command = {
  usage: `slope EXPRESSION (--from 1 --to 3 | --at 3 [--h 0.0001] [--errors]) [--language ${languages.join("|")}] [--steps] [--json]`,
  summary: "the slope between two points, or at one point by finite differences beside the exact one; with --errors how far they are off for each h",
  options: { values: ["from", "to", "at", "h", "language"], flags: ["steps", "errors", "json"] },

  async run(given, output) {
    // --from and --to are points here, not notations.
    const values = new Map([...given.values].filter(([name]) => name !== "to"));
    const read = await formulaOf({ ...given, values: values.set("from", given.values.get("language") ?? "plain") }, slopeCommand, output);
    if (typeof read === "number") return read;
    const { formula, refuse, source } = read;
    const [variable, ...others] = variablesOf(formula);
    if (variable === undefined || others.length > 0 || hasIndices(formula.expression)) {
      return refuse(failure(`A slope needs a function of one variable: this one has ${[variable, ...others].join(", ") || "none"}.`, whole(source)).problem, source);
    }
    const numbers = new Map<string, NumberExpression>();
    for (const name of ["from", "to", "at", "h"]) {
      const text = given.values.get(name) ?? (name === "h" ? "0.0001" : undefined);
      if (text === undefined) continue;
      const number = await exactNumber(text, variable);
      if (!number.ok) return refuse(number.problem, text);
      numbers.set(name, number.value);
    }
    const [from, to, at, h] = [numbers.get("from"), numbers.get("to"), numbers.get("at"), numbers.get("h")];
    const question = { read, variable, flags: given.flags, output };
    if (from && to) return between(question, from, to);
    if (from ?? to) return refuseOption(`--${from ? "to" : "from"} is missing: a slope between two points needs both.`, output);
    if (at && h) return atPoint(question, at, h);
    output.error(`usage: nabla ${slopeCommand.usage}\n`);
    return exitCodes.usage;
  },
};

function between(question: Question, from: NumberExpression, to: NumberExpression): ExitCode {
  const { read: { formula: { expression }, refuse, source }, variable } = question;
  if (from.value.equals(to.value)) return refuse(failure("Two different points are needed for a slope between them.", whole(source)).problem, source);
  const [start, end] = [from.value.valueOf(), to.value.valueOf()];
  const secant = secantSlope(expression, variable, { [variable]: start }, end);
  if (!Number.isFinite(secant.slope)) {
    const place = Number.isFinite(secant.from) ? end : start;
    return refuse(failure(differentiableAt(expression, { [variable]: place }).sentence, whole(source)).problem, source);
  }
  return finish(question, [slopeDerivation(expression, variable, from, to)], { slope: secant.slope }, `${formatNumber(secant.slope)}\n`);
}

function atPoint(question: Question, at: NumberExpression, h: NumberExpression): ExitCode {
  const { read: { formula: { expression }, refuse, source }, variable, flags } = question;
  const [x, step] = [at.value.valueOf(), h.value.valueOf()];
  const point = { [variable]: x };
  if (!(step > 0)) return refuse(failure("h is a number above 0.", { start: 0, end: source.length }).problem, source);
  const differences = finiteDifferences(expression, variable, point, step);
  const derivative = answer(expression, [variable]);
  if (!derivative.ok) return refuse(derivative.problem, source);
  const { status, sentence } = differentiableAt(expression, point);
  if (!Number.isFinite(differences.exact)) return refuse(failure(sentence, whole(source)).problem, source);
  const lines = (["exact", "forward", "backward", "central"] as const).map((kind) => `${kind.padEnd(8)}  ${written(differences[kind])}\n`);
  const notes = [...(status === "smooth" ? [] : [sentence]), ...missing(question, differences, x, step)];
  const errors = flags.has("errors") ? differenceErrors(expression, variable, point, { perDecade: 1 }) : undefined;
  const text = `${lines.join("")}${notes.map((note) => `note: ${note}\n`).join("")}${errors ? `\n${errorsText(errors)}` : ""}`;
  const kinds = (["forward", "backward", "central"] as const).filter((kind) => Number.isFinite(differences[kind]));
  return finish(question, kinds.map((kind) => finiteDifferenceDerivation(expression, variable, at, h, kind)), { ...differences, notes: notes.length > 0 ? notes : undefined, errors }, text);
}

/** Why a difference has no value: the function has none on one side. */
function missing({ read: { formula }, variable }: Question, { forward, backward }: FiniteDifferences, x: number, step: number): string[] {
  const sides = [...(Number.isFinite(forward) ? [] : [x + step]), ...(Number.isFinite(backward) ? [] : [x - step])];
  return sides.map((place) => differentiableAt(formula.expression, { [variable]: place }).sentence);
}

function errorsText({ steps, forward, backward, central, best }: DifferenceErrors): string {
  const rows = steps.map((h, i) => [short(h), ...[forward, backward, central].map((errors) => short(errors[i] ?? NaN))]);
  const bests = (["forward", "backward", "central"] as const).flatMap((kind) => {
    const found = best[kind];
    return found ? [`least error of ${kind} differences: ${short(found.error)}, with h = ${short(found.step)}\n`] : [];
  });
  return `errors against h\n${columns([["h", "forward", "backward", "central"], ...rows])}${bests.join("")}`;
}

function short(value: number): string {
  return Number.isFinite(value) ? value.toExponential(1) : "none";
}

function written(value: number): string {
  return Number.isFinite(value) ? formatNumber(value) : "none";
}

function finish({ read, flags, output }: Question, derivations: readonly Derivation[], result: object, text: string): ExitCode {
  const presented = derivations.map((derivation) => present(derivation, read.from === "latex" ? "latex" : "plain"));
  if (flags.has("json")) output.write(`${JSON.stringify({ ok: true, result, derivations: flags.has("steps") ? presented : undefined }, null, 2)}\n`);
  else output.write(flags.has("steps") ? `${derivationsText(presented)}${text}` : text);
  return exitCodes.done;
}
