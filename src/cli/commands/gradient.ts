import { directionalDerivation, directionalDerivative, failure, gradientDerivation, loadParser, number, present } from "../../core";
import type { Derivation, Expression } from "../../core";
import { readDirection } from "../../language";
import type { Command } from "../command";
import { derivationsText } from "../derivation-text";
import { exitCodes } from "../exit-codes";
import { formatNumber, formatVector } from "../format-number";
import { languages } from "../notation";
import { pointOf } from "../point";
import { gradientOf, ready, variablesOf, whole } from "../request";
import { formulaOf } from "./formula";

type Directional = ReturnType<typeof directionalDerivative>;

/** All that is known of a function at a point. */
interface Found {
  readonly variables: readonly string[];
  readonly value: number;
  readonly gradient: readonly number[];
  readonly along?: Directional;
  /** A sentence when the function is not smooth there. */
  readonly note?: string;
}

/** `nabla gradient`: value, gradient and slopes at a point. */
export const gradientCommand: Command = {
  usage: `gradient EXPRESSION --at x=1,y=2 [--direction 1,1] [--from ${languages.join("|")}] [--steps] [--json]`,
  summary: "the gradient at a point, its length, where it points, and the slope in a direction",
  options: { values: ["at", "direction", "from"], flags: ["steps", "json"] },

  async run(given, output) {
    const read = await formulaOf(given, gradientCommand, output);
    if (typeof read === "number") return read;
    const { source, formula, refuse } = read;
    const names = variablesOf(formula);
    if (names.length === 0 && !given.values.has("at")) return refuse(failure("There is no variable to differentiate by.", whole(source)).problem, source);
    const point = await pointOf(given, "at", { variables: names, expression: formula.expression }, read, output);
    if (typeof point === "number") return point;
    const written = ready(formula, point, source);
    const gradient = gradientOf(formula, point, source);
    if (!written.ok) return refuse(written.problem, source);
    if (!gradient.ok) return refuse(gradient.problem, source);
    const { variables, smoothness } = gradient.value;
    const directionText = given.values.get("direction");
    const direction = directionText === undefined ? undefined : readDirection(directionText, variables, await loadParser("plain"));
    if (direction && !direction.ok) return refuse(direction.problem, directionText ?? "");
    const found: Found = {
      ...gradient.value,
      along: direction && directionalDerivative(gradient.value.gradient, direction.value),
      note: smoothness.status === "smooth" ? undefined : smoothness.sentence,
    };
    if (given.flags.has("steps") && !given.flags.has("json")) {
      const { expression } = written.value;
      const derivations = [gradientDerivation(expression, variables), ...alongDirection(expression, variables, direction?.value)];
      output.write(derivationsText(derivations.map((derivation) => present(derivation, read.from))));
    }
    output.write(given.flags.has("json") ? asJson(found) : asText(found));
    return exitCodes.done;
  },
};

/** The slope along the vector as given, and along the unit vector. */
function alongDirection(expression: Expression, variables: readonly string[], direction: readonly number[] | undefined): Derivation[] {
  const vector = direction?.map((component) => number(component));
  return vector ? [false, true].map((unit) => directionalDerivation(expression, variables, vector, unit)) : [];
}

function asJson({ variables, value, gradient, along, note }: Found): string {
  const named = Object.fromEntries(variables.map((name, i) => [name, gradient[i]]));
  const result = { value, gradient: named, length: Math.hypot(...gradient), directional: along };
  return `${JSON.stringify({ ok: true, variables, result, note }, null, 2)}\n`;
}

function asText({ variables, value, gradient, along, note }: Found): string {
  const lines: [label: string, text: string][] = [
    ["value", formatNumber(value)],
    ["gradient", `${formatVector(gradient)} by (${variables.join(", ")})`],
    ["length", formatNumber(Math.hypot(...gradient))],
    ...steepest(gradient),
  ];
  if (along) lines.push(["slope along the unit vector", `${formatNumber(along.alongUnit)} along ${formatVector(along.unit)}`], ["along the vector as given", formatNumber(along.alongGiven)]);
  if (note !== undefined) lines.push(["note", note]);
  const width = Math.max(...lines.map(([label]) => label.length));
  return lines.map(([label, text]) => `${label.padEnd(width)}  ${text}\n`).join("");
}

function steepest(gradient: readonly number[]): [string, string][] {
  const length = Math.hypot(...gradient);
  if (length === 0) return [["steepest ascent", "none: the gradient is zero, as at a minimum, a maximum or a saddle"]];
  return [
    ["steepest ascent", formatVector(gradient.map((slope) => slope / length))],
    ["steepest descent", formatVector(gradient.map((slope) => -slope / length))],
  ];
}
