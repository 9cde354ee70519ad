import { jacobian } from "../../core";
import type { Command } from "../command";
import { exitCodes } from "../exit-codes";
import { languages } from "../notation";
import { variablesOf } from "../request";
import { formulasOf } from "./formulas";
import { matrixData, matrixText, valuesAt } from "./matrix";

/** `nabla jacobian`: a row of derivatives for each expression, a column for each variable of any of them. */
export const jacobianCommand: Command = {
  usage: `jacobian EXPRESSION... [--wrt x,y] [--at x=1,y=2] [--from ${languages.join("|")}] [--to ${languages.join("|")}] [--json]`,
  summary: "the derivatives of several expressions by several variables, verified; with --at their values there",
  options: { values: ["wrt", "at", "from", "to"], flags: ["json"] },

  async run(given, output) {
    const read = await formulasOf(given, jacobianCommand, output);
    if (typeof read === "number") return read;
    const [first] = read;
    if (!first) return exitCodes.usage;
    const all = [...new Set(read.flatMap(({ formula }) => variablesOf(formula)))];
    const named = given.values.get("wrt")?.split(",").map((name) => name.trim()).filter((name) => name !== "");
    const matrix = jacobian(read.map(({ formula }) => formula.expression), named ?? all);
    if (!matrix.ok) return first.refuse(matrix.problem, first.source);
    const at = given.values.get("at");
    const values = await valuesAt(at, matrix.value, all);
    if (!values.ok) return first.refuse(values.problem, at ?? "");
    const { value } = matrix;
    if (given.flags.has("json")) output.write(`${JSON.stringify(matrixData(value, values.value, first), null, 2)}\n`);
    else output.write(matrixText(value, values.value, first));
    return exitCodes.done;
  },
};
