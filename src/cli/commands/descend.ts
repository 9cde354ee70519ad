import { descend, descentDefaults, descentMethods, numberProblem, type Descent, type DescentOptions, type Schedule } from "../../core";
import type { Arguments } from "../arguments";
import type { Command } from "../command";
import { exitCodes } from "../exit-codes";
import { formatNumber, formatVector } from "../format-number";
import { languages } from "../notation";
import { refuseOption } from "../output";
import { pointOf } from "../point";
import { ready, variablesOf } from "../request";
import { columns } from "../table";
import { formulaOf } from "./formula";

/** Schedules by name, each with what it takes after a colon (exponential:0.95), and what it has without. */
const schedules: Readonly<Record<string, { readonly usual?: number; readonly of: (value: number) => Schedule }>> = {
  constant: { of: () => ({ kind: "constant" }) },
  inverse: { usual: 0.01, of: (decay) => ({ kind: "inverse", decay }) },
  exponential: { usual: 0.99, of: (factor) => ({ kind: "exponential", factor }) },
  cosine: { of: () => ({ kind: "cosine" }) },
};

/** Options that are numbers, by what they are called here. */
const numbers = {
  "rate": "rate", "steps": "steps", "momentum": "momentum", "decay": "decay", "beta1": "beta1", "beta2": "beta2", "epsilon": "epsilon",
  "tolerance": "gradientTolerance", "change-tolerance": "changeTolerance",
} as const;

/** `nabla descend`: the way down from a point, and what became of it. */
export const descendCommand: Command = {
  usage: `descend EXPRESSION --from x=1,y=1 [--method ${descentMethods.join("|")}] [--rate ${descentDefaults.rate}] [--schedule ${Object.entries(schedules).map(([name, { usual }]) => (usual === undefined ? name : `${name}[:${usual}]`)).join("|")}] [--steps ${descentDefaults.steps}]
      [--momentum ${descentDefaults.momentum}] [--decay ${descentDefaults.decay}] [--beta1 ${descentDefaults.beta1}] [--beta2 ${descentDefaults.beta2}] [--epsilon ${descentDefaults.epsilon}] [--tolerance ${descentDefaults.gradientTolerance}] [--change-tolerance ${descentDefaults.changeTolerance}] [--language ${languages.join("|")}] [--json]`,
  summary: "goes down from a point by gradient descent or a relative of it, and says whether that arrives or diverges",
  options: { values: ["from", "method", "schedule", "language", ...Object.keys(numbers)], flags: ["json"] },

  async run(given, output) {
    // Elsewhere --from is the language; here it is the start.
    const values = new Map([...given.values, ["from", given.values.get("language") ?? "plain"]]);
    const read = await formulaOf({ ...given, values }, descendCommand, output);
    if (typeof read === "number") return read;
    const { source, formula, refuse } = read;
    const options = optionsOf(given);
    if (typeof options === "string") return refuseOption(options, output);
    const start = await pointOf(given, "from", { variables: variablesOf(formula), expression: formula.expression }, read, output);
    if (typeof start === "number") return start;
    const written = ready(formula, start, source);
    if (!written.ok) return refuse(written.problem, source);
    const { expression, variables } = written.value;
    const found = descend(expression, Object.fromEntries(variables.map((name) => [name, start[name] ?? NaN])), options);
    if (!found.ok) return refuse(found.problem, source);
    output.write(given.flags.has("json") ? `${JSON.stringify({ ok: true, result: found.value }, null, 2)}\n` : asText(found.value));
    return exitCodes.done;
  },
};

/** The options of a descent, or a sentence that says which one is not understood. */
function optionsOf({ values }: Arguments): DescentOptions | string {
  const named = values.get("method") ?? descentDefaults.method;
  const method = descentMethods.find((known) => known === named);
  if (!method) return `There is no method ${named}. There are: ${descentMethods.join(", ")}.`;
  const [shape = "", parameter] = (values.get("schedule") ?? "constant").split(":");
  const schedule = Object.hasOwn(schedules, shape) ? schedules[shape] : undefined;
  if (!schedule) return `There is no schedule ${shape}. There are: ${Object.keys(schedules).join(", ")}.`;
  if (parameter !== undefined && (schedule.usual === undefined || numberIn(parameter) === undefined)) return `--schedule ${shape}:${parameter} is not understood: ${schedule.usual === undefined ? `${shape} takes no number` : `write ${shape}:${schedule.usual}`}.`;
  const chosen: Record<string, number> = {};
  for (const [option, name] of Object.entries(numbers)) {
    const text = values.get(option);
    if (text === undefined) continue;
    const value = numberIn(text);
    const problem = value === undefined ? numberProblem(name, NaN) ?? "It is a number." : numberProblem(name, value);
    if (value === undefined || problem !== undefined) return `--${option} ${text} is not understood. ${problem ?? ""}`;
    chosen[name] = value;
  }
  return { ...chosen, method, schedule: schedule.of(numberIn(parameter ?? "") ?? schedule.usual ?? 0) };
}

function numberIn(text: string): number | undefined {
  return text.trim() === "" || Number.isNaN(Number(text)) ? undefined : Number(text);
}

function asText({ variables, points, values, gradientLengths, endedAt, sentence, stableAtStart, stableAtLowest }: Descent): string {
  const rows = shownSteps(endedAt).map((k) => [String(k), formatNumber(values[k] ?? NaN), formatNumber(gradientLengths[k] ?? NaN), formatVector(points[k] ?? [])]);
  const stable = stableAtLowest ?? stableAtStart;
  const hint = stable ? `largest stable rate there: ${formatNumber(stable.rate)} (curvature ${formatNumber(stable.curvature)})\n` : "";
  return `${columns([["step", "value", "gradient", `(${variables.join(", ")})`], ...rows])}${sentence}\n${hint}`;
}

/** All steps of a short way; of a long one 0, 1, 2, 5, 10, 20, 50, ... and the last. */
function shownSteps(last: number): number[] {
  if (last <= 12) return Array.from({ length: last + 1 }, (_, k) => k);
  const round = [0, 1, 2, 5];
  for (let power = 10; power < last; power *= 10) round.push(power, 2 * power, 5 * power);
  return [...round.filter((k) => k < last), last];
}
