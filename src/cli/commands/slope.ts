import { answer, failure, finiteDifferenceDerivation, finiteDifferences, loadParser, present, simplify, slopeDerivation, success } from "../../core";
import type { Derivation, NumberExpression, Result } from "../../core";
import type { Command } from "../command";
import { derivationsText } from "../derivation-text";
import { exitCodes } from "../exit-codes";
import { formatNumber } from "../format-number";
import { languages } from "../notation";
import { variablesOf } from "../request";
import { formulaOf } from "./formula";

/** `nabla slope`: the slope of the line between two points of the graph, or at one point, by differences beside the exact one. */
export const slopeCommand: Command = {
  usage: `slope EXPRESSION (--from 1 --to 3 | --at 3 [--h 0.0001]) [--language ${languages.join("|")}] [--steps] [--json]`,
  summary: "the slope between two points, or at one point by finite differences beside the exact one",
  options: { values: ["from", "to", "at", "h", "language"], flags: ["steps", "json"] },

  async run(given, output) {
    const language = given.values.get("language") ?? "plain";
    // --from and --to are points here, not notations.
    const read = await formulaOf({ ...given, values: new Map([["from", language]]) }, slopeCommand, output);
    if (typeof read === "number") return read;
    const { formula, refuse, source } = read;
    const [variable, ...others] = variablesOf(formula);
    if (variable === undefined || others.length > 0) return refuse(failure("A slope needs a function of one variable.", { start: 0, end: source.length }).problem, source);

    const numbers = new Map<string, NumberExpression>();
    for (const name of ["from", "to", "at", "h"]) {
      const text = given.values.get(name) ?? (name === "h" ? "0.0001" : undefined);
      if (text === undefined) continue;
      const number = await exactNumber(text);
      if (!number.ok) return refuse(number.problem, text);
      numbers.set(name, number.value);
    }
    const [from, to, at, h] = [numbers.get("from"), numbers.get("to"), numbers.get("at"), numbers.get("h")];
    const { expression } = formula;
    const finish = (derivations: readonly Derivation[], values: Readonly<Record<string, number>>, text: string): 0 => {
      const presented = derivations.map((derivation) => present(derivation, language === "latex" ? "latex" : "plain"));
      if (given.flags.has("json")) output.write(`${JSON.stringify({ ok: true, result: values, derivations: given.flags.has("steps") ? presented : undefined }, null, 2)}\n`);
      else output.write(given.flags.has("steps") ? `${derivationsText(presented)}${text}` : text);
      return exitCodes.done;
    };
    if (from && to) {
      if (from.value.equals(to.value)) return refuse(failure("Two different points are needed for a slope between them.", { start: 0, end: 0 }).problem, "");
      const derivation = slopeDerivation(expression, variable, from, to);
      const [start, end] = [from.value.valueOf(), to.value.valueOf()];
      const between = finiteDifferences(expression, variable, { [variable]: start }, end - start).forward;
      if (!Number.isFinite(between)) return refuse(failure("The function has no value at one of the points.", { start: 0, end: source.length }).problem, source);
      return finish([derivation], { slope: between }, `${formatNumber(between)}\n`);
    }
    if (at && h) {
      if (h.value.equals(0)) return refuse(failure("h must not be 0.", { start: 0, end: 1 }).problem, "0");
      const differences = finiteDifferences(expression, variable, { [variable]: at.value.valueOf() }, h.value.valueOf());
      const derivative = answer(expression, [variable]);
      if (!derivative.ok) return refuse(derivative.problem, source);
      if (!Number.isFinite(differences.exact)) return refuse(failure(`The slope is undefined at ${variable} = ${formatNumber(at.value.valueOf())}.`, { start: 0, end: source.length }).problem, source);
      const lines = (["exact", "forward", "backward", "central"] as const).map((kind) => `${kind.padEnd(8)}  ${formatNumber(differences[kind])}\n`);
      const kinds = ["forward", "backward", "central"] as const;
      return finish(kinds.map((kind) => finiteDifferenceDerivation(expression, variable, at, h, kind)), { ...differences }, lines.join(""));
    }
    output.error(`usage: nabla ${slopeCommand.usage}\n`);
    return exitCodes.usage;
  },
};

async function exactNumber(text: string): Promise<Result<NumberExpression>> {
  const parse = await loadParser("plain");
  const parsed = parse(text);
  if (!parsed.ok) return parsed;
  const { expression } = simplify(parsed.value.expression);
  return expression.kind === "number" ? success(expression) : failure("Expected a number, such as 3, -0.5 or 1/3.", { start: 0, end: text.length });
}
