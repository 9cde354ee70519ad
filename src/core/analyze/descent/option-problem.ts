import type { Schedule } from "./schedules";
import type { DescentOptions } from "./types";

const mostSteps = 1_000_000;

type NumberOption = Exclude<keyof DescentOptions, "method" | "schedule">;

interface Demand {
  readonly holds: (value: number) => boolean;
  readonly sentence: string;
}

const share = (name: string): Demand => ({ holds: (value) => value >= 0 && value < 1, sentence: `${name} is a number from 0 up to, but not, 1.` });

/** What each option must be. */
const demands: Readonly<Record<NumberOption, Demand>> = {
  rate: { holds: (value) => value > 0 && Number.isFinite(value), sentence: "The learning rate is a number above zero." },
  steps: { holds: (value) => Number.isInteger(value) && value >= 0 && value <= mostSteps, sentence: `The number of steps is a whole number up to ${mostSteps}.` },
  momentum: share("The momentum"), decay: share("The decay of squares"), beta1: share("beta1"), beta2: share("beta2"),
  epsilon: { holds: (value) => value > 0 && Number.isFinite(value), sentence: "epsilon is a number above zero." },
  gradientTolerance: { holds: (value) => value >= 0, sentence: "The tolerance for the gradient is a number from zero on." },
  changeTolerance: { holds: (value) => value >= 0, sentence: "The tolerance for changes is a number from zero on." },
};

/** What is wrong with the value of an option, in a sentence; undefined for one that is as it must be. */
export function numberProblem(option: NumberOption, value: number): string | undefined {
  return demands[option].holds(value) ? undefined : demands[option].sentence;
}

/** What is wrong with the options of a descent, in a sentence. */
export function optionProblem(options: DescentOptions): string | undefined {
  for (const option of Object.keys(demands) as NumberOption[]) {
    const value = options[option];
    const problem = value === undefined ? undefined : numberProblem(option, value);
    if (problem !== undefined) return problem;
  }
  return options.schedule && scheduleProblem(options.schedule);
}

function scheduleProblem(schedule: Schedule): string | undefined {
  if (schedule.kind === "inverse" && !(schedule.decay >= 0)) return "The decay of the inverse schedule is a number from zero on.";
  if (schedule.kind === "exponential" && !(schedule.factor > 0 && schedule.factor <= 1)) return "The factor of the exponential schedule is a number above 0, and at most 1.";
  return undefined;
}
