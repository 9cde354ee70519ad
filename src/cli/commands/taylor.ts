import { failure, freeNames, loadParser, print, success, taylorPolynomial, type Center, type Expression, type Parser, type Result } from "../../core";
import type { Command } from "../command";
import { exitCodes } from "../exit-codes";
import { inEveryNotation, languages } from "../notation";
import { refuseOption } from "../output";
import { formulaOf } from "./formula";

/** `nabla taylor`: the Taylor polynomial at an exact point; of order 1 it is the tangent line or plane. */
export const taylorCommand: Command = {
  usage: `taylor EXPRESSION --at x=0[,y=pi/4...] [--order 2] [--from ${languages.join("|")}] [--to ${languages.join("|")}] [--json]`,
  summary: "the Taylor polynomial at a point, with exact coefficients; --order 1 is the tangent line or plane",
  options: { values: ["at", "order", "from", "to"], flags: ["json"] },

  async run(given, output) {
    const read = await formulaOf(given, taylorCommand, output);
    if (typeof read === "number") return read;
    const { source, from, to, formula, refuse } = read;
    const at = given.values.get("at");
    const names = freeNames(formula.expression);
    if (at === undefined) return refuseOption(`--at ${names[0] ?? "x"}=0 is needed: say where to expand.`, output);
    const center = readCenter(at, names, await loadParser("plain"));
    if (!center.ok) return refuse(center.problem, at);
    const order = given.values.get("order") ?? "2";
    const taylor = taylorPolynomial(formula.expression, center.value, /^\s*\d+\s*$/.test(order) ? Number(order) : NaN);
    if (!taylor.ok) return refuse(taylor.problem, source);
    const { polynomial, expanded, verified, variables } = taylor.value;
    if (given.flags.has("json")) {
      const written = (expression: Expression): object => inEveryNotation(expression, from, formula.qualifier);
      const terms = taylor.value.terms.map(({ exponents, coefficient }) => ({ exponents, coefficient: written(coefficient) }));
      output.write(`${JSON.stringify({ ok: true, variables, order: taylor.value.order, result: written(polynomial), expanded: written(expanded), terms, verified }, null, 2)}\n`);
    } else {
      const shift = Object.values(center.value).some((value) => !(value.kind === "number" && value.value.equals(0)));
      output.write(`${sumText(taylor.value.parts.map((part) => print(part, to, { named: true })), taylor.value.parts)}\n${shift ? `= ${print(expanded, to, { named: true })}\n` : ""}${verified ? "" : "(could not be verified by numbers)\n"}`);
    }
    return exitCodes.done;
  },
};

/** A sum in which each term keeps its brackets: 2 + 4 (x - 1) + (y - 2). */
function sumText(written: readonly string[], terms: readonly Expression[]): string {
  if (written.length === 0) return "0";
  return written.map((text, i) => {
    const term = terms[i];
    const bracketed = i > 0 && term?.kind === "operation" && term.operator === "add" ? `(${text})` : text;
    if (i === 0) return bracketed;
    return bracketed.startsWith("-") ? ` - ${bracketed.slice(1).trimStart()}` : ` + ${bracketed}`;
  }).join("");
}

/** Reads "x=0, y=pi/4" with exact values; one value alone counts for the only variable. */
export function readCenter(text: string, variables: readonly string[], parser: Parser): Result<Center> {
  const center: Record<string, Expression> = {};
  for (const [part, start] of partsOf(text)) {
    const [, name = variables.length === 1 ? variables[0] ?? "" : "", value = ""] = /^(?:\s*([^=\s]+)\s*=)?(.*)$/s.exec(part) ?? [];
    const span = { start, end: start + part.length };
    if (!variables.includes(name)) return failure(name === "" ? "Say where to expand, such as --at x=0." : `The formula has no variable ${name}: it has ${variables.join(", ") || "none"}.`, span);
    if (Object.hasOwn(center, name)) return failure(`${name} has a value already.`, span);
    const parsed = parser(value);
    if (!parsed.ok) return failure(value.trim() === "" ? `${name} has no value yet: say where to expand, such as --at ${name}=0.` : parsed.problem.message, span);
    center[name] = parsed.value.expression;
  }
  return success(center);
}

/** The parts between commas that stand outside of brackets, and where each begins. */
function partsOf(text: string): [part: string, start: number][] {
  const found: [string, number][] = [];
  let [depth, start] = [0, 0];
  for (let i = 0; i <= text.length; i++) {
    if (text[i] === "(") depth++;
    if (text[i] === ")") depth--;
    if (i < text.length && (text[i] !== "," || depth > 0)) continue;
    found.push([text.slice(start, i), start]);
    start = i + 1;
  }
  return found;
}
