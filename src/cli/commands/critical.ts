import { criticalPoints, failure, loadParser, success, writtenAt, type Box, type CriticalKind, type CriticalPoints, type Result } from "../../core";
import { readPoint } from "../../language";
import type { Command } from "../command";
import { exitCodes } from "../exit-codes";
import { formatNumber, formatVector } from "../format-number";
import { languages } from "../notation";
import { variablesOf } from "../request";
import { columns } from "../table";
import { formulaOf } from "./formula";

/** `nabla critical`: minima, maxima, saddles and inflections in a box. */
export const criticalCommand: Command = {
  usage: `critical EXPRESSION --box x=-3:3,y=-3:3 [--from ${languages.join("|")}] [--json]`,
  summary: "where in a box the gradient is zero, and whether that is a minimum, a maximum or a saddle",
  options: { values: ["box", "from"], flags: ["json"] },

  async run(given, output) {
    const read = await formulaOf(given, criticalCommand, output);
    if (typeof read === "number") return read;
    const { source, formula, refuse } = read;
    const { expression, variables: names } = writtenAt(formula.expression, variablesOf(formula), {});
    const text = given.values.get("box") ?? "";
    const box = await readBox(text, names);
    if (!box.ok) return refuse(box.problem, text);
    const found = criticalPoints(expression, names, box.value);
    if (!found.ok) return refuse(found.problem, source);
    output.write(given.flags.has("json") ? `${JSON.stringify({ ok: true, variables: names, result: found.value }, null, 2)}\n` : asText(found.value));
    return exitCodes.done;
  },
};

/** Reads "x=-3:3, y=0:pi": a range for each variable. */
export async function readBox(text: string, variables: readonly string[]): Promise<Result<Box>> {
  const parser = await loadParser("plain");
  const all = { start: 0, end: text.length };
  const example = variables.map((name) => `${name}=-3:3`).join(",");
  if (variables.length === 0) return failure("The formula has no variable.", all);
  if (text.split(",").some((part) => part.split(":").length !== 2)) return failure(`A box gives each variable a range from one number to another: --box ${example}.`, all);
  // Each end is a point; blanks for what is left out keep the places of the rest.
  const from = readPoint(text.replace(/:[^,]*/g, (end) => " ".repeat(end.length)), variables, parser);
  if (!from.ok) return from;
  const to = readPoint(text.replace(/(^|[=,])[^=,:]*:/g, (start, before: string) => before + " ".repeat(start.length - before.length)), variables, parser);
  if (!to.ok) return to;
  return success(variables.map((name) => [from.value[name] ?? NaN, to.value[name] ?? NaN] as const));
}

/** Lines of level points, by what they do. */
const lines: Readonly<Record<CriticalKind, string>> = {
  minimum: "a line of minima", maximum: "a line of maxima", saddle: "a line of saddles", inflection: "a line of inflections", undecided: "a line of level points",
};

function asText({ points, variables, leftOut, flat, plateaus, incomplete }: CriticalPoints): string {
  const warning = incomplete ? "There may be more: the function turns too often in this box. A smaller box shows all.\n" : "";
  if (points.length === 0 && flat.length === 0 && plateaus.length === 0) return `No point was found where the gradient is zero.\n${warning}`;
  const rows = points.map(({ point, value, kind, smooth, isolated }) => [
    isolated ? `${kind}${smooth ? "" : " (kink)"}` : `${lines[kind]}, one of them`,
    place(variables, point), `value ${formatNumber(value)}`,
  ]);
  const regions = plateaus.map(({ point, value, isEverywhere }) => `constant ${isEverywhere ? "in the whole box" : `around ${place(variables, point).replace(/^at /, "")}`}, value ${formatNumber(value)}\n`).join("");
  const stretches = flat.map(([from, to]) => `constant from ${variables[0] ?? ""} = ${formatNumber(from)} to ${formatNumber(to)}\n`).join("");
  return `${columns(rows)}${stretches}${regions}${leftOut > 0 ? `and ${leftOut} more\n` : ""}${warning}`;
}

function place(variables: readonly string[], point: readonly number[]): string {
  const [only, ...others] = variables;
  return others.length === 0 ? `at ${only ?? ""} = ${point.map(formatNumber).join("")}` : `at (${variables.join(", ")}) = ${formatVector(point)}`;
}
