import { answer, conditionSentence, derivativeConditions, freeNames, printLatex, printPlain, slopesAt, success, type Expression, type Result, failure } from "../../core";
import { compareDerivative } from "./compare-derivative";
import { formulaOf, pointOf, textOf, type ToolInput } from "./input";

/** A tool for language models: takes what a model sends, and answers in words that a model can go on from. */
export interface CalculusTool {
  readonly name: string;
  /** What the editor says while it works. */
  readonly progress: string;
  readonly run: (input: ToolInput) => Promise<Result<string>>;
}

const nowhere = { start: 0, end: 0 };

/** The tools, by the names that the manifest describes them under. */
export const calculusTools: readonly CalculusTool[] = [
  { name: "nabla_differentiate", progress: "Differentiating", run: differentiateForModel },
  { name: "nabla_check_derivative", progress: "Checking a derivative", run: checkForModel },
  { name: "nabla_gradient_at", progress: "Evaluating a gradient", run: gradientForModel },
];

async function differentiateForModel(input: ToolInput): Promise<Result<string>> {
  const asked = await questionOf(input);
  if (!asked.ok) return asked;
  const { body, variables } = asked.value;
  const worked = answer(body, variables);
  if (!worked.ok) return worked;
  const { result, verdict } = worked.value;
  const conditions = derivativeConditions(worked.value).map((condition) => conditionSentence(condition, "plain"));
  return success([
    `Derivative of ${printPlain(body, { named: true })} by ${variables.join(", then ")}:`,
    `plain: ${printPlain(result, { named: true })}`,
    `LaTeX: ${printLatex(result, { named: true })}`,
    verdict.status === "verified" ? `Verified by numbers at ${verdict.points} points.` : `Not verified: ${verdict.reason ?? "numbers could not decide it."}`,
    ...conditions,
  ].join("\n"));
}

async function checkForModel(input: ToolInput): Promise<Result<string>> {
  const asked = await questionOf(input);
  if (!asked.ok) return asked;
  const claim = await formulaOf(input, "claim");
  return claim.ok ? compareDerivative(asked.value.body, asked.value.variables, claim.value.expression) : claim;
}

async function gradientForModel(input: ToolInput): Promise<Result<string>> {
  const read = await formulaOf(input, "expression");
  if (!read.ok) return read;
  const point = pointOf(input);
  if (!point.ok) return point;
  const { expression, definition } = read.value;
  const names = freeNames(expression);
  const missing = names.filter((name) => point.value[name] === undefined);
  if (missing.length > 0) return failure(`"point" has no value for ${missing.join(", ")}. The formula needs ${names.join(", ")}.`, nowhere);
  const variables = definition && definition.parameters.length > 0 ? definition.parameters.filter((name) => names.includes(name)) : names;
  const { value, gradient, smoothness } = slopesAt(expression, variables, point.value);
  return success([
    `At ${names.map((name) => `${name} = ${point.value[name]}`).join(", ")}:`,
    `value: ${value}`,
    ...variables.map((name, i) => `d/d${name}: ${gradient[i]}`),
    `length of the gradient: ${Math.hypot(...gradient)}`,
    ...(smoothness.status === "smooth" ? [] : [smoothness.sentence]),
  ].join("\n"));
}

interface Question {
  readonly body: Expression;
  readonly variables: readonly string[];
}

/** What to differentiate, and by what: one variable that need not be said where there is but one. */
async function questionOf(input: ToolInput): Promise<Result<Question>> {
  const read = await formulaOf(input, "expression");
  if (!read.ok) return read;
  const body = read.value.expression;
  const names = freeNames(body);
  if (input.variable === undefined) {
    const [only] = names;
    return only !== undefined && names.length === 1 ? success({ body, variables: [only] }) : failure(`"variable" is missing: say which of ${names.join(", ") || "the variables"} to differentiate by.`, nowhere);
  }
  const text = textOf(input, "variable");
  if (!text.ok) return text;
  const variables = text.value.split(/\s*,\s*/);
  const strange = variables.find((name) => !/^[\p{L}_]\w*$/u.test(name));
  return strange === undefined ? success({ body, variables }) : failure(`"variable" ${JSON.stringify(strange)} is no name: it is one of ${names.join(", ")}; several for higher derivatives, with commas between.`, nowhere);
}
