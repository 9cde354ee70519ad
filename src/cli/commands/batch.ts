import { derivativeConditions, type Language, type Problem } from "../../core";
import { formsInEveryNotation } from "../forms";
import { isLanguage, inEveryNotation, languages } from "../notation";
import { conditionsData } from "../conditions-text";
import { differentiateFormula, evaluateFormula, gradientOf, readFormula, variablesOf, whole } from "../request";
import { isVariableName } from "../variable-names";

/** One request of a batch, as far as it could be understood. */
interface Request {
  readonly source: string;
  readonly language: Language;
  readonly wrt?: readonly string[];
  readonly at: Readonly<Record<string, number>>;
  /** Whether other forms of the derivative are wanted. */
  readonly forms: boolean;
  /** Whether the conditions of a derivative are wanted: they cost more than it does. */
  readonly conditions: boolean;
}

type Reply = Record<string, unknown>;

class Refusal extends Error {
  constructor(readonly problem: Problem) {
    super(problem.message);
  }
}

/** What each request does; every one answers the fields beside `id` and `ok`. */
const tasks: Readonly<Record<string, (request: Request) => Promise<Reply>>> = {
  async differentiate({ source, language, wrt, forms, conditions }) {
    const formula = valueOf(await readFormula(source, language));
    const answer = valueOf(differentiateFormula(formula, wrt, source));
    return {
      variables: variablesOf(formula), result: inEveryNotation(answer.result, language, formula.qualifier), verified: answer.verdict.status === "verified",
      ...(!answer.complete && { complete: false }), ...(forms && { forms: formsInEveryNotation(answer, language, formula) }),
      conditions: conditions ? conditionsData(derivativeConditions(answer), language, formula.qualifier) : undefined,
    };
  },
  async gradient({ source, language, at }) {
    const formula = valueOf(await readFormula(source, language));
    const { variables, value, gradient, smoothness } = valueOf(gradientOf(formula, at, source));
    return { variables, result: { value, gradient: Object.fromEntries(variables.map((name, i) => [name, gradient[i]])) }, note: smoothness.status === "smooth" ? undefined : smoothness.sentence };
  },
  async evaluate({ source, language, at }) {
    const formula = valueOf(await readFormula(source, language));
    return { variables: variablesOf(formula), result: { value: valueOf(evaluateFormula(formula, at, source)) } };
  },
};

/** Answers one line of a batch with one line; whatever is wrong with the request is said in the answer. */
export async function answerLine(line: string): Promise<string> {
  let id: unknown = null;
  try {
    const fields = fieldsOf(parseJson(line));
    id = fields.get("id") ?? null;
    const task = Object.hasOwn(tasks, String(fields.get("do"))) ? tasks[String(fields.get("do"))] : undefined;
    if (!task) refuse(`"do" must be one of ${Object.keys(tasks).join(", ")}.`);
    return JSON.stringify({ id, ok: true, ...(await task(requestOf(fields))) });
  } catch (error) {
    // A fault of ours must not end the batch either: it is answered as one, and the next line goes on.
    const { message, span } = error instanceof Refusal ? error.problem : { message: `Nabla failed on this request: ${String(error)}`, span: whole(line) };
    return JSON.stringify({ id, ok: false, error: { message, start: span.start, end: span.end } });
  }
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return refuse("This line is not JSON.", whole(line));
  }
}

function fieldsOf(request: unknown): Map<string, unknown> {
  if (typeof request !== "object" || request === null || Array.isArray(request)) refuse("A request is a JSON object.");
  return new Map(Object.entries(request));
}

function requestOf(fields: ReadonlyMap<string, unknown>): Request {
  const source = fields.get("source");
  if (typeof source !== "string") refuse('"source" must be the text of the expression.');
  const language = fields.get("language") ?? "plain";
  if (!isLanguage(language)) refuse(`"language" must be one of ${languages.join(", ")}.`);
  const forms = fields.get("forms") ?? false;
  if (typeof forms !== "boolean") refuse('"forms" must be true or false.');
  return { source, language, wrt: variablesIn(fields.get("wrt")), at: pointIn(fields.get("at")), forms, conditions: fields.get("conditions") === true };
}

function variablesIn(wrt: unknown): string[] | undefined {
  if (wrt === undefined || wrt === null) return undefined;
  const list: unknown[] = Array.isArray(wrt) ? wrt : [wrt];
  const names = list.filter((name): name is string => typeof name === "string" && isVariableName(name));
  return names.length === list.length ? names : refuse('"wrt" must be a variable\'s name or a list of names.');
}

function pointIn(at: unknown): Record<string, number> {
  if (at === undefined || at === null) return {};
  if (typeof at !== "object" || Array.isArray(at)) refuse('"at" must be an object of numbers, such as {"x": 1}.');
  const entries = Object.entries(at).filter((entry): entry is [string, number] => typeof entry[1] === "number");
  return entries.length === Object.keys(at).length ? Object.fromEntries(entries) : refuse('"at" must hold numbers only.');
}

function valueOf<T>(result: { ok: true; value: T } | { ok: false; problem: Problem }): T {
  if (!result.ok) throw new Refusal(result.problem);
  return result.value;
}

function refuse(message: string, span: { start: number; end: number } = { start: 0, end: 0 }): never {
  throw new Refusal({ message, span });
}
