import { descend, descentDefaults, descentMethods, loadParser, type Descent, type DescentMethod, type Schedule } from "../../core";
import { readPoint } from "../../language";
import type { Arguments } from "../arguments";
import type { Command } from "../command";
import { exitCodes } from "../exit-codes";
import { formatNumber, formatVector } from "../format-number";
import { languages } from "../notation";
import { variablesOf } from "../request";
import { columns } from "../table";
import { formulaOf } from "./formula";

const schedules: Readonly<Record<string, Schedule>> = {
  "constant": { kind: "constant" }, "inverse": { kind: "inverse", decay: 0.01 }, "exponential": { kind: "exponential", factor: 0.99 }, "cosine": { kind: "cosine" },
};

/** `nabla descend`: the way down from a point, and what became of it. */
export const descendCommand: Command = {
  usage: `descend EXPRESSION --from x=1,y=1 [--method ${descentMethods.join("|")}] [--rate ${descentDefaults.rate}] [--schedule ${Object.keys(schedules).join("|")}] [--steps ${descentDefaults.steps}] [--language ${languages.join("|")}] [--json]`,
  summary: "goes down from a point by gradient descent or a relative of it, and says whether that arrives or diverges",
  options: { values: ["from", "method", "rate", "schedule", "steps", "language"], flags: ["json"] },

  async run(given, output) {
    // Elsewhere --from is the language; here it is the start.
    const values = new Map([["from", given.values.get("language") ?? "plain"]]);
    const read = await formulaOf({ ...given, values }, descendCommand, output);
    if (typeof read === "number") return read;
    const { source, formula, refuse } = read;
    const options = optionsOf(given);
    if (typeof options === "string") {
      output.error(`${options}\n`);
      return exitCodes.usage;
    }
    const from = given.values.get("from") ?? "";
    const start = readPoint(from, variablesOf(formula), await loadParser("plain"));
    if (!start.ok) return refuse(start.problem, from);
    const found = descend(formula.expression, start.value, options);
    if (!found.ok) return refuse(found.problem, source);
    output.write(given.flags.has("json") ? `${JSON.stringify({ ok: true, result: found.value }, null, 2)}\n` : asText(found.value));
    return exitCodes.done;
  },
};

/** The options of a descent, or a sentence that says which one is not understood. */
function optionsOf({ values }: Arguments): { method: DescentMethod; rate: number; schedule: Schedule; steps: number } | string {
  const named = values.get("method") ?? descentDefaults.method;
  const method = descentMethods.find((known) => known === named);
  if (!method) return `There is no method ${named}. There are: ${descentMethods.join(", ")}.`;
  const shape = values.get("schedule") ?? "constant";
  const schedule = Object.hasOwn(schedules, shape) ? schedules[shape] : undefined;
  if (!schedule) return `There is no schedule ${shape}. There are: ${Object.keys(schedules).join(", ")}.`;
  return { method, schedule, rate: Number(values.get("rate") ?? descentDefaults.rate), steps: Number(values.get("steps") ?? descentDefaults.steps) };
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
