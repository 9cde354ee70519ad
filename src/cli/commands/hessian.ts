import { hessian, symmetricEigen } from "../../core";
import type { Command } from "../command";
import { exitCodes } from "../exit-codes";
import { formatNumber } from "../format-number";
import { languages } from "../notation";
import { variablesOf } from "../request";
import { formulaOf } from "./formula";
import { matrixData, matrixText, valuesAt } from "./matrix";

/** `nabla hessian`: all second derivatives, and at a point their numbers and eigenvalues. */
export const hessianCommand: Command = {
  usage: `hessian EXPRESSION [--at x=1,y=2] [--from ${languages.join("|")}] [--to ${languages.join("|")}] [--json]`,
  summary: "the matrix of second derivatives, verified; with --at their values there, and its eigenvalues",
  options: { values: ["at", "from", "to"], flags: ["json"] },

  async run(given, output) {
    const read = await formulaOf(given, hessianCommand, output);
    if (typeof read === "number") return read;
    const matrix = hessian(read.formula.expression, variablesOf(read.formula));
    if (!matrix.ok) return read.refuse(matrix.problem, read.source);
    const at = given.values.get("at");
    const values = await valuesAt(at, matrix.value);
    if (!values.ok) return read.refuse(values.problem, at ?? "");
    const eigenvalues = values.value && symmetricEigen(values.value).map(({ value }) => value);
    if (given.flags.has("json")) output.write(`${JSON.stringify({ ...matrixData(matrix.value, values.value, read), eigenvalues }, null, 2)}\n`);
    else output.write(`${matrixText(matrix.value, values.value, read)}${eigenvalues ? `eigenvalues ${eigenvalues.map(formatNumber).join(", ")}\n` : ""}`);
    return exitCodes.done;
  },
};
