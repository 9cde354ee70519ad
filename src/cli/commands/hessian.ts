import { failure, hessian, success, symmetricEigen } from "../../core";
import type { Command } from "../command";
import { exitCodes } from "../exit-codes";
import { formatNumber } from "../format-number";
import { languages } from "../notation";
import { pointOf } from "../point";
import { ready, variablesOf, whole } from "../request";
import { formulaOf } from "./formula";
import { matrixData, matrixText, notesAt, valuesAt } from "./matrix";

/** `nabla hessian`: all second derivatives, and at a point their numbers and eigenvalues. */
export const hessianCommand: Command = {
  usage: `hessian EXPRESSION [--at x=1,y=2] [--from ${languages.join("|")}] [--to ${languages.join("|")}] [--json]`,
  summary: "the matrix of second derivatives, verified; with --at their values there, and its eigenvalues",
  options: { values: ["at", "from", "to"], flags: ["json"] },

  async run(given, output) {
    const read = await formulaOf(given, hessianCommand, output);
    if (typeof read === "number") return read;
    const { formula, refuse, source } = read;
    const names = variablesOf(formula);
    if (names.length === 0) return refuse(failure("There is no variable to differentiate by.", whole(source)).problem, source);
    const point = given.values.has("at") ? await pointOf(given, "at", { variables: names, expression: formula.expression }, read, output) : undefined;
    if (typeof point === "number") return point;
    const written = point ? ready(formula, point, source) : success({ expression: formula.expression, variables: names });
    if (!written.ok) return refuse(written.problem, source);
    const { expression, variables } = written.value;
    const matrix = hessian(expression, variables);
    if (!matrix.ok) return refuse(matrix.problem, source);
    const values = point && valuesAt(matrix.value, [expression], point);
    if (values && !values.ok) return refuse({ ...values.problem, span: whole(source) }, source);
    const numbers = values?.value;
    const eigenvalues = numbers && symmetricEigen(numbers).map(({ value }) => value);
    const at = { values: numbers, notes: point ? notesAt([expression], point) : [] };
    if (given.flags.has("json")) output.write(`${JSON.stringify({ ...matrixData(matrix.value, at, read), eigenvalues }, null, 2)}\n`);
    else output.write(`${matrixText(matrix.value, at, read)}${eigenvalues ? `eigenvalues ${eigenvalues.map(formatNumber).join(", ")}\n` : ""}`);
    return exitCodes.done;
  },
};
