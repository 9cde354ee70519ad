import { add, countingNames, failure, jacobian, operandsOf, writtenAt } from "../../core";
import type { Command } from "../command";
import { exitCodes } from "../exit-codes";
import { languages } from "../notation";
import { refuseOption } from "../output";
import { pointOf } from "../point";
import { variablesOf, whole } from "../request";
import { variableNames } from "../variable-names";
import { formulasOf } from "./formulas";
import { matrixData, matrixText, notesAt, valuesAt } from "./matrix";

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
    // One expression, so that the sums of all have the same terms.
    const together = add(...read.map(({ formula }) => formula.expression));
    const counting = countingNames(together);
    const all = [...new Set(read.flatMap(({ formula }) => variablesOf(formula)))].filter((name) => !counting.has(name));
    const named = variableNames(given.values.get("wrt"));
    if (named && !named.ok) return refuseOption(named.problem.message, output);
    if (all.length === 0 && !named) return first.refuse(failure("There is no variable to differentiate by.", whole(first.source)).problem, first.source);
    const counted = named?.value.find((name) => counting.has(name));
    if (counted !== undefined) return refuseOption(`${counted} counts: there is no derivative by it.`, output);
    const point = given.values.has("at") ? await pointOf(given, "at", { variables: all, expression: together }, first, output) : undefined;
    if (typeof point === "number") return point;
    const written = point && writtenAt(together, named?.value ?? all, point);
    const functions = written ? operandsOf(written.expression) : operandsOf(together);
    const matrix = jacobian(functions, written?.variables ?? named?.value ?? all);
    if (!matrix.ok) return first.refuse(matrix.problem, first.source);
    const values = point && valuesAt(matrix.value, functions, point);
    const at = { values: values?.ok ? values.value : undefined, notes: point ? notesAt(functions, point) : [] };
    if (values && !values.ok) {
      const failing = read[values.row] ?? first;
      return failing.refuse({ ...values.problem, span: whole(failing.source) }, failing.source);
    }
    if (given.flags.has("json")) output.write(`${JSON.stringify(matrixData(matrix.value, at, first), null, 2)}\n`);
    else output.write(matrixText(matrix.value, at, first));
    return exitCodes.done;
  },
};
