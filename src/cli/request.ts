import {
  answer, compile, evaluateDerivatives, failure, freeNames, gradientAt, loadParser, parametersIn, success, variablesOf as variablesIn, writtenOut,
} from "../core";
import type { Answer, Expression, Formula, Language, Result } from "../core";

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

/** Value and gradient at a point that names every variable. */
export function gradientOf(formula: Formula, at: Readonly<Record<string, number>>, source: string): Result<{ variables: string[]; value: number; gradient: number[] }> {
  const worked = ready(formula, at, source);
  if (!worked.ok) return worked;
  const variables = variablesOf(formula);
  const point = variables.map((name) => at[name] ?? NaN);
  const others = Object.keys(at).filter((name) => !variables.includes(name));
  const names = [...variables, ...others];
  const { value, gradient } = gradientAt(worked.value, names, [...point, ...others.map((name) => at[name] ?? NaN)]);
  if (!Number.isFinite(value)) return failure(undefinedMessage(value, at), whole(source));
  const slopes = variables.map((_, i) => gradient[i] ?? NaN);
  const missing = slopes.findIndex((slope) => !Number.isFinite(slope));
  if (missing >= 0) return failure(`The derivative by ${variables[missing] ?? ""} is undefined at ${pointText(at)}.`, whole(source));
  return success({ variables, value, gradient: slopes });
}

/** The value at a point that names every variable. */
export function evaluateFormula(formula: Formula, at: Readonly<Record<string, number>>, source: string): Result<number> {
  const worked = ready(formula, at, source);
  if (!worked.ok) return worked;
  const names = Object.keys(at);
  const value = compile(worked.value, names).value(names.map((name) => at[name] ?? NaN));
  return Number.isFinite(value) ? success(value) : failure(undefinedMessage(value, at), whole(source));
}

/** The expression with derivative operators worked out, if the point names all that it depends on. */
function ready(formula: Formula, at: Readonly<Record<string, number>>, source: string): Result<Expression> {
  const worked = evaluateDerivatives(formula.expression);
  if (!worked.ok) return worked;
  const counted = writtenOut(worked.value, at);
  const missing = freeNames(counted).filter((name) => !Object.hasOwn(at, name));
  if (missing.length > 0) return failure(`The point says nothing of ${missing.join(", ")}.`, whole(source));
  return success(counted);
}

function undefinedMessage(value: number, at: Readonly<Record<string, number>>): string {
  return Number.isNaN(value) ? `The value is undefined at ${pointText(at)}.` : `The value at ${pointText(at)} is too large for a number.`;
}

function pointText(at: Readonly<Record<string, number>>): string {
  return Object.entries(at).map(([name, value]) => `${name} = ${value}`).join(", ");
}

/** The whole of a source, for problems that are not of one place in it. */
export function whole(source: string): { start: number; end: number } {
  return { start: 0, end: source.length };
}
