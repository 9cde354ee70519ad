import type { Formula, Language, Problem } from "../../core";
import type { Arguments } from "../arguments";
import type { Command } from "../command";
import { withData } from "../data";
import { exitCodes } from "../exit-codes";
import type { ExitCode } from "../exit-codes";
import { isLanguage, languages } from "../notation";
import { showProblem } from "../output";
import type { Output } from "../output";
import { readFormula } from "../request";

/** The formula that a command was given, with what it takes to answer problems. */
export interface GivenFormula {
  readonly source: string;
  readonly from: Language;
  readonly to: Language;
  readonly formula: Formula;
  readonly refuse: (problem: Problem, text: string) => ExitCode;
}

/** Reads the one expression of a command line; in its place the exit code, with the reason told, when there is none. */
export async function formulaOf({ positionals, values, flags }: Arguments, command: Command, output: Output): Promise<GivenFormula | ExitCode> {
  const [source, ...more] = positionals;
  const from = values.get("from") ?? "plain";
  const to = values.get("to") ?? from;
  if (source === undefined || more.length > 0) {
    output.error(`usage: nabla ${command.usage}\n`);
    return exitCodes.usage;
  }
  if (!isLanguage(from) || !isLanguage(to)) {
    output.error(`${isLanguage(from) ? to : from} is no notation: there are ${languages.join(", ")}.\n`);
    return exitCodes.usage;
  }
  const refuse = (problem: Problem, text: string): ExitCode => {
    const { message, span } = problem;
    if (flags.has("json")) output.write(`${JSON.stringify({ ok: false, error: { message, start: span.start, end: span.end } })}\n`);
    else output.error(showProblem(problem, text));
    return exitCodes.failed;
  };
  const read = await readFormula(source, from);
  if (!read.ok) return refuse(read.problem, source);
  const data = values.get("data");
  const formula = data === undefined ? read : await withData(read.value, data);
  return formula.ok ? { source, from, to, formula: formula.value, refuse } : refuse(formula.problem, data ?? "");
}
