import { failure, loadParser, success, type Formula, type Language, type Result } from "../../core";

/** What a language model sends to a tool, as fields. */
export type ToolInput = Readonly<Record<string, unknown>>;

const notations: readonly Language[] = ["latex", "plain", "python", "javascript"];

/** The text of a field. */
export function textOf(input: ToolInput, field: string): Result<string> {
  const value = input[field];
  return typeof value === "string" && value.trim() !== "" ? success(value.trim()) : failure(`"${field}" is missing: it is a text, such as ${examples[field] ?? "x"}.`, { start: 0, end: 0 });
}

const examples: Readonly<Record<string, string>> = {
  expression: "\"x^2 sin(x)\" or \"x^2 \\\\sin x\"", claim: "\"2*x*sin(x) + x^2*cos(x)\"", variable: "\"x\"", point: "{\"x\": 1}",
};

/** Reads a formula of a model, in the notation it names, or in the one that reads it. */
export async function formulaOf(input: ToolInput, field: string): Promise<Result<Formula>> {
  const text = textOf(input, field);
  if (!text.ok) return text;
  const named = notations.find((notation) => notation === input.notation);
  if (named) return readAs(text.value, field, named);
  const read = await readAs(text.value, field, text.value.includes("\\") ? "latex" : "plain");
  if (read.ok) return read;
  const other = await readAs(text.value, field, text.value.includes("\\") ? "plain" : "latex");
  return other.ok ? other : read;
}

async function readAs(text: string, field: string, notation: Language): Promise<Result<Formula>> {
  const read = (await loadParser(notation))(text.replace(/^\$+|\$+$/g, ""));
  if (read.ok) return read;
  const { start, end } = read.problem.span;
  const place = text.slice(start, Math.max(end, start + 1));
  return failure(`"${field}" could not be read as ${notation}: ${read.problem.message}${place === "" ? "" : ` The place is ${JSON.stringify(place)}.`} Send it in LaTeX (\\frac{1}{x}) or in plain notation (1/x), and name the notation.`, read.problem.span);
}

/** The point of a field: numbers by names. */
export function pointOf(input: ToolInput): Result<Readonly<Record<string, number>>> {
  const { point } = input;
  const entries = typeof point === "object" && point !== null ? Object.entries(point) : [];
  const broken = entries.find(([, value]) => typeof value !== "number" || !Number.isFinite(value));
  if (entries.length === 0) return failure(`"point" is missing: it gives every variable a number, such as ${examples.point}.`, { start: 0, end: 0 });
  return broken ? failure(`"point" gives ${broken[0]} no finite number.`, { start: 0, end: 0 }) : success(Object.fromEntries(entries) as Record<string, number>);
}
