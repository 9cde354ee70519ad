import type { StableRate } from "./stable-rate";
import type { Arrival, Descent, DescentEnd } from "./types";

type Way = Pick<Descent, "arrival" | "end" | "endedAt" | "lowestAt" | "values" | "points" | "variables" | "rates">;

const arrivals: Readonly<Record<Arrival, string>> = {
  minimum: ": the descent arrived at a minimum.",
  maximum: ", but at a maximum: without a slope no step leads away from it.",
  saddle: ", but not at a minimum: the function falls to some side, as at a saddle.",
  level: ": the function is level there, and whether this is a minimum is not known.",
};

const sentences: Readonly<Record<DescentEnd, (way: Way) => string>> = {
  level: ({ endedAt, arrival }) => `The gradient vanished after ${steps(endedAt)}${arrivals[arrival ?? "level"]}`,
  "no change": ({ endedAt }) => `Nothing changed any more after ${steps(endedAt)}.`,
  steps: ({ endedAt, lowestAt }) => `All ${steps(endedAt)} were taken${lowestAt < endedAt ? `; the lowest value came after ${steps(lowestAt)}` : " and the value still falls"}.`,
  "no value": ({ endedAt }) => `Step ${endedAt} led to where the function has no value or no gradient.`,
  overflow: ({ endedAt, lowestAt }) => `The numbers overflowed at step ${endedAt}; the lowest value came after ${steps(lowestAt)}.`,
  unbounded: ({ endedAt, lowestAt }) => (lowestAt === endedAt
    ? `The value falls without an end in sight: at step ${endedAt} the point is a million times as far out as the start.`
    : `The descent diverged: from step ${lowestAt} on the values grow, at step ${endedAt} a million times beyond the start.`),
};

/** What became of a descent, and the largest stable rate when a larger one was taken. */
export function sentenceFor(way: Way, stable: StableRate | undefined): string {
  const tooFast = stable !== undefined && way.end !== "level" && Math.max(0, ...way.rates.slice(-1)) > stable.rate;
  const hint = tooFast ? ` Rates above ${Number(stable.rate.toPrecision(3))} are not stable at this curvature.` : "";
  return `${sentences[way.end](way)}${hint}`;
}

function steps(count: number): string {
  return count === 1 ? "1 step" : `${count} steps`;
}
