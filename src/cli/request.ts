import {
  answer, countingNames, differentiableAt, evaluateAt, evaluateDerivatives, failure, freeNames, loadParser, parametersIn, slopesAt, success, unknownFunctions, unwrittenProblem,
  variablesOf as variablesIn, writtenAt,
} from "../core";
import type { Answer, Formula, Language, Result, Smoothness, WrittenAt } from "../core";

/** Reads a formula; derivative operators inside it are worked out where they are needed. */
export async function readFormula(source: string, language: Language): Promise<Result<Formula>> {
  const parse = await loadParser(language);
  return parse(source);
}

/** The variables of a formula: a definition's parameters, or else every symbol in it. */
export function variablesOf(formula: Formula): string[] {
  const parameters = formula.definition?.parameters ?? [];
  return parameters.length > 0 ? parametersIn(formula.expression, parameters) : variablesIn(formula.expression).map(({ name }) => name);
}

/** The derivative by `wrt` in turn; with no `wrt`, by the only variable there is. */
export function differentiateFormula(formula: Formula, wrt: readonly string[] | undefined, source: string): Result<Answer> {
  const variables = variablesOf(formula);
  const [only, ...others] = variables;
  if (wrt && wrt.length > 0) return answer(formula.expression, wrt);
  if (only === undefined) return failure("There is no variable to differentiate by: say which one with wrt.", whole(source));
  if (others.length > 0) return failure(`There are several variables (${variables.join(", ")}): say by which one with wrt.`, whole(source));
  return answer(formula.expression, [only]);
}

/** What is known of a function at a point. */
export interface GradientAt {
  /** The formula's variables; in place of a member such as x_k those that the point gave. */
  readonly variables: readonly string[];
  readonly value: number;
  readonly gradient: readonly number[];
  readonly smoothness: Smoothness;
}

/** Value and gradient at a point that names every variable. */
export function gradientOf(formula: Formula, at: Readonly<Record<string, number>>, source: string): Result<GradientAt> {
  const worked = ready(formula, at, source);
  if (!worked.ok) return worked;
  const { expression, variables } = worked.value;
  const counted = variables.find((name) => countingNames(formula.expression).has(name));
  if (counted !== undefined) return failure(`${counted} counts: there is no derivative by it.`, whole(source));
  const { value, gradient, smoothness } = slopesAt(expression, variables, at);
  if (!Number.isFinite(value)) return failure(smoothness.sentence, whole(source));
  const missing = gradient.findIndex((slope) => !Number.isFinite(slope));
  if (missing >= 0) return failure(smoothness.status === "smooth" ? `The derivative by ${variables[missing] ?? ""} cannot be worked out at ${pointText(at)}.` : smoothness.sentence, whole(source));
  return success({ variables, value, gradient, smoothness });
}

/** The value at a point that names every variable. */
export function evaluateFormula(formula: Formula, at: Readonly<Record<string, number>>, source: string): Result<number> {
  const worked = ready(formula, at, source);
  if (!worked.ok) return worked;
  const { expression } = worked.value;
  const value = evaluateAt(expression, at);
  return Number.isFinite(value) ? success(value) : failure(differentiableAt(expression, at).sentence, whole(source));
}

/**
 * The formula as numbers can be put in: derivative operators worked out, sums over an index written out as the point says. Fails where
 * the point leaves something open.
 */
export function ready(formula: Formula, at: Readonly<Record<string, number>>, source: string): Result<WrittenAt> {
  const worked = evaluateDerivatives(formula.expression);
  if (!worked.ok) return worked;
  const [unknown] = unknownFunctions(worked.value);
  if (unknown !== undefined) return failure(`${unknown} is unknown: nothing but the name is known of this function, so it has no value.`, whole(source));
  const written = writtenAt(worked.value, variablesOf(formula), at);
  const missing = freeNames(written.expression).filter((name) => !Object.hasOwn(at, name));
  if (missing.length > 0) return failure(`The point says nothing of ${missing.join(", ")}.`, whole(source));
  const unwritten = unwrittenProblem(worked.value, at);
  return unwritten === undefined ? success(written) : failure(unwritten, whole(source));
}

function pointText(at: Readonly<Record<string, number>>): string {
  return Object.entries(at).map(([name, value]) => `${name} = ${value}`).join(", ");
}

/** The whole of a source, for problems that are not of one place in it. */
export function whole(source: string): { start: number; end: number } {
  return { start: 0, end: source.length };
}
