import { countingNames, evaluateAt, failure, freeNames, success, unwrittenProblem, type Expression, type Parser, type Result, type Span } from "../core";
import { pointNames, type PointNames } from "./point-names";

/** A point: a number for each variable. */
export type Point = Readonly<Record<string, number>>;

interface Part {
  readonly text: string;
  readonly span: Span;
}

/**
 * Reads a point such as "x=1, z=pi/4"; values alone ("1, pi/4") count in the order of the variables. Members of sums over an index
 * are given one by one, "x_1=1, x_2=3", or as a list, "x=[1, 3]".
 * The problem of a failure names the part that is wrong or the variable that is missing.
 * @param parser the parser of plain text
 * @param formula what the point is of, where sums over an index may stand in it
 */
export function readPoint(text: string, variables: readonly string[], parser: Parser, formula?: Expression): Result<Point> {
  const names = pointNames(variables, formula);
  const values = readValues(text, names, parser);
  if (!values.ok) return values;
  const end = { start: text.length, end: text.length };
  const missing = names.missing(values.value);
  if (missing.length > 0) return failure(`${missing.join(", ")} ${missing.length === 1 ? "has" : "have"} no value yet.`, end);
  const unwritten = formula && unwrittenProblem(formula, values.value);
  if (unwritten !== undefined) return failure(unwritten, { start: 0, end: text.length });
  const [superfluous] = names.superfluous(values.value);
  return superfluous === undefined ? values : failure(`${superfluous} does not stand in the formula: it has fewer terms.`, { start: 0, end: text.length });
}

/** Reads the values of a point, which need not be all of them. */
export function readValues(text: string, names: PointNames, parser: Parser): Result<Point> {
  if (text.trim() === "") return success({});
  const parts = splitAtCommas({ text, span: { start: 0, end: text.length } });
  const named = parts.some((part) => part.text.includes("="));
  const point: Record<string, number> = {};
  for (const [i, part] of parts.entries()) {
    const assignment = named ? readAssignment(part, names) : positional(part, i, names.inOrder);
    if (!assignment.ok) return assignment;
    for (const { name, value } of assignment.value) {
      if (Object.hasOwn(point, name)) return failure(`${name} has a value already.`, part.span);
      const number = readNumber(value, parser);
      if (!number.ok) return number;
      point[name] = number.value;
    }
  }
  return success(point);
}

/** Reads a direction such as "1, 1": a number for each variable, not all of them zero. */
export function readDirection(text: string, variables: readonly string[], parser: Parser): Result<number[]> {
  const direction: number[] = [];
  const parts = splitAtCommas({ text, span: { start: 0, end: text.length } });
  for (const part of parts) {
    const number = readNumber(part, parser);
    if (!number.ok) return number;
    direction.push(number.value);
  }
  const all = { start: 0, end: text.length };
  if (direction.length !== variables.length) return failure(`A direction here has ${count(variables.length, "number")}, one for each of ${variables.join(", ")}; this one has ${direction.length}.`, all);
  return direction.every((component) => component === 0) ? failure("The zero vector has no direction.", all) : success(direction);
}

/** How many terms a sum has in the text that asks for a point. */
const terms = 3;

/** The text that asks for a point: "x=1, y=1"; of a sum over n terms "n=3, x_1=1, x_2=1, x_3=1". */
export function pointTemplate(variables: readonly string[], formula?: Expression): string {
  const counting = formula ? [...countingNames(formula)] : [];
  const counts = Object.fromEntries(counting.map((name) => [name, terms]));
  const names = pointNames(variables, formula).missing(counts);
  return [...counting.map((name) => `${name}=${terms}`), ...names.map((name) => `${name}=1`)].join(", ");
}

function count(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? "" : "s"}`;
}

interface Assignment {
  readonly name: string;
  readonly value: Part;
}

function readAssignment(part: Part, names: PointNames): Result<Assignment[]> {
  const equals = part.text.indexOf("=");
  if (equals < 0) return failure(`Expected a variable and its value here, such as ${names.inOrder[0] ?? "x"}=1.`, part.span);
  const name = subPart(part, 0, equals);
  const value = subPart(part, equals + 1, part.text.length);
  if (name.text === "") return failure("Expected the name of a variable before the equals sign.", part.span);
  if (value.text.startsWith("[") && value.text.endsWith("]")) {
    const entries = splitAtCommas(subPart(value, 1, value.text.length - 1));
    const members = names.members(name.text, entries.length);
    if (members) return success(entries.map((entry, i) => ({ name: members[i] ?? name.text, value: entry })));
  }
  const refusal = names.refusal(name.text);
  return refusal === undefined ? success([{ name: name.text, value }]) : failure(refusal, name.span);
}

function positional(part: Part, i: number, variables: readonly string[]): Result<Assignment[]> {
  const name = variables[i];
  return name === undefined ? failure(`The formula has ${count(variables.length, "variable")} (${variables.join(", ") || "none"}): this number is one too many.`, part.span) : success([{ name, value: part }]);
}

function readNumber(part: Part, parser: Parser): Result<number> {
  if (part.text === "") return failure("Expected a number here.", part.span);
  const parsed = parser(part.text);
  if (!parsed.ok) {
    const { message, span } = parsed.problem;
    return failure(message, { start: part.span.start + span.start, end: part.span.start + span.end });
  }
  const [free] = freeNames(parsed.value.expression);
  if (free !== undefined || parsed.value.definition) return failure(free === undefined ? `${part.text} is not a number.` : `${part.text} is not a number: ${free} has no value here.`, part.span);
  const value = evaluateAt(parsed.value.expression, {});
  return Number.isFinite(value) ? success(value) : failure(`${part.text} has no finite value.`, part.span);
}

/** The parts between commas that stand outside of brackets, without the blanks around them. */
function splitAtCommas(whole: Part): Part[] {
  const { text } = whole;
  const parts: Part[] = [];
  let depth = 0;
  let start = 0;
  for (let i = 0; i <= text.length; i++) {
    const character = text[i];
    if (character === "(" || character === "[") depth++;
    else if (character === ")" || character === "]") depth--;
    if (i === text.length || (character === "," && depth === 0)) {
      parts.push(subPart(whole, start, i));
      start = i + 1;
    }
  }
  return parts;
}

function subPart(part: Part, from: number, to: number): Part {
  const written = part.text.slice(from, to);
  const text = written.trim();
  const start = part.span.start + from + (written.length - written.trimStart().length);
  return { text, span: text === "" ? { start: part.span.start + from, end: part.span.start + to } : { start, end: start + text.length } };
}
