import { differentiableAt, evaluateAt, print, type DerivativeMatrix, type Expression, type Problem } from "../../core";
import { incompleteRemark, type Point } from "../../language";
import { formatNumber } from "../format-number";
import { inEveryNotation } from "../notation";
import { columns } from "../table";
import type { GivenFormula } from "./formula";

/** Numbers in place of expressions, at the point that was asked for. */
export type Values = readonly (readonly number[])[];

/** A matrix at the point that was asked for, if there was one. */
export interface AtPoint {
  readonly values?: Values;
  readonly notes: readonly string[];
}

/** The numbers of a matrix at a point; fails with the first entry that has none, its row, and why. */
export function valuesAt({ rows, variables }: DerivativeMatrix, functions: readonly Expression[], point: Point): { ok: true; value: Values } | { ok: false; problem: Problem; row: number } {
  const values = rows.map((row) => row.map((entry) => evaluateAt(entry, point)));
  for (const [i, row] of values.entries()) {
    const j = row.findIndex((value) => !Number.isFinite(value));
    if (j < 0) continue;
    const [entry, original] = [rows[i]?.[j], functions[i] ?? functions[0]];
    const why = original && differentiableAt(original, point);
    const reason = why && why.status !== "smooth" ? why : entry && differentiableAt(entry, point);
    const number = rows.length > 1 ? ` of expression ${i + 1}` : "";
    const message = `The derivative${number} by ${variables[j] ?? ""} has no value there. ${reason?.sentence ?? ""}`.trim();
    return { ok: false, problem: { message, span: { start: 0, end: 0 } }, row: i };
  }
  return { ok: true, value: values };
}

/** What is to be known of functions at a point where they are not smooth, each once. */
export function notesAt(functions: readonly Expression[], point: Point): string[] {
  const smoothness = functions.map((expression) => differentiableAt(expression, point));
  return [...new Set(smoothness.filter(({ status }) => status !== "smooth").map(({ sentence }) => sentence))];
}

/** A matrix for people: the variables of its columns, then a row a line, and its numbers below when a point was given. */
export function matrixText({ rows, variables, verified, complete }: DerivativeMatrix, { values, notes }: AtPoint, { to, from, formula }: GivenFormula): string {
  const written = (entry: Expression): string => print(entry, to, { named: true, qualifier: to === from ? formula.qualifier : undefined });
  const symbolic = columns(rows.map((row) => row.map(written)), "   ");
  const numbers = values ? `\n${columns(values.map((row) => row.map(formatNumber)), "   ")}` : "";
  return `columns by ${variables.join(", ")}\n${symbolic}${numbers}${verified ? "" : "(could not be verified by numbers)\n"}${complete ? "" : `(${incompleteRemark})\n`}${notes.map((note) => `note: ${note}\n`).join("")}`;
}

/** A matrix as data. */
export function matrixData({ rows, variables, verified, complete }: DerivativeMatrix, { values, notes }: AtPoint, { from, formula }: GivenFormula): object {
  const result = rows.map((row) => row.map((entry) => inEveryNotation(entry, from, formula.qualifier)));
  return { ok: true, variables, result, values, verified, complete: complete ? undefined : false, notes: notes.length > 0 ? notes : undefined };
}
