import type { Command } from "../command";
import { exitCodes } from "../exit-codes";
import { formatNumber } from "../format-number";
import { languages } from "../notation";
import { pointOf } from "../point";
import { evaluateFormula, variablesOf } from "../request";
import { formulaOf } from "./formula";

/** `nabla evaluate`: the value at a point. */
export const evaluateCommand: Command = {
  usage: `evaluate EXPRESSION --at x=1,y=pi/4 [--from ${languages.join("|")}] [--json]`,
  summary: "the value at a point",
  options: { values: ["at", "from"], flags: ["json"] },

  async run(given, output) {
    const read = await formulaOf(given, evaluateCommand, output);
    if (typeof read === "number") return read;
    const { source, formula, refuse } = read;
    const point = await pointOf(given, "at", { variables: variablesOf(formula), expression: formula.expression }, read, output);
    if (typeof point === "number") return point;
    const value = evaluateFormula(formula, point, source);
    if (!value.ok) return refuse(value.problem, source);
    output.write(given.flags.has("json") ? `${JSON.stringify({ ok: true, result: { value: value.value } })}\n` : `${formatNumber(value.value)}\n`);
    return exitCodes.done;
  },
};
