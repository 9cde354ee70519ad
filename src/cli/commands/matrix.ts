import { evaluateAt, loadParser, print, type DerivativeMatrix, type Expression, type Problem, type Result } from "../../core";
import { readPoint } from "../../language";
import { formatNumber } from "../format-number";
import { inEveryNotation } from "../notation";
import { columns } from "../table";
import type { GivenFormula } from "./formula";

/** Numbers in place of expressions, at the point that was asked for. */
export type Values = readonly (readonly number[])[];

/** Reads the point of --at, if there is one; its values of a matrix, or what is wrong with it. */
export async function valuesAt(at: string | undefined, { rows, variables }: DerivativeMatrix, names: readonly string[] = variables): Promise<Result<Values | undefined>> {
  if (at === undefined) return { ok: true, value: undefined };
  const point = readPoint(at, names, await loadParser("plain"));
  if (!point.ok) return point;
  const values = rows.map((row) => row.map((entry) => evaluateAt(entry, point.value)));
  const problem: Problem = { message: "Some of these derivatives have no value there.", span: { start: 0, end: at.length } };
  return values.flat().every(Number.isFinite) ? { ok: true, value: values } : { ok: false, problem };
}

/** A matrix for people: the variables of its columns, then a row a line, and its numbers below when a point was given. */
export function matrixText({ rows, variables, verified }: DerivativeMatrix, values: Values | undefined, { to, from, formula }: GivenFormula): string {
  const written = (entry: Expression): string => print(entry, to, { named: true, qualifier: to === from ? formula.qualifier : undefined });
  const symbolic = columns(rows.map((row) => row.map(written)), "   ");
  const numbers = values ? `\n${columns(values.map((row) => row.map(formatNumber)), "   ")}` : "";
  return `columns by ${variables.join(", ")}\n${symbolic}${numbers}${verified ? "" : "(could not be verified by numbers)\n"}`;
}

/** A matrix as data. */
export function matrixData({ rows, variables, verified }: DerivativeMatrix, values: Values | undefined, { from, formula }: GivenFormula): object {
  return { ok: true, variables, result: rows.map((row) => row.map((entry) => inEveryNotation(entry, from, formula.qualifier))), values, verified };
}
